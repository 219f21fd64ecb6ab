import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StatementMove } from '#contract/account.ts';
import { MonthChart } from '#renderer/components/month-chart.tsx';
import { RecordBody } from '#renderer/components/record-page.tsx';
import { AccountFigures } from '#renderer/features/account/account-figures.tsx';
import { AgeingBar } from '#renderer/features/account/ageing-bar.tsx';
import { statementOptions } from '#renderer/features/account/statement-source.ts';
import { StatementView } from '#renderer/features/account/statement-view.tsx';
import { PaperActions } from '#renderer/features/paper/paper-button.tsx';
import type { PortalPartProps } from '#renderer/features/portal/portal-page.tsx';
import { ownStatement, ownStatsOptions } from '#renderer/features/portal/portal-queries.ts';
import '#renderer/features/account/account.css';

/** What he owes, and how it came to be. */
export function PortalAccount({ search, onSearch }: PortalPartProps) {
  const { t } = useTranslation();
  const stats = useQuery(ownStatsOptions);
  const now = useQuery(statementOptions(ownStatement, { page: 1 }));
  const open = (move: StatementMove) =>
    onSearch({ tab: move.kind.startsWith('invoice') ? 'invoices' : 'payments', id: move.recordId });
  return (
    <RecordBody
      label={t('portal.tabs.account')}
      railLabel={t('chart.own.title')}
      rail={stats.data && <MonthChart own title={t('chart.own.title')} months={stats.data.months} />}
    >
      <div className="account-main">
        <div className="account-top">
          {stats.data && <AccountFigures stats={stats.data} own />}
          {now.data && <AgeingBar ageing={now.data.ageing} />}
        </div>
        <StatementView
          own
          source={ownStatement}
          search={search}
          onSearch={(next) => onSearch({ ...next, tab: undefined })}
          documentOf={(move) => (
            <button type="button" className="row-link" onClick={() => open(move)}>
              {move.code}
            </button>
          )}
          paper={(days) => <PaperActions kind="statement" input={days} />}
        />
      </div>
    </RecordBody>
  );
}
