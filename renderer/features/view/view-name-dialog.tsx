import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { failureOf, issueText } from '#renderer/lib/errors.ts';

const nameMax = 40;

interface ViewNameDialogProps {
  title: string;
  /** What the view keeps. */
  lead?: string | undefined;
  name: string;
  verb: string;
  onCancel: () => void;
  onName: (name: string) => Promise<void>;
}

/** A name for a view; what is wrong with it stands under the field. */
export function ViewNameDialog({ title, lead, name, verb, onCancel, onName }: ViewNameDialogProps) {
  const { t } = useTranslation();
  const formId = useId();
  const [typed, setTyped] = useState(name);
  const [wrong, setWrong] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [sending, setSending] = useState(false);

  function textOfFailure(failure: unknown): string | undefined {
    const { code, ...rest } = failureOf(failure);
    if (code === 'CONFLICT' && 'data' in rest && 'reason' in rest.data && rest.data.reason === 'taken')
      return t('views.taken');
    if (code === 'VALIDATION' && 'data' in rest && 'issues' in rest.data) {
      const issue = rest.data.issues.find(({ path }) => path === 'name');
      return issue && issueText(t, issue);
    }
    return undefined;
  }

  async function save(): Promise<void> {
    const next = typed.trim();
    setError(null);
    if (next === '') return setWrong(t('views.nameMissing'));
    if (next.length > nameMax) return setWrong(t('rules.tooLong', { limit: nameMax }));
    if (sending) return;
    setSending(true);
    try {
      await onName(next);
    } catch (failure) {
      const text = textOfFailure(failure);
      if (text) setWrong(text);
      else setError(failure);
    } finally {
      setSending(false);
    }
  }

  return (
    <Dialog
      title={title}
      onCancel={onCancel}
      onConfirm={() => void save()}
      actions={
        <>
          <Button kind="quiet" onClick={onCancel}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={sending}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        {lead && <p className="view-lead">{lead}</p>}
        {Boolean(error) && <FailureNotice error={error} />}
        <TextField
          label={t('views.name')}
          required
          span={6}
          data-autofocus
          value={typed}
          error={wrong}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}
