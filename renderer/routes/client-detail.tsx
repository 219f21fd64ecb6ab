import { IconCash, IconMail, IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { Button } from '#renderer/components/button.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { accountStatsOptions } from '#renderer/features/account/account-queries.ts';
import { ClientTerms } from '#renderer/features/account/client-terms.tsx';
import { ClientDetail, type ClientTab } from '#renderer/features/client/client-detail.tsx';
import type { ClientDetailSearch } from '#renderer/features/client/client-detail-search.ts';
import { ClientLoad } from '#renderer/features/client/client-load.tsx';
import { ClientHistoryPart, ClientPart, ClientSummary } from '#renderer/features/client/client-summary.tsx';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { PortalAccess } from '#renderer/features/portal/portal-access.tsx';
import { useCan, useUser } from '#renderer/lib/user-context.ts';

const ClientAccount = lazy(() =>
  import('#renderer/features/account/client-account.tsx').then((m) => ({ default: m.ClientAccount })),
);

const ClientInvoices = lazy(() =>
  import('#renderer/features/invoice/client-invoices.tsx').then((m) => ({ default: m.ClientInvoices })),
);
const ClientEstimates = lazy(() =>
  import('#renderer/features/estimate/client-estimates.tsx').then((m) => ({ default: m.ClientEstimates })),
);
const ClientServices = lazy(() =>
  import('#renderer/features/service/client-services.tsx').then((m) => ({ default: m.ClientServices })),
);
const ClientPayments = lazy(() =>
  import('#renderer/features/payment/client-payments.tsx').then((m) => ({ default: m.ClientPayments })),
);
const ClientExpenses = lazy(() =>
  import('#renderer/features/expense/client-expenses.tsx').then((m) => ({ default: m.ClientExpenses })),
);

const ClientMail = lazy(() => import('#renderer/features/mail/mail-of.tsx').then((m) => ({ default: m.ClientMail })));

const route = getRouteApi('/clients/$id');

export function ClientDetailRoute() {
  const { id } = route.useParams();
  return (
    <ClientLoad key={id} id={id}>
      {(client) => <ClientPage client={client} />}
    </ClientLoad>
  );
}

function ClientPage({ client }: { client: Client }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const edits = useCan('client:update');
  const onEdit = () =>
    void navigate({ to: '/clients/$id/edit', params: { id: client.id }, state: { fromRecord: true } });
  const go = (next: ClientDetailSearch) => void navigate({ to: '.', search: next, replace: true });
  const tabs = useTabs(client, search, go, edits ? onEdit : undefined);
  return (
    <ClientDetail
      client={client}
      tab={search.tab ?? 'data'}
      tabs={tabs}
      onTab={(tab) => go({ tab: tab === 'data' ? undefined : tab })}
      actions={<ClientActs client={client} />}
      onEdit={onEdit}
      // In place of this entry: the way back leads to the list, however many one looked through.
      onOpen={(next) =>
        void navigate({ to: '/clients/$id', params: { id: next }, search: { tab: search.tab }, replace: true })
      }
    />
  );
}

/** What one does most with a client; nothing for who may not. */
function ClientActs({ client }: { client: Client }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const invoices = useCan('invoice:create');
  const receives = useCan('payment:create');
  const writes = useCan('mail:send');
  return (
    <>
      {writes && client.email !== null && (
        <Button
          icon={IconMail}
          aria-label={t('mail.write')}
          title={t('mail.write')}
          onClick={() => void navigate({ to: '/mail/new', search: { client: client.id } })}
        />
      )}
      {invoices && client.status === 'active' && (
        <Button
          icon={IconReceipt}
          onClick={() => void navigate({ to: '/invoices/new', search: { client: client.id } })}
        >
          {t('invoice.new')}
        </Button>
      )}
      {receives && (
        <Button
          kind="primary"
          icon={IconCash}
          hint="F8"
          onClick={() => void navigate({ to: '/payments/new', search: { clientId: client.id } })}
        >
          {t('payment.new')}
        </Button>
      )}
    </>
  );
}

/** What of a client this person may see, each part loaded when it is opened. */
function useTabs(
  client: Client,
  search: ClientDetailSearch,
  onSearch: (search: ClientDetailSearch) => void,
  onEdit: (() => void) | undefined,
): ClientTab[] {
  const { t } = useTranslation();
  const estimateWords = useEstimateWords();
  const permissions = useUser()?.permissions ?? [];
  const reads = Object.fromEntries(permissions.map((permission) => [permission, true] as const));
  const overdue = useQuery({
    ...accountStatsOptions(client.id),
    enabled: reads['account:read'] === true,
    select: ({ overdueInvoices }) => overdueInvoices > 0,
  }).data;
  const { id } = client;
  const terms = (
    <>
      <ClientTerms clientId={id} />
      <PortalAccess client={client} onEdit={onEdit} />
    </>
  );
  const part = (panel: ReactNode) => <Suspense fallback={<RecordBones />}>{panel}</Suspense>;
  const tabs: (ClientTab | false | undefined)[] = [
    {
      value: 'data',
      label: t('clientAccount.tabs.data'),
      panel: <ClientSummary client={client} onEdit={onEdit} more={terms} />,
    },
    reads['account:read'] && {
      value: 'account',
      label: t('clientAccount.tabs.account'),
      mark: overdue ? t('clientAccount.tabs.overdue') : undefined,
      panel: part(
        <ClientAccount clientId={id} search={search} onSearch={(next) => onSearch({ ...next, tab: 'account' })} />,
      ),
    },
    reads['invoice:read'] && {
      value: 'invoices',
      label: t('clientAccount.tabs.invoices'),
      panel: part(<ClientInvoices clientId={id} />),
    },
    reads['estimate:read'] && {
      value: 'estimates',
      label: estimateWords('plural'),
      panel: part(<ClientEstimates clientId={id} />),
    },
    reads['service:read'] && {
      value: 'services',
      label: t('clientAccount.tabs.services'),
      panel: part(
        <ClientPart label={t('clientAccount.tabs.services')}>
          <ClientServices clientId={id} />
        </ClientPart>,
      ),
    },
    reads['payment:read'] && {
      value: 'payments',
      label: t('clientAccount.tabs.payments'),
      panel: part(
        <ClientPart label={t('clientAccount.tabs.payments')}>
          <ClientPayments clientId={id} />
        </ClientPart>,
      ),
    },
    reads['expense:read'] && {
      value: 'expenses',
      label: t('clientAccount.tabs.expenses'),
      panel: part(
        <ClientPart label={t('clientAccount.tabs.expenses')}>
          <ClientExpenses clientId={id} />
        </ClientPart>,
      ),
    },
    reads['mail:read'] && {
      value: 'mail',
      label: t('clientAccount.tabs.mail'),
      panel: part(<ClientMail clientId={id} />),
    },
    reads['change:read'] && {
      value: 'history',
      label: t('clientAccount.tabs.history'),
      panel: <ClientHistoryPart client={client} />,
    },
  ];
  return tabs.filter((tab) => tab !== false && tab !== undefined);
}
