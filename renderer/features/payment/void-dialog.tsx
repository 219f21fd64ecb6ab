import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { failureOf } from '#renderer/lib/errors.ts';

interface VoidDialogProps<R> {
  title: string;
  /** What it will do, and what stays. */
  facts: readonly string[];
  verb: string;
  send: (reason: string) => Promise<R>;
  onDone: (record: R) => void;
  /** Somebody was faster: the record is to be read anew. */
  onStale: () => void;
  onClose: () => void;
}

/** Takes money out of the books, for a reason that stays written there. */
export function VoidDialog<R>({ title, facts, verb, send, onDone, onStale, onClose }: VoidDialogProps<R>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const act = useMutation({
    mutationFn: send,
    onSuccess: (record) => {
      onDone(record);
      onClose();
    },
    onError: (error) => {
      if (failureOf(error).code === 'CONFLICT') onStale();
    },
  });
  const missing = reason.trim() === '';
  function confirm(): void {
    setAsked(true);
    if (!missing && !act.isPending) act.mutate(reason.trim());
  }
  return (
    <Dialog
      title={title}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="danger" hint={t('hints.ctrlEnter')} aria-disabled={act.isPending} onClick={confirm}>
            {verb}
          </Button>
        </>
      }
    >
      <div className="pay-facts">
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
      </div>
      <TextField
        span={6}
        required
        data-autofocus
        maxLength={200}
        label={t('payment.reason')}
        value={reason}
        error={asked && missing ? t('payment.reasonMissing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {act.error && <FailureNotice error={act.error} />}
    </Dialog>
  );
}
