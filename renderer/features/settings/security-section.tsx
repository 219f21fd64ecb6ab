import { useTranslation } from 'react-i18next';
import { idleMinutesMax, idleMinutesMin, type Store } from '#contract/store.ts';
import { FormSection } from '#renderer/components/form-page.tsx';
import { SelectField } from '#renderer/components/text-field.tsx';
import { RecoverySection } from '#renderer/features/recovery/recovery-section.tsx';
import { StoreFormPage } from '#renderer/features/settings/store-form-page.tsx';
import { FactsPage, FactsSection, StoreFactLines, StorePage } from '#renderer/features/settings/store-page.tsx';
import { idleText } from '#renderer/features/settings/store-words.ts';
import { useStoreForm } from '#renderer/features/settings/use-store-form.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const minutes = Array.from({ length: idleMinutesMax - idleMinutesMin + 1 }, (_, at) => idleMinutesMin + at);

export function SecuritySection() {
  return (
    <StorePage form={(store) => <SecurityForm store={store} />} facts={(store) => <SecurityFacts store={store} />} />
  );
}

function SecurityForm({ store }: { store: Store }) {
  const { t } = useTranslation();
  const state = useStoreForm(store);
  return (
    <StoreFormPage of={state}>
      <FormSection title={t('settings.security.lock')} note={t('settings.security.lockNote')}>
        <SelectField
          span={3}
          label={t('settings.security.idle')}
          options={minutes.map((count) => ({ value: String(count), label: idleText(t, count) }))}
          error={state.errorOf('idleMinutes')}
          {...state.form.register('idleMinutes', { valueAsNumber: true })}
        />
      </FormSection>
      <Recovery />
    </StoreFormPage>
  );
}

function SecurityFacts({ store }: { store: Store }) {
  const { t } = useTranslation();
  return (
    <FactsPage>
      <FactsSection title={t('settings.security.lock')}>
        <StoreFactLines store={store} fields={['idleMinutes']} />
      </FactsSection>
      <Recovery />
    </FactsPage>
  );
}

function Recovery() {
  const { t } = useTranslation();
  if (!useCan('recovery:create')) return null;
  return (
    <section className="fs" aria-label={t('recovery.code')}>
      <h2>
        {t('recovery.code')}
        <small>{t('recovery.yours')}</small>
      </h2>
      <RecoverySection />
    </section>
  );
}
