import { IconLock } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store } from '#contract/store.ts';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { StoreForm } from '#renderer/features/settings/store-form.tsx';
import { storeFields, storeValues } from '#renderer/features/settings/store-values.ts';
import { storeLabels, storeWord } from '#renderer/features/settings/store-words.ts';
import { api } from '#renderer/lib/api.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/client/client-detail.css';

export const storeOptions = queryOptions({
  queryKey: ['store', 'get'],
  queryFn: ({ signal }) => api.store.get({}, { signal }),
});

export function StoreSection() {
  const query = useQuery(storeOptions);
  const edits = useCan('store:update');
  // A form open on it must outlive the moment in which a session that ended leaves the cache empty.
  const [seen, setSeen] = useState(query.data);
  if (query.data && query.data !== seen) setSeen(query.data);
  const store = query.data ?? seen;
  if (store) return edits ? <StoreForm store={store} /> : <StoreFacts store={store} />;
  if (!query.error) return <Bones />;
  return (
    <div className="blank">
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
    </div>
  );
}

function Bones() {
  const slow = useLasting(true, 150);
  return (
    <div className="bones" aria-busy="true">
      {slow && (
        <>
          <div />
          <div />
          <div />
        </>
      )}
    </div>
  );
}

/** For who may read it only: facts, and why they cannot be changed here. */
function StoreFacts({ store }: { store: Store }) {
  const { t } = useTranslation();
  const values = storeValues(store);
  return (
    <div className="form-body alone settings-body">
      <div className="form-fields">
        <p className="notice settings-reason">
          <Icon of={IconLock} />
          <span>{t('settings.readOnly')}</span>
        </p>
        <section className="fs">
          <h2>{t('settings.tabs.store')}</h2>
          <dl className="facts-list">
            {storeFields.map((field) => (
              <FactLine
                key={field}
                label={t(storeLabels[field])}
                value={storeWord(t, currentLanguage(), values, field)}
              />
            ))}
          </dl>
        </section>
      </div>
    </div>
  );
}

function FactLine({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
