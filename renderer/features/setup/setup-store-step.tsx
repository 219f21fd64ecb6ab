import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ImageField } from '#renderer/components/image-field.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { currencyChoices, timeZoneChoices } from '#renderer/features/setup/setup-choices.ts';
import type { StepProps } from '#renderer/features/setup/setup-wizard.tsx';
import { currentLanguage } from '#renderer/lib/i18n.ts';

export function SetupStoreStep({ form, errorOf }: StepProps) {
  const { t } = useTranslation();
  const { register, control, getValues } = form;
  const choose = { value: '', label: t('setup.choose') };
  const withChoose = <T extends { value: string }>(value: string, choices: T[]) =>
    value === '' ? [choose, ...choices] : choices;
  return (
    <>
      <h1>{t('setup.store.heading')}</h1>
      <p className="lead">
        {t('setup.store.lead')} {t('form.requiredNote')}
      </p>
      <div className="setup-parts">
        <div className="g">
          <TextField
            span={4}
            required
            label={t('setup.storeName')}
            help={t('settings.nameHelp')}
            autoComplete="organization"
            error={errorOf('store.name')}
            {...register('store.name')}
          />
          <TextField
            span={2}
            label={t('setup.storeNumber')}
            help={t('setup.store.numberHelp')}
            inputMode="numeric"
            error={errorOf('store.number')}
            {...register('store.number')}
          />
          <SelectField
            span={3}
            required
            label={t('setup.currency')}
            options={withChoose(getValues('store.currency'), currencyChoices(currentLanguage()))}
            error={errorOf('store.currency')}
            {...register('store.currency')}
          />
          <SelectField
            span={3}
            required
            label={t('setup.timeZone')}
            options={withChoose(getValues('store.timeZone'), timeZoneChoices(getValues('store.country')))}
            error={errorOf('store.timeZone')}
            {...register('store.timeZone')}
          />
        </div>
        <div className="setup-rule">
          <Controller
            control={control}
            name="logo"
            render={({ field }) => (
              <ImageField
                label={t('setup.logo')}
                help={t('setup.store.logoHelp')}
                value={field.value}
                error={errorOf('logo')}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      </div>
    </>
  );
}
