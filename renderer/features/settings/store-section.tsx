import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Store } from '#contract/store.ts';
import { FormSection } from '#renderer/components/form-page.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { StoreFormPage } from '#renderer/features/settings/store-form-page.tsx';
import { StoreLogo } from '#renderer/features/settings/store-logo.tsx';
import {
  FactLine,
  FactsPage,
  FactsSection,
  StoreFactLines,
  StorePage,
} from '#renderer/features/settings/store-page.tsx';
import { storeLogoOptions } from '#renderer/features/settings/store-queries.ts';
import { countryChoices } from '#renderer/features/settings/store-words.ts';
import { useStoreForm } from '#renderer/features/settings/use-store-form.ts';
import { type Choice, currencyChoices, timeZoneChoices } from '#renderer/features/setup/setup-choices.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';

/** A currency the browser does not know is still the store's own. */
function withCurrent(choices: Choice[], current: string): Choice[] {
  return choices.some(({ value }) => value === current) ? choices : [...choices, { value: current, label: current }];
}

const fields = ['name', 'number', 'country', 'language', 'currency', 'timeZone'] as const;

export function StoreSection() {
  return (
    <StorePage form={(store) => <ProfileForm store={store} />} facts={(store) => <ProfileFacts store={store} />} />
  );
}

function ProfileForm({ store }: { store: Store }) {
  const { t } = useTranslation();
  const state = useStoreForm(store);
  const { base, errorOf } = state;
  const { register, watch } = state.form;
  const language = currentLanguage();
  return (
    <StoreFormPage of={state}>
      <FormSection title={t('settings.identity')}>
        <TextField
          span={4}
          required
          label={t('setup.storeName')}
          help={t('settings.nameHelp')}
          error={errorOf('name')}
          {...register('name')}
        />
        <TextField
          span={2}
          required
          label={t('setup.storeNumber')}
          help={t('setup.store.numberHelp')}
          inputMode="numeric"
          error={errorOf('number')}
          {...register('number', { setValueAs: (typed) => (String(typed).trim() === '' ? undefined : Number(typed)) })}
        />
        <SelectField
          span={3}
          label={t('setup.country')}
          help={t('settings.countryHelp')}
          options={countryChoices(t, language, base.country)}
          error={errorOf('country')}
          {...register('country')}
        />
        <SelectField
          span={3}
          label={t('language.label')}
          help={t('settings.languageHelp')}
          options={[
            { value: 'es', label: t('language.es') },
            { value: 'en', label: t('language.en') },
          ]}
          error={errorOf('language')}
          {...register('language')}
        />
      </FormSection>
      <FormSection title={t('settings.moneyAndTime')}>
        <SelectField
          span={3}
          label={t('setup.currency')}
          options={withCurrent(currencyChoices(language), base.currency)}
          error={errorOf('currency')}
          warning={watch('currency') === base.currency ? undefined : t('settings.currencyWarning')}
          {...register('currency')}
        />
        <SelectField
          span={3}
          label={t('setup.timeZone')}
          options={withCurrent(timeZoneChoices(base.country), base.timeZone)}
          error={errorOf('timeZone')}
          {...register('timeZone')}
        />
      </FormSection>
      <FormSection title={t('setup.logo')} note={t('settings.logoNote')}>
        <StoreLogo store={store} />
      </FormSection>
    </StoreFormPage>
  );
}

function ProfileFacts({ store }: { store: Store }) {
  const { t } = useTranslation();
  const image = useQuery(storeLogoOptions(store.logo)).data?.image;
  return (
    <FactsPage>
      <FactsSection title={t('settings.tabs.store')}>
        <StoreFactLines store={store} fields={fields} />
        {image && (
          <FactLine label={t('setup.logo')}>
            <span className="image-frame">
              <img src={image} alt={t('image.present', { label: t('setup.logo') })} />
            </span>
          </FactLine>
        )}
      </FactsSection>
    </FactsPage>
  );
}
