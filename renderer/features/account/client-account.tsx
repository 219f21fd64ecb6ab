import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountStats, StatementMove } from '#contract/account.ts';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { MonthChart } from '#renderer/components/month-chart.tsx';
import { Pairs, RecordBody } from '#renderer/components/record-page.tsx';
import { AccountFigures } from '#renderer/features/account/account-figures.tsx';
import type { StatementSearch } from '#renderer/features/account/account-period.ts';
import { accountStatsOptions, clientStatement } from '#renderer/features/account/account-queries.ts';
import { AgeingBar } from '#renderer/features/account/ageing-bar.tsx';
import { statementOptions } from '#renderer/features/account/statement-source.ts';
import { StatementView } from '#renderer/features/account/statement-view.tsx';
import { SendDocumentButton } from '#renderer/features/mail/send-document.tsx';
import { PaperActions } from '#renderer/features/paper/paper-button.tsx';
import { CreditNote } from '#renderer/features/payment/credit-note.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/account/account.css';

interface ClientAccountProps {
  clientId: string;
  search: StatementSearch;
  onSearch: (search: StatementSearch) => void;
}

/** What a client owes, how late it is, and every move that made it so. */
export function ClientAccount({ clientId, search, onSearch }: ClientAccountProps) {
  const { t } = useTranslation();
  const stats = useQuery(accountStatsOptions(clientId));
  // What is due today is of the whole account, whatever the period.
  const source = clientStatement(clientId);
  const now = useQuery(statementOptions(source, { page: 1 }));
  return (
    <RecordBody
      label={t('clientAccount.title')}
      railLabel={t('clientAccount.aside')}
      rail={stats.data && <AccountRail stats={stats.data} />}
    >
      <div className="account-main">
        {stats.error && !stats.data && (
          <div className="tools">
            <FailureNotice error={stats.error} onRetry={() => void stats.refetch()} />
          </div>
        )}
        {stats.data && stats.data.openInvoices > 0 && <CreditNote clientId={clientId} className="account-credit" />}
        <div className="account-top">
          {stats.data && <AccountFigures stats={stats.data} />}
          {now.data && <AgeingBar ageing={now.data.ageing} />}
        </div>
        <StatementView
          source={source}
          search={search}
          onSearch={onSearch}
          documentOf={(move) => <MoveLink move={move} />}
          paper={(days) => (
            <>
              <SendDocumentButton document={{ template: 'statement', clientId, ...days }} />
              <PaperActions kind="statement" input={{ clientId, ...days }} />
            </>
          )}
        />
      </div>
    </RecordBody>
  );
}

function MoveLink({ move }: { move: StatementMove }): ReactNode {
  const readsInvoices = useCan('invoice:read');
  const readsPayments = useCan('payment:read');
  const params = { id: move.recordId };
  if (move.kind.startsWith('invoice'))
    return readsInvoices ? (
      <Link to="/invoices/$id" params={params} className="row-link">
        {move.code}
      </Link>
    ) : (
      move.code
    );
  return readsPayments ? (
    <Link to="/payments/$id" params={params} className="row-link">
      {move.code}
    </Link>
  ) : (
    move.code
  );
}

/** The year in a drawing, and what else there is to count. */
function AccountRail({ stats }: { stats: AccountStats }) {
  const { t } = useTranslation();
  const { money, count } = useFormats();
  return (
    <>
      <MonthChart title={t('chart.title')} months={stats.months} />
      <section className="account-more">
        <h2 className="sec">{t('clientAccount.more.title')}</h2>
        <Pairs
          narrow
          pairs={[
            [t('clientAccount.more.openInvoices'), count(stats.openInvoices)],
            [t('clientAccount.more.overdueInvoices'), count(stats.overdueInvoices)],
            [t('clientAccount.more.activeServices'), count(stats.activeServices)],
            [t('clientAccount.more.expenses'), money(stats.expensesCents)],
            [t('clientAccount.more.balance'), money(stats.balanceCents)],
          ]}
        />
      </section>
    </>
  );
}
