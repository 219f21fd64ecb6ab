import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Service, type ServiceStatus, serviceMoves } from '#contract/service.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { losesDuePeriods } from '#renderer/features/service/service-due.ts';
import { adoptService } from '#renderer/features/service/service-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';

interface Move {
  service: Service;
  status: ServiceStatus;
}

/** Someone else's move came first: what it is now belongs on the screen. */
function adoptNewer(error: unknown): void {
  const failure = failureOf(error);
  const current = failure.code === 'CONFLICT' ? Service.safeParse(failure.data.current).data : undefined;
  if (current) adoptService(current);
}

/** Moves a service from status to status: what can be taken back is done at once, the rest is asked about first. */
export function useServiceMove() {
  const { t } = useTranslation();
  const { today } = useFormats();
  const [asked, setAsked] = useState<Move | null>(null);

  const send = ({ service, status }: Move) =>
    api.service.setStatus({ id: service.id, version: service.version, status });
  function onError(error: unknown): void {
    adoptNewer(error);
    showToast(failureText(t, failureOf(error)), { tone: 'bad' });
  }
  async function undo(moved: Service, status: ServiceStatus): Promise<void> {
    try {
      adoptService(await send({ service: moved, status }));
      showToast(t('service.moveUndone', { code: moved.code }));
    } catch (error) {
      onError(error);
    }
  }
  /** Where the way back is a move too, and nothing is lost on it. */
  const canUndo = ({ service, status }: Move) =>
    serviceMoves[status].includes(service.status) && !losesDuePeriods(service, today());

  const mutation = useMutation({
    mutationFn: send,
    onError,
    onSuccess: (moved, move) => {
      adoptService(moved);
      const back = canUndo(move) && { undo: () => void undo(moved, move.service.status) };
      showToast(t(`service.moved.${move.status}`, { code: moved.code }), back || {});
    },
    onSettled: () => setAsked(null),
  });

  return {
    asked,
    pending: mutation.isPending,
    drop: () => setAsked(null),
    confirm: () => {
      if (asked && !mutation.isPending) mutation.mutate(asked);
    },
    move(service: Service, status: ServiceStatus): void {
      const asks = status === 'cancelled' || (status === 'suspended' && losesDuePeriods(service, today()));
      if (asks) setAsked({ service, status });
      else if (!mutation.isPending) mutation.mutate({ service, status });
    },
  };
}
