import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { FormProvider, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Mail, mailsPerStoreDaily, mailsPerUserDaily } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { DraftNote, DraftOffer } from '#renderer/features/draft/draft-offer.tsx';
import { MailRefusal, useMailRefusal } from '#renderer/features/mail/mail-failure.tsx';
import { MailPath } from '#renderer/features/mail/mail-load.tsx';
import type { MailValues } from '#renderer/features/mail/mail-values.ts';
import { goesAtOnce, OutboxBand, useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { RecipientPicker } from '#renderer/features/mail/recipient-picker.tsx';
import { useMailForm } from '#renderer/features/mail/use-mail-form.ts';
import { mailSettingsOptions } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { countErrors, errorTextOf } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail.css';

interface MailFormProps {
  /** null: a new one. */
  mail: Mail | null;
  start: MailValues;
  onCancel: () => void;
  onSaved: (mail: Mail) => void;
}

/** The page on which a message is written, or corrected before it is sent once more. */
export function MailForm(props: MailFormProps) {
  const { t } = useTranslation();
  const { mail, onCancel } = props;
  const { form, element, guard, draft, saving, submit, discard } = useMailForm(props);
  const { isDirty, errors } = form.formState;
  const refusal = useMailRefusal(saving.error, mail !== null);
  const outbox = useOutbox();
  const later = outbox !== undefined && !goesAtOnce(outbox);
  const title = t(mail ? 'mail.editTitle' : 'mail.newTitle');
  useDocumentTitle(title);
  useFirstFocus(element);
  return (
    <>
      <MailPath current={title} />
      <div className="head under-path">
        <h1>{title}</h1>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <OutboxBand />
      {draft.offer && (
        <DraftOffer
          at={draft.offer.at}
          who={draft.offer.typed.subject || draft.offer.typed.to || t('mail.newDraft')}
          moved={false}
          onRestore={draft.restore}
          onDismiss={draft.dismiss}
        />
      )}
      <FormProvider {...form}>
        <FormPage
          ref={element}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter
              error={refusal ? null : saving.error}
              pending={
                refusal ? <MailRefusal text={refusal} /> : <PendingNote errors={countErrors(errors)} dirty={false} />
              }
              note={
                <>
                  <span className="muted small cut">{outbox && t(later ? 'mail.goesLater' : 'mail.goesNow')}</span>
                  <DraftNote keptAt={draft.keptAt} failing={draft.failing} dirty={isDirty} />
                </>
              }
            >
              <Button kind="quiet" hint="Esc" onClick={onCancel}>
                {t('actions.cancel')}
              </Button>
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t(later ? 'mail.sendLater' : 'mail.send')}
              </Button>
            </FormFooter>
          }
        >
          <ReaderFields isNew={mail === null} />
          <WordFields />
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog
          keepsDraft={!draft.failing}
          onStay={guard.stay}
          onDiscard={discard}
          onSave={() => void submit('leave')}
        />
      )}
    </>
  );
}

/** The first field that is still empty. */
function useFirstFocus(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? [];
    [...fields].find(({ value }) => value === '')?.focus();
  }, [form]);
}

function ReaderFields({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const { register, formState, setValue, getValues } = useFormContext<MailValues>();
  const { errors, isSubmitted } = formState;
  const external = useCan('mail:external');
  // Whoever is known already needs no search; once it is there, it stays.
  const [picks] = useState(() => isNew && getValues('to') === '');
  const put = (field: 'to' | 'name', value: string) =>
    setValue(field, value, { shouldDirty: true, shouldValidate: isSubmitted || value !== '' });
  return (
    <FormSection title={t('mail.who')}>
      {picks && (
        <RecipientPicker
          onPick={({ name, email }) => {
            put('to', email);
            put('name', name);
          }}
        />
      )}
      <TextField
        span={4}
        required
        inputMode="email"
        label={t('mail.address')}
        help={external ? undefined : t('mail.knownOnly')}
        error={errorTextOf(t, errors.to)}
        {...register('to')}
      />
      <TextField span={2} label={t('mail.name')} error={errorTextOf(t, errors.name)} {...register('name')} />
    </FormSection>
  );
}

function WordFields() {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<MailValues>();
  const { errors } = formState;
  return (
    <FormSection title={t('mail.words')}>
      <TextField
        span={6}
        required
        spellCheck
        label={t('mail.subject')}
        error={errorTextOf(t, errors.subject)}
        {...register('subject')}
      />
      <div className="f c6 mail-message">
        <TextAreaField
          span={6}
          required
          rows={10}
          label={t('mail.message')}
          error={errorTextOf(t, errors.message)}
          {...register('message')}
        />
      </div>
      <Signature />
      <Quota />
    </FormSection>
  );
}

/** What goes under every message, for who may read the settings. */
function Signature() {
  const { t } = useTranslation();
  const reads = useCan('mail:settings');
  const settings = useQuery({ ...mailSettingsOptions, enabled: reads }).data;
  if (!settings) return null;
  if (!settings.signature) return <p className="f c6 muted small">{t('mail.noSignature')}</p>;
  return (
    <div className="f c6">
      <p className="lab">{t('mail.signature')}</p>
      <p className="mail-signature">{settings.signature}</p>
    </div>
  );
}

/** How much of a day's mail is left, for who may know. */
function Quota() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const outbox = useOutbox();
  if (!outbox) return null;
  return (
    <p className="f c6 muted small">
      {t('mail.quota', {
        sent: count(outbox.sentToday),
        limit: count(mailsPerStoreDaily),
        own: count(mailsPerUserDaily),
      })}
    </p>
  );
}
