import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry, FieldChange } from '#contract/change.ts';
import type { Client } from '#contract/client.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { canRevert, fieldLabel, valueText } from '#renderer/features/change/change-words.ts';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText, issueText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { shortMiddle } from '#renderer/lib/short-middle.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface Step {
  seq: number;
  field: FieldChange;
}

async function readAnew(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['client'] }),
    queryClient.invalidateQueries({ queryKey: ['change', 'list'] }),
  ]);
}

function useRevert() {
  const { t } = useTranslation();
  const formats = useFormats();

  /** Going back is an entry of its own, and so can be gone back on. */
  async function undo(seq: number, path: string): Promise<void> {
    try {
      await api.change.revert({ seq, path });
      showToast(t('change.revertUndone', { label: fieldLabel(t, 'client', path) }));
      await readAnew();
    } catch (error) {
      showToast(revertFailure(t, error, path), { tone: 'bad' });
    }
  }

  return useMutation({
    mutationFn: ({ seq, field }: Step) => api.change.revert({ seq, path: field.path }),
    onSuccess: async ({ seq }, { field }) => {
      const label = fieldLabel(t, 'client', field.path);
      const value = valueText(t, formats, 'client', field.path, field.before);
      showToast(value ? t('change.reverted', { label, value }) : t('change.revertedEmpty', { label }), {
        ...(seq !== null && { undo: () => void undo(seq, field.path) }),
      });
      await readAnew();
    },
  });
}

/** A value that was fine then may not be now: the field's own sentence says why. */
function revertFailure(t: Translate, error: unknown, path: string): string {
  const failure = failureOf(error);
  const label = fieldLabel(t, 'client', path);
  if (failure.code === 'VALIDATION' && failure.data.issues[0])
    return `${label}: ${issueText(t, failure.data.issues[0])}`;
  if (failure.code === 'CONFLICT' && failure.data.reason === 'taken') return `${label}: ${t('rules.taken')}`;
  return failureText(t, failure);
}

/** What happened to this client, newest first, with the way back for each field. */
export function ClientHistory({ client }: { client: Client }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edits = useCan('client:update');
  const deactivates = useCan('client:deactivate');
  const revert = useRevert();
  const section = useRef<HTMLElement>(null);
  // The button goes with what it did: the keyboard stays in the history.
  const onSuccess = () => section.current?.focus({ preventScroll: true });

  function action(entry: ChangeEntry, field: FieldChange) {
    const allowed = edits && (field.path !== 'status' || deactivates);
    if (!allowed || !canRevert(entry, field, client)) return null;
    const value = valueText(t, formats, 'client', field.path, field.before) || t('change.empty');
    // It stands below both values: the name says which one is meant.
    const name = t('change.revertName', { label: fieldLabel(t, 'client', field.path), value });
    return (
      <button
        type="button"
        className="revert"
        aria-disabled={revert.isPending}
        aria-label={name}
        title={name}
        onClick={() => !revert.isPending && revert.mutate({ seq: entry.seq, field }, { onSuccess })}
      >
        {t('change.revert', { value: shortMiddle(value, 28) })}
      </button>
    );
  }

  return (
    <RecordHistory
      ref={section}
      noun="client"
      id={client.id}
      action={action}
      note={({ seq }) =>
        revert.error &&
        revert.variables.seq === seq && (
          <div className="notice bad" role="alert">
            <Icon of={IconAlertCircle} />
            <span className="grow">{revertFailure(t, revert.error, revert.variables.field.path)}</span>
          </div>
        )
      }
    />
  );
}
