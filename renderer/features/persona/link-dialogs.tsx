import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickDialog } from '#renderer/components/pick-dialog.tsx';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { ClientPicker } from '#renderer/features/client/client-picker.tsx';
import { PersonaPicker } from '#renderer/features/persona/persona-picker.tsx';
import { linkPersona } from '#renderer/features/persona/persona-queries.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

/** Each of the two has at most one counterpart. */
function linkFailure(t: Translate, error: unknown): string {
  const failure = failureOf(error);
  const taken = failure.code === 'CONFLICT' && failure.data.reason === 'taken';
  return taken ? t('persona.linkTaken') : failureText(t, failure);
}

interface LinkDialogProps {
  /** The record one comes from. */
  of: Picked;
  onClose: () => void;
}

interface SidesProps extends LinkDialogProps {
  title: string;
  toPair: (picked: Picked) => { persona: Picked; client: Picked };
  picker: (props: {
    value: Picked | null;
    onPick: (picked: Picked | null) => void;
    error: string | undefined;
  }) => ReactNode;
}

function LinkDialog({ title, onClose, toPair, picker }: SidesProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Picked | null>(null);
  const link = useMutation({
    mutationFn: (target: Picked) => {
      const { persona, client } = toPair(target);
      return linkPersona(persona.id, client.id);
    },
    onSuccess: (_, target) => {
      const { persona, client } = toPair(target);
      showToast(t('persona.linked', { name: persona.name, client: client.name }));
      onClose();
    },
  });
  return (
    <PickDialog
      title={title}
      text={t('persona.linkText')}
      confirmLabel={t('persona.linkConfirm')}
      picked={picked !== null}
      pending={link.isPending}
      failure={link.error ? linkFailure(t, link.error) : undefined}
      onCancel={onClose}
      onConfirm={() => picked && link.mutate(picked)}
    >
      {(asked) =>
        picker({
          value: picked,
          onPick: (next) => {
            link.reset();
            setPicked(next);
          },
          error: asked && !picked ? t('persona.linkNobody') : undefined,
        })
      }
    </PickDialog>
  );
}

/** From a person: which client is the same human. */
export function LinkClientDialog(props: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <LinkDialog
      {...props}
      title={t('persona.linkTitle')}
      toPair={(client) => ({ persona: props.of, client })}
      picker={(field) => <ClientPicker {...field} span={6} required />}
    />
  );
}

/** From a client: which person is the same human. */
export function LinkPersonaDialog(props: LinkDialogProps) {
  const { t } = useTranslation();
  return (
    <LinkDialog
      {...props}
      title={t('persona.linkFromClientTitle')}
      toPair={(persona) => ({ persona, client: props.of })}
      picker={(field) => <PersonaPicker {...field} span={6} required />}
    />
  );
}
