import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store } from '#contract/store.ts';
import { Icon } from '#renderer/components/icon.tsx';
import { SettingsLoad } from '#renderer/components/settings-load.tsx';
import { storeOptions } from '#renderer/features/settings/store-queries.ts';
import { type StoreField, storeValues } from '#renderer/features/settings/store-values.ts';
import { storeLabels, storeWord } from '#renderer/features/settings/store-words.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/form-page.css';

interface StorePageProps {
  /** For who may change the store. */
  form: (store: Store) => ReactNode;
  /** For who may only read it. */
  facts: (store: Store) => ReactNode;
}

/** A page about the store: reads it, then the form or the facts. */
export function StorePage({ form, facts }: StorePageProps) {
  const query = useQuery(storeOptions);
  const edits = useCan('store:update');
  return <SettingsLoad query={query}>{(store) => (edits ? form(store) : facts(store))}</SettingsLoad>;
}

/** Facts in place of a form, and why they cannot be changed here. */
export function FactsPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="form-body alone">
      <div className="form-fields">
        <p className="notice settings-reason">
          <Icon of={IconLock} />
          <span>{t('settings.readOnly')}</span>
        </p>
        {children}
      </div>
    </div>
  );
}

/** What is so: title at left, label and value at right. */
export function FactsSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="fs" aria-label={title}>
      <h2>{title}</h2>
      <dl className="facts-list">{children}</dl>
    </section>
  );
}

export function FactLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function StoreFactLines({ store, fields }: { store: Store; fields: readonly StoreField[] }) {
  const { t } = useTranslation();
  const values = storeValues(store);
  return fields.map((field) => (
    <FactLine key={field} label={t(storeLabels[field])}>
      {storeWord(t, currentLanguage(), values, field)}
    </FactLine>
  ));
}
