import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { FormProvider, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Mail, mailsPerStoreDaily, mailsPerUserDaily } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { DraftNote, DraftOffer } from '#renderer/features/draft/draft-offer.tsx';
import type { CopiedFile } from '#renderer/features/mail/mail-copy.ts';
import { MailRefusal, useMailRefusal } from '#renderer/features/mail/mail-failure.tsx';
import { MailFile } from '#renderer/features/mail/mail-file.tsx';
import { MailPath } from '#renderer/features/mail/mail-load.tsx';
import type { MailValues } from '#renderer/features/mail/mail-values.ts';
import { goesAtOnce, OutboxBand, useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { RecipientPicker } from '#renderer/features/mail/recipient-picker.tsx';
import { useMailForm } from '#renderer/features/mail/use-mail-form.ts';
import { useQuota } from '#renderer/features/mail/use-mail-quota.ts';
import { mailSettingsOptions } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { countErrors, errorTextOf } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/mail/mail.css';

/** What a new message starts with. */
export interface MailStart {
  values: MailValues;
  /** Of the message that is copied. */
  file?: CopiedFile | null | undefined;
  /** Whom it is for, where he has no address yet. */
  picked?: Picked | undefined;
}

interface MailFormProps extends Omit<MailStart, 'values'> {
  /** null: a new one. */
  mail: Mail | null;
  start: MailValues;
  onCancel: () => void;
  onSaved: (mail: Mail) => void;
}

/** The page on which a message is written, or corrected before it is sent once more. */
export function MailForm(props: MailFormProps) {
  const { t } = useTranslation();
  const { mail, file, picked, onCancel } = props;
  const document = file?.document ?? null;
  const { form, element, guard, draft, saving, submit, discard } = useMailForm({ ...props, document });
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
      {draft.offer && !document && (
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
                  <span className="muted small cut">
                    {outbox && !saving.error && t(later ? 'mail.goesLater' : 'mail.goesNow')}
                  </span>
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
          <ReaderFields isNew={mail === null} picked={picked ?? null} named={document === null} />
          <WordFields>{file ? <CopiedFileLine file={file} /> : <KeptFile name={mail?.attachment} />}</WordFields>
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog
          keepsDraft={!draft.failing && !document}
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

interface ReaderFieldsProps {
  isNew: boolean;
  picked: Picked | null;
  /** A document is for its client, and greets him. */
  named: boolean;
}

function ReaderFields({ isNew, picked, named }: ReaderFieldsProps) {
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
          initial={picked}
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
      {named && <TextField span={2} label={t('mail.name')} error={errorTextOf(t, errors.name)} {...register('name')} />}
    </FormSection>
  );
}

function KeptFile({ name }: { name: string | null | undefined }) {
  return (
    name && (
      <p className="f c6">
        <MailFile name={name} />
      </p>
    )
  );
}

/** What goes with a copy; or that it does not, so that the words do not promise it. */
function CopiedFileLine({ file }: { file: CopiedFile }) {
  const { t } = useTranslation();
  if (file.document) return <KeptFile name={file.name} />;
  return (
    <div className="f c6">
      <div className="notice warn">
        <Icon of={IconAlertTriangle} />
        <span className="grow">{t('mailWrite.notCopied', { file: file.name })}</span>
      </div>
    </div>
  );
}

function WordFields({ children }: { children: ReactNode }) {
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
      {children}
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
  const { count, moment } = useFormats();
  const outbox = useOutbox();
  const quota = useQuota();
  if (!outbox || !quota) return null;
  const { left, freesAt } = quota;
  const limits = { sent: count(outbox.sentToday), limit: count(mailsPerStoreDaily), own: count(mailsPerUserDaily) };
  return (
    <p className="f c6 muted small">
      {freesAt === null
        ? t('mailWrite.quotaLeft', { count: left, shown: count(left) })
        : t('mailWrite.quotaFrees', { when: moment(freesAt) })}{' '}
      {t('mail.quota', limits)}
    </p>
  );
}
