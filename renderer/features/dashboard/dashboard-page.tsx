import { IconCash, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '#contract/dashboard.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { MonthChart } from '#renderer/components/month-chart.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { DashboardDebtors } from '#renderer/features/dashboard/dashboard-debtors.tsx';
import { DashboardFigures, MonthFigures } from '#renderer/features/dashboard/dashboard-figures.tsx';
import { dashboardOptions } from '#renderer/features/dashboard/dashboard-queries.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { currentLanguage } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';
import '#renderer/features/dashboard/dashboard.css';

interface DashboardPageProps {
  onNewClient: () => void;
  onNewInvoice: () => void;
  onPayment: () => void;
  /** What waits for somebody, with the ways there. */
  renderWaiting: (dashboard: Dashboard) => ReactNode;
}

/** Nothing was ever sold, and nothing is about to be: there is nothing to count yet. */
function isBlank({ months, dueInvoices, expensesCents, waiting }: Dashboard): boolean {
  const moved = months.some(({ soldCents, receivedCents }) => soldCents > 0 || receivedCents > 0);
  return !moved && dueInvoices === 0 && expensesCents === 0 && Object.values(waiting).every((count) => count === 0);
}

export function DashboardPage({ onNewClient, onNewInvoice, onPayment, renderWaiting }: DashboardPageProps) {
  const { t } = useTranslation();
  const creates = useCan('client:create');
  const receives = useCan('payment:create');
  const query = useQuery(dashboardOptions);
  const dashboard = query.data;
  useDocumentTitle(t('dashboard.title'));
  return (
    <>
      <div className="head dash-head">
        <Greeting today={dashboard?.today} />
        <span className="grow" />
        {creates && (
          <Button icon={IconUserPlus} onClick={onNewClient}>
            {t('dashboard.newClient')}
          </Button>
        )}
        {receives && (
          <Button kind="primary" icon={IconCash} hint="F8" onClick={onPayment}>
            {t('dashboard.recordPayment')}
          </Button>
        )}
      </div>
      {query.error && !dashboard && (
        <div className="blank">
          <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {!dashboard && !query.error && <RecordBones />}
      {dashboard && isBlank(dashboard) && <FirstSteps onNewClient={onNewClient} onNewInvoice={onNewInvoice} />}
      {dashboard && !isBlank(dashboard) && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="dash" tabIndex={0} aria-label={t('dashboard.title')}>
          <div className="dash-main">
            <DashboardFigures dashboard={dashboard} />
            <MonthChart title={t('dashboard.chart')} months={dashboard.months} height={200} />
            <DashboardDebtors dashboard={dashboard} />
          </div>
          <aside className="dash-rail" aria-label={t('dashboard.waiting')}>
            {renderWaiting(dashboard)}
            <MonthFigures dashboard={dashboard} />
          </aside>
        </section>
      )}
    </>
  );
}

type PartOfDay = 'morning' | 'afternoon' | 'evening';
const partOfDay = (hour: number): PartOfDay => (hour < 12 ? 'morning' : hour < 19 ? 'afternoon' : 'evening');

/** By the clock of this machine, where whoever reads it sits; the date is the store's. */
function Greeting({ today }: { today: string | undefined }) {
  const { t } = useTranslation();
  const user = useUser();
  const store = useStore();
  const locale = currentLanguage() === 'en' ? 'en-GB' : `es-${store?.country ?? 'EC'}`;
  const day =
    today && new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(today));
  const [name = ''] = (user?.displayName ?? '').split(' ');
  return (
    <div>
      <h1>{t(`dashboard.hello.${partOfDay(new Date().getHours())}`, { name })}</h1>
      <p className="dash-day">{[day, store?.name].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function FirstSteps({ onNewClient, onNewInvoice }: { onNewClient: () => void; onNewInvoice: () => void }) {
  const { t } = useTranslation();
  const creates = useCan('client:create');
  const invoices = useCan('invoice:create');
  return (
    <div className="blank">
      <h2>{t('dashboard.start.title')}</h2>
      <p>{t('dashboard.start.text')}</p>
      <div className="acts">
        {creates && <Button onClick={onNewClient}>{t('dashboard.start.client')}</Button>}
        {invoices && <Button onClick={onNewInvoice}>{t('dashboard.start.invoice')}</Button>}
      </div>
    </div>
  );
}
