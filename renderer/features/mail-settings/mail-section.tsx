import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSettingsState } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { Segmented } from '#renderer/components/choice.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { OutboxBand } from '#renderer/features/mail/outbox-band.tsx';
import { mailSettingsOptions } from '#renderer/features/mail-settings/mail-settings-queries.ts';
import { MailTest } from '#renderer/features/mail-settings/mail-test.tsx';
import { MailTexts, type TextPlace } from '#renderer/features/mail-settings/mail-texts.tsx';
import { PauseSwitch } from '#renderer/features/mail-settings/pause-switch.tsx';
import { ServerFields } from '#renderer/features/mail-settings/server-fields.tsx';
import { TestModeFields } from '#renderer/features/mail-settings/test-mode-fields.tsx';
import { type MailSettingsForm, useMailSettingsForm } from '#renderer/features/mail-settings/use-mail-settings-form.ts';
import '#renderer/features/mail-settings/mail-settings.css';

const parts = ['server', 'texts'] as const;

interface MailSectionProps extends TextPlace {
  part: 'texts' | undefined;
  onPart: (part: 'texts' | undefined) => void;
}

/** How mail goes out, and what our own letters say. */
export function MailSection({ part, onPart, ...place }: MailSectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="tools mail-parts">
        <Segmented
          label={t('mailSettings.parts.label')}
          value={part ?? 'server'}
          options={parts.map((value) => ({ value, label: t(`mailSettings.parts.${value}`) }))}
          onChange={(next) => onPart(next === 'texts' ? 'texts' : undefined)}
        />
      </div>
      {part === 'texts' ? (
        <MailTexts {...place} />
      ) : (
        <>
          <OutboxBand inSettings />
          <ServerPart />
        </>
      )}
    </>
  );
}

function ServerPart() {
  const query = useQuery(mailSettingsOptions);
  // A form open on it must outlive the moment in which a session that ended leaves the cache empty.
  const [seen, setSeen] = useState(query.data);
  if (query.data && query.data !== seen) setSeen(query.data);
  const settings = query.data ?? seen;
  if (settings) return <ServerForm settings={settings} />;
  if (!query.error) return <RecordBones />;
  return (
    <div className="blank">
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
    </div>
  );
}

function ServerForm({ settings }: { settings: MailSettingsState }) {
  const { t } = useTranslation();
  const state = useMailSettingsForm(settings);
  const { isDirty, guard } = state;
  return (
    <>
      <FormPage
        ref={state.element}
        onSubmit={() => state.submit(false)}
        footer={
          <FormFooter error={state.error} pending={<PendingNote errors={state.wrong} dirty={isDirty} />}>
            <Button kind="quiet" hint="Esc" disabled={!isDirty} onClick={state.discard}>
              {t('form.discard')}
            </Button>
            <Button
              kind="primary"
              type="submit"
              hint={t('hints.ctrlEnter')}
              disabled={!isDirty}
              aria-disabled={state.pending}
            >
              {t('settings.save')}
            </Button>
          </FormFooter>
        }
      >
        <ServerFields state={state} />
        <SenderFields state={state} />
        <MailTest unsaved={isDirty} configured={state.base.host != null} />
        <TestModeFields state={state} />
        <FormSection title={t('mailSettings.sending')} note={t('mailSettings.savedAtOnce')}>
          <PauseSwitch paused={settings.paused} />
        </FormSection>
      </FormPage>
      {guard.asked && <LeaveDialog onStay={guard.stay} onDiscard={guard.go} onSave={() => state.submit(true)} />}
    </>
  );
}

function SenderFields({ state: { form, errorOf } }: { state: MailSettingsForm }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('mailSettings.sender')}>
      <TextField
        span={3}
        label={t('mailSettings.senderName')}
        help={t('mailSettings.senderNameHelp')}
        error={errorOf('senderName')}
        {...form.register('senderName')}
      />
      <TextField
        span={3}
        inputMode="email"
        label={t('mailSettings.senderAddress')}
        help={t('mailSettings.senderAddressHelp')}
        error={errorOf('senderAddress')}
        {...form.register('senderAddress')}
      />
      <TextField
        span={3}
        inputMode="email"
        label={t('mailSettings.replyTo')}
        help={t('mailSettings.replyToHelp')}
        error={errorOf('replyTo')}
        {...form.register('replyTo')}
      />
      <TextAreaField
        span={6}
        label={t('mailSettings.signature')}
        help={t('mailSettings.signatureHelp')}
        error={errorOf('signature')}
        {...form.register('signature')}
      />
    </FormSection>
  );
}
