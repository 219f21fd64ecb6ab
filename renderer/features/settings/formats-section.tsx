import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateFormats, decimalMarks, type Store } from '#contract/store.ts';
import { ChoiceCards } from '#renderer/components/choice-cards.tsx';
import { FormSection } from '#renderer/components/form-page.tsx';
import { StoreFormPage } from '#renderer/features/settings/store-form-page.tsx';
import {
  FactLine,
  FactsPage,
  FactsSection,
  StoreFactLines,
  StorePage,
} from '#renderer/features/settings/store-page.tsx';
import { type StoreValues, storeValues } from '#renderer/features/settings/store-values.ts';
import { useStoreForm } from '#renderer/features/settings/use-store-form.ts';
import { makeFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

const sampleCents = -123_450;
const sampleNumber = 1234.5;

export function FormatsSection() {
  return (
    <StorePage form={(store) => <FormatsForm store={store} />} facts={(store) => <FormatsFacts store={store} />} />
  );
}

function samplesOf(t: Translate, language: string, values: StoreValues) {
  const formats = makeFormats(t, language, values);
  const now = Date.now();
  return [
    { label: t('settings.formats.sampleDate'), value: formats.moment(now) },
    { label: t('settings.formats.sampleNumber'), value: formats.number(sampleNumber) },
    { label: t('settings.formats.sampleMoney'), value: formats.money(sampleCents) },
  ];
}

function FormatsForm({ store }: { store: Store }) {
  const { t, i18n } = useTranslation();
  const state = useStoreForm(store);
  const { control, watch } = state.form;
  const values = watch();
  const write = (choice: Partial<StoreValues>) => makeFormats(t, i18n.language, { ...values, ...choice });
  return (
    <StoreFormPage of={state}>
      <FormSection title={t('settings.formats.date')} note={t('settings.formats.dateNote')}>
        <div className="f c6">
          <Controller
            control={control}
            name="dateFormat"
            render={({ field }) => (
              <ChoiceCards
                hideLabel
                label={t('settings.formats.date')}
                value={field.value}
                options={dateFormats.map((dateFormat) => ({
                  value: dateFormat,
                  label: t(`settings.formats.dates.${dateFormat}`),
                  detail: write({ dateFormat }).day(Date.now()),
                }))}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      </FormSection>
      <FormSection title={t('settings.formats.decimal')} note={t('settings.formats.decimalNote')}>
        <div className="f c6">
          <Controller
            control={control}
            name="decimalMark"
            render={({ field }) => (
              <ChoiceCards
                hideLabel
                label={t('settings.formats.decimal')}
                value={field.value}
                options={decimalMarks.map((decimalMark) => ({
                  value: decimalMark,
                  label: t(`settings.formats.decimals.${decimalMark}`),
                  detail: write({ decimalMark }).number(sampleNumber),
                }))}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      </FormSection>
      <section className="fs" aria-label={t('settings.formats.samples')}>
        <h2>{t('settings.formats.samples')}</h2>
        <Samples values={values} />
      </section>
    </StoreFormPage>
  );
}

/** Live: what the lists and papers will say. */
function Samples({ values }: { values: StoreValues }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className="facts-list samples" aria-live="polite">
      {samplesOf(t, i18n.language, values).map(({ label, value }) => (
        <FactLine key={label} label={label}>
          {value}
        </FactLine>
      ))}
    </dl>
  );
}

function FormatsFacts({ store }: { store: Store }) {
  const { t } = useTranslation();
  return (
    <FactsPage>
      <FactsSection title={t('settings.tabs.formats')}>
        <StoreFactLines store={store} fields={['dateFormat', 'decimalMark']} />
      </FactsSection>
      <section className="fs" aria-label={t('settings.formats.samples')}>
        <h2>{t('settings.formats.samples')}</h2>
        <Samples values={storeValues(store)} />
      </section>
    </FactsPage>
  );
}
