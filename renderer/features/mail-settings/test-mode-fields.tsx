import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MailTestMode } from '#contract/mail.ts';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import type { MailSettingsForm } from '#renderer/features/mail-settings/use-mail-settings-form.ts';

/** To try everything without writing to anybody. */
export function TestModeFields({ state: { form, errorOf } }: { state: MailSettingsForm }) {
  const { t } = useTranslation();
  const mode = useWatch({ control: form.control, name: 'testMode' });
  return (
    <FormSection title={t('mailSettings.testMode')} note={t('mailSettings.testModeNote')}>
      <div className="f c6 mail-cards">
        <ChoiceCards
          hideLabel
          label={t('mailSettings.testMode')}
          value={mode}
          options={MailTestMode.options.map((value) => ({
            value,
            label: t(`mailSettings.testModes.${value}.label`),
            detail: t(`mailSettings.testModes.${value}.detail`),
          }))}
          onChange={(next) => form.setValue('testMode', next, { shouldDirty: true })}
        />
      </div>
      {mode === 'address' && (
        <TextField
          span={3}
          required
          inputMode="email"
          label={t('mailSettings.testAddress')}
          error={errorOf('testAddress')}
          {...form.register('testAddress')}
        />
      )}
    </FormSection>
  );
}
