import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { storeCountries } from '#contract/store.ts';
import { Segmented } from '#renderer/components/choice.tsx';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { SelectField } from '#renderer/components/text-field.tsx';
import { defaultsOf, isOurs, machineTimeZone, otherCountryChoices } from '#renderer/features/setup/setup-choices.ts';
import type { StepProps } from '#renderer/features/setup/setup-wizard.tsx';
import { makeFormats } from '#renderer/lib/formats.ts';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';

const other = 'other';
const sampleAt = Date.UTC(2026, 2, 4, 20);
const sampleCents = 123_450;

/** Language first, because the rest is read in it; the country brings money, time and words. */
export function SetupPlaceStep({ form, errorOf }: StepProps) {
  const { t } = useTranslation();
  const { control, setValue, watch } = form;
  const country = watch('store.country');
  const language = currentLanguage();

  function onCountry(next: string): void {
    setValue('store.country', next, { shouldDirty: true });
    if (next !== '') form.clearErrors('store.country');
    const { currency, timeZone } = defaultsOf(next, machineTimeZone());
    setValue('store.currency', currency);
    setValue('store.timeZone', timeZone);
    form.clearErrors(['store.currency', 'store.timeZone']);
  }

  return (
    <>
      <h1>{t('setup.place.heading')}</h1>
      <p className="lead">{t('setup.place.lead')}</p>
      <div className="setup-parts">
        <Controller
          control={control}
          name="store.language"
          render={({ field }) => (
            <div>
              <p className="lab">{t('language.label')}</p>
              <Segmented
                label={t('language.label')}
                value={field.value}
                options={[
                  { value: 'es', label: t('language.es') },
                  { value: 'en', label: t('language.en') },
                ]}
                onChange={(chosen) => {
                  field.onChange(chosen);
                  setLanguage(chosen);
                }}
              />
            </div>
          )}
        />
        <ChoiceCards
          label={t('setup.country')}
          value={isOurs(country) ? country : other}
          options={[
            ...storeCountries.map((value) => ({
              value: value as string,
              label: t(`countries.${value}`),
              detail: t(`setup.place.countries.${value}`),
            })),
            { value: other, label: t('setup.place.other'), detail: t('setup.place.otherDetail') },
          ]}
          onChange={(value) => onCountry(value === other ? '' : value)}
        />
        {!isOurs(country) && (
          <div className="g">
            <SelectField
              span={6}
              required
              label={t('setup.place.which')}
              value={country}
              options={[{ value: '', label: t('setup.choose') }, ...otherCountryChoices(language)]}
              error={errorOf('store.country')}
              onChange={(event) => onCountry(event.target.value)}
            />
          </div>
        )}
        {country !== '' && <Sample form={form} />}
      </div>
    </>
  );
}

/** How things will be written there. */
function Sample({ form }: Pick<StepProps, 'form'>) {
  const { t } = useTranslation();
  const { country, currency, timeZone } = form.watch('store');
  const formats = makeFormats(t, currentLanguage(), {
    country,
    timeZone: timeZone || 'UTC',
    ...(currency !== '' && { currency }),
  });
  return (
    <p className="setup-sample">
      {t('setup.place.sample')} <b>{formats.day(sampleAt)}</b> ·{' '}
      <b>{currency === '' ? formats.number(sampleCents / 100) : formats.money(sampleCents)}</b>
    </p>
  );
}
