import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fullName } from '#contract/client.ts';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { PortalAccount } from '#renderer/features/portal/portal-account.tsx';
import { PortalEstimate, PortalInvoice, PortalPayment } from '#renderer/features/portal/portal-document.tsx';
import {
  PortalEstimates,
  PortalInvoices,
  PortalPayments,
  PortalServices,
} from '#renderer/features/portal/portal-lists.tsx';
import { ownClientOptions } from '#renderer/features/portal/portal-queries.ts';
import { type PortalSearch, type PortalTab, portalTabs } from '#renderer/features/portal/portal-search.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import '#renderer/features/portal/portal.css';

const panelId = 'portal-panel';

export interface PortalPartProps {
  search: PortalSearch;
  onSearch: (search: PortalSearch) => void;
}

/** A client looks at his own account: everything is there to be read, nothing to be changed. */
export function PortalPage({ search, onSearch }: PortalPartProps) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const labelOf = (tab: PortalTab) => (tab === 'estimates' ? words('plural') : t(`portal.tabs.${tab}`));
  const client = useQuery(ownClientOptions);
  const tab = search.tab ?? 'account';
  useDocumentTitle(t('portal.title'));
  return (
    <>
      <div className="head portal-head">
        <div>
          <h1>{t('portal.title')}</h1>
          {client.data && (
            <p className="soft">
              {fullName(client.data)} <span className="code">{client.data.code}</span>
            </p>
          )}
        </div>
      </div>
      <Tabs
        label={t('portal.tabsLabel')}
        value={tab}
        tabs={portalTabs.map((value) => ({ value, label: labelOf(value) }))}
        panelId={panelId}
        onChange={(value) => onSearch({ tab: value === 'account' ? undefined : value })}
      />
      <div className="portal-panel" role="tabpanel" id={panelId} aria-label={labelOf(tab)}>
        {client.error && !client.data && (
          <div className="blank">
            <FailureNotice error={client.error} onRetry={() => void client.refetch()} />
          </div>
        )}
        {!client.data && !client.error && <RecordBones />}
        {client.data && <PortalPart tab={tab} search={search} onSearch={onSearch} />}
      </div>
    </>
  );
}

function PortalPart({ tab, ...part }: PortalPartProps & { tab: PortalTab }) {
  const { id } = part.search;
  switch (tab) {
    case 'invoices':
      return id ? <PortalInvoice id={id} {...part} /> : <PortalInvoices {...part} />;
    case 'estimates':
      return id ? <PortalEstimate id={id} {...part} /> : <PortalEstimates {...part} />;
    case 'payments':
      return id ? <PortalPayment id={id} {...part} /> : <PortalPayments {...part} />;
    case 'services':
      return <PortalServices {...part} />;
    default:
      return <PortalAccount {...part} />;
  }
}
