import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailSettingsState } from '#contract/mail.ts';
import { Segmented } from '#renderer/components/choice.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { SettingsForm } from '#renderer/components/settings-form.tsx';
import { SettingsLoad } from '#renderer/components/settings-load.tsx';
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
  return <SettingsLoad query={query}>{(settings) => <ServerForm settings={settings} />}</SettingsLoad>;
}

function ServerForm({ settings }: { settings: MailSettingsState }) {
  const { t } = useTranslation();
  const state = useMailSettingsForm(settings);
  return (
    <SettingsForm of={state} error={state.error} pending={state.pending} saveLabel={t('settings.save')}>
      <ServerFields state={state} />
      <SenderFields state={state} />
      <MailTest unsaved={state.isDirty} configured={state.base.host != null} />
      <TestModeFields state={state} />
      <FormSection title={t('mailSettings.sending')} note={t('mailSettings.savedAtOnce')}>
        <PauseSwitch paused={settings.paused} />
      </FormSection>
    </SettingsForm>
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
