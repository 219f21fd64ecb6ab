import { IconMail } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MailDocument } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { useLetterGuard } from '#renderer/features/mail/letter-guard.tsx';
import { MailRefusal, useMailRefusal } from '#renderer/features/mail/mail-failure.tsx';
import { MailFile } from '#renderer/features/mail/mail-file.tsx';
import { adoptMail } from '#renderer/features/mail/mail-queries.ts';
import { emptyMail, type MailValues, mailIssues } from '#renderer/features/mail/mail-values.ts';
import { goesAtOnce, TestNotice, useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { SentBefore } from '#renderer/features/mail/sent-before.tsx';
import { ActFailure } from '#renderer/features/sale/act-dialog.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';
import { useWide } from '#renderer/lib/use-wide.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail.css';

/** «Enviar por correo», beside the PDF of a document; in a word, and in all of them where there is room. */
export function SendDocumentButton({ document }: { document: MailDocument }) {
  const { t } = useTranslation();
  const writes = useCan('mail:send');
  const [open, setOpen] = useState(false);
  const wide = useWide();
  const label = t('mail.document.act');
  if (!writes) return null;
  return (
    <>
      <Button icon={IconMail} aria-label={label} title={label} onClick={() => setOpen(true)}>
        <span className="mail-send-word">{wide ? label : t('mail.send')}</span>
      </Button>
      {open && <SendDocumentDialog document={document} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Preview {
  readonly values: MailValues;
  readonly attachment: string;
}

function SendDocumentDialog({ document, onClose }: { document: MailDocument; onClose: () => void }) {
  const { t } = useTranslation();
  const preview = useQuery({
    queryKey: ['mail', 'preview', document],
    queryFn: ({ signal }) => api.mail.previewDocument({ document }, { signal }),
    // What it says is of today: read anew each time.
    gcTime: 0,
    staleTime: 0,
    refetchOnMount: 'always',
  });
  const [found, setFound] = useState<Preview | null>(null);
  // What is being changed by hand stays, whatever is read afterwards.
  if (preview.data && !found) {
    const { to, name, subject, message, attachment } = preview.data;
    setFound({ values: { to: to ?? '', name: name ?? '', subject, message }, attachment });
  }
  if (found) return <Letter document={document} preview={found} onClose={onClose} />;
  return (
    <Dialog
      large
      title={t('mail.document.title')}
      onCancel={onClose}
      actions={
        <Button kind="quiet" data-autofocus onClick={onClose}>
          {t('actions.cancel')}
        </Button>
      }
    >
      {preview.error ? <ActFailure error={preview.error} /> : <p role="status">{t('mail.document.reading')}</p>}
    </Dialog>
  );
}

function useSendDocument(document: MailDocument, form: UseFormReturn<MailValues>, onClose: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const reads = useCan('mail:read');
  const { keyFor, done } = useSubmissionKey();
  return useMutation({
    mutationFn: ({ to, subject, message }: MailValues) => {
      const input = { document, to: to.trim(), subject, message };
      return api.mail.sendDocument(input, { context: { idempotencyKey: keyFor(input) } });
    },
    onSuccess: (mail) => {
      done();
      adoptMail(mail);
      const see = () => void navigate({ to: '/mail/$id', params: { id: mail.id } });
      showToast(t('mail.queued', { to: mail.to }), reads ? { action: { label: t('mail.see'), run: see } } : {});
      onClose();
    },
    onError: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'VALIDATION') showIssues(form.setError, failure.data.issues);
    },
  });
}

/** The letter as it would go, to be changed or sent as it is. */
function Letter({ document, preview, onClose }: { document: MailDocument; preview: Preview; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<MailValues>({
    defaultValues: { ...emptyMail, ...preview.values },
    mode: 'onTouched',
    resolver: issuesResolver(mailIssues),
  });
  const { errors, isDirty } = form.formState;
  const guard = useLetterGuard(isDirty, onClose);
  const send = useSendDocument(document, form, onClose);
  const refusal = useMailRefusal(send.error);
  const outbox = useOutbox();
  const later = outbox !== undefined && !goesAtOnce(outbox);
  const confirm = () => void form.handleSubmit((values) => send.isPending || send.mutate(values))();
  return (
    <>
      <Dialog
        large
        title={t('mail.document.title')}
        onCancel={guard.cancel}
        onConfirm={confirm}
        actions={
          <>
            <Button kind="quiet" onClick={guard.cancel}>
              {t('actions.cancel')}
            </Button>
            <Button kind="primary" hint={t('hints.ctrlEnter')} aria-disabled={send.isPending} onClick={confirm}>
              {t(later ? 'mail.sendLater' : 'mail.send')}
            </Button>
          </>
        }
      >
        {outbox && <TestNotice outbox={outbox} />}
        <SentBefore document={document} />
        <div className="g mail-dialog">
          <TextField
            span={6}
            required
            data-autofocus
            inputMode="email"
            label={t('mail.to')}
            warning={preview.values.to === '' ? t('mail.document.noAddress') : undefined}
            error={errorTextOf(t, errors.to)}
            {...form.register('to')}
          />
          <TextField
            span={6}
            required
            spellCheck
            label={t('mail.subject')}
            error={errorTextOf(t, errors.subject)}
            {...form.register('subject')}
          />
          <div className="f c6 mail-message">
            <TextAreaField
              span={6}
              required
              label={t('mail.message')}
              error={errorTextOf(t, errors.message)}
              {...form.register('message')}
            />
          </div>
          <p className="f c6">
            <MailFile name={preview.attachment} />
          </p>
          {outbox && !send.error && (
            <p className="f c6 muted small">
              {t(outbox.configured ? (later ? 'mail.goesLater' : 'mail.goesNow') : 'mail.band.notConfigured')}
            </p>
          )}
        </div>
        {refusal && <MailRefusal text={refusal} />}
        {send.error && !refusal && <FailureNotice error={send.error} />}
      </Dialog>
      {guard.question}
    </>
  );
}
