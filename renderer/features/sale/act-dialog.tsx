import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { failureOf, issueText } from '#renderer/lib/errors.ts';

interface ActDialogProps {
  title: string;
  /** What it will do, and what stays. */
  children: ReactNode;
  verb: string;
  danger?: boolean;
  /** A sentence for the books; asked for only where the act takes one. */
  reason?: { label: string; required: boolean };
  error: unknown;
  pending: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Before a step that cannot be taken back. */
export function ActDialog({ title, children, verb, danger, reason, error, pending, ...use }: ActDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason?.required === true && text.trim() === '';
  function confirm(): void {
    setAsked(true);
    if (!missing && !pending) use.onConfirm(text.trim());
  }
  return (
    <Dialog
      title={title}
      onCancel={use.onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" onClick={use.onClose}>
            {t('actions.cancel')}
          </Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            hint={t('hints.ctrlEnter')}
            aria-disabled={pending}
            {...(!reason && !danger && { 'data-autofocus': true })}
            onClick={confirm}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className="act-facts">{children}</div>
      {reason && (
        <TextField
          data-autofocus
          span={6}
          maxLength={200}
          label={reason.label}
          required={reason.required}
          value={text}
          error={asked && missing ? t('rules.required') : undefined}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {Boolean(error) && <ActFailure error={error} />}
    </Dialog>
  );
}

/** Here are no fields for what is wrong with the document to stand on: it is said in words. */
export function ActFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const failure = failureOf(error);
  if (failure.code !== 'VALIDATION') return <FailureNotice error={error} />;
  return (
    <div className="notice bad" role="alert">
      <Icon of={IconAlertCircle} />
      <span className="grow">{failure.data.issues.map((issue) => issueText(t, issue)).join(' ')}</span>
    </div>
  );
}
