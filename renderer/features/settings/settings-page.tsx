import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '#renderer/components/tabs.tsx';
import { AccessSection } from '#renderer/features/access/access-section.tsx';
import { BillingSection } from '#renderer/features/billing/billing-section.tsx';
import { MailSection } from '#renderer/features/mail-settings/mail-section.tsx';
import { PlaceCatalogue } from '#renderer/features/place/place-catalogue.tsx';
import { AppearanceSection } from '#renderer/features/settings/appearance-section.tsx';
import { DataSection } from '#renderer/features/settings/data-section.tsx';
import { FormatsSection } from '#renderer/features/settings/formats-section.tsx';
import { SecuritySection } from '#renderer/features/settings/security-section.tsx';
import { type SettingsSearch, type SettingsTab, settingsTabs } from '#renderer/features/settings/settings-search.ts';
import { StoreSection } from '#renderer/features/settings/store-section.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/settings/settings.css';

const panelId = 'settings-panel';

interface SettingsPageProps {
  search: SettingsSearch;
  /** `replace` keeps the browser's way back free of every letter typed. */
  onSearch: (search: SettingsSearch, replace?: boolean) => void;
}

function useAllowed(): Record<SettingsTab, boolean> {
  const readsStore = useCan('store:read');
  const readsSystem = useCan('system:read');
  const editsDemo = useCan('demo:update');
  const readsPlaces = useCan('place:read');
  const readsAccess = useCan('access:read');
  const setsMail = useCan('mail:settings');
  return {
    store: readsStore,
    appearance: true,
    formats: readsStore,
    billing: readsStore,
    mail: setsMail,
    security: readsStore,
    data: readsSystem || editsDemo,
    places: readsPlaces,
    access: readsAccess,
  };
}

export function SettingsPage({ search, onSearch }: SettingsPageProps) {
  const { t } = useTranslation();
  /** Where a section puts what it offers, at the right of the title. */
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const allowed = useAllowed();
  useDocumentTitle(t('settings.title'));
  const tabs = settingsTabs.filter((tab) => allowed[tab]);
  const wanted = search.tab ?? 'store';
  const current = allowed[wanted] ? wanted : 'appearance';
  return (
    <>
      <div className="head">
        <h1>{t('settings.title')}</h1>
        <span className="grow" />
        <span ref={setActions} />
      </div>
      <Tabs
        label={t('settings.tabsLabel')}
        value={current}
        tabs={tabs.map((tab) => ({ value: tab, label: t(`settings.tabs.${tab}`) }))}
        panelId={panelId}
        onChange={(tab) => onSearch({ ...search, tab: tab === 'store' ? undefined : tab })}
      />
      <div className="settings-panel" role="tabpanel" id={panelId} aria-label={t(`settings.tabs.${current}`)}>
        {current === 'store' && <StoreSection />}
        {current === 'appearance' && <AppearanceSection />}
        {current === 'formats' && <FormatsSection />}
        {current === 'billing' && <BillingSection />}
        {current === 'mail' && (
          <MailSection
            part={search.part}
            text={search.text}
            lang={search.lang}
            onPart={(part) => onSearch({ tab: 'mail', part })}
            onText={(text, lang) => onSearch({ tab: 'mail', part: 'texts', text, lang }, true)}
          />
        )}
        {current === 'security' && <SecuritySection />}
        {current === 'data' && <DataSection />}
        {current === 'places' && <PlaceCatalogue search={search} onSearch={onSearch} actions={actions} />}
        {current === 'access' && <AccessSection />}
      </div>
    </>
  );
}
