import { useTranslation } from 'react-i18next';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { ClientConflictDialog } from '#renderer/features/client/client-conflict-dialog.tsx';
import { DuplicatesDialog } from '#renderer/features/client/client-duplicates.tsx';
import type { useClientDraft } from '#renderer/features/client/client-form-draft.ts';
import { clientValues } from '#renderer/features/client/client-form-values.ts';
import type { useClientSave } from '#renderer/features/client/client-save.ts';
import type { useLeaveGuard } from '#renderer/lib/leave-guard.ts';

interface ClientFormDialogsProps {
  saving: ReturnType<typeof useClientSave>;
  draft: ReturnType<typeof useClientDraft>;
  guard: ReturnType<typeof useLeaveGuard>;
  onUse: (id: string) => void;
  /** «Guardar y salir». */
  onSave: () => void;
}

/** What a client's form may have to ask: whether to leave, whether it is another client, what stays when two saved. */
export function ClientFormDialogs({ saving, draft, guard, onUse, onSave }: ClientFormDialogsProps) {
  const { t } = useTranslation();
  const { question } = saving;
  return (
    <>
      {guard.asked && (
        <LeaveDialog
          keepsDraft={!draft.failing}
          onStay={guard.stay}
          onDiscard={() => void draft.settle().then(() => guard.go())}
          onSave={onSave}
        />
      )}
      {question?.kind === 'duplicates' && (
        <DuplicatesDialog
          matches={question.matches}
          onUse={
            saving.base
              ? undefined
              : (id) => {
                  saving.dropQuestion();
                  onUse(id);
                }
          }
          onCancel={saving.dropQuestion}
          onAccept={saving.acceptDuplicates}
        />
      )}
      {question?.kind === 'conflict' && (
        <ClientConflictDialog
          base={clientValues(saving.base)}
          mine={question.values}
          current={question.current}
          onCancel={saving.dropQuestion}
          onMerge={(merged) => saving.resolveConflict(question.current, merged, question.after)}
        />
      )}
      {draft.clash && (
        <ClientConflictDialog
          base={draft.clash.base}
          mine={draft.clash.typed}
          current={draft.clash.current}
          confirmLabel={t('draft.restoreChosen')}
          onCancel={draft.dropClash}
          onMerge={draft.fill}
        />
      )}
    </>
  );
}
