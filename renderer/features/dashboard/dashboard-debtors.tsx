import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '#contract/dashboard.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** Whom to call first. */
export function DashboardDebtors({ dashboard: { debtors } }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const { amount, currency } = useFormats();
  const readsClients = useCan('client:read');
  return (
    <section aria-label={t('dashboard.debtors')}>
      <h2 className="sec">{t('dashboard.debtors')}</h2>
      {debtors.length === 0 ? (
        <p className="muted dash-none">{t('dashboard.debtorsNone')}</p>
      ) : (
        <table className="dash-debtors">
          <thead>
            <tr>
              <th scope="col">{t('dashboard.columns.client')}</th>
              <th scope="col" className="code">
                {t('dashboard.columns.code')}
              </th>
              <th scope="col" className="share">
                <span className="sr">{t('dashboard.columns.overdue', { currency })}</span>
              </th>
              <th scope="col" className="num">
                {t('dashboard.columns.overdue', { currency })}
              </th>
              <th scope="col" className="num">
                {t('dashboard.columns.due', { currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {debtors.map(({ id, code, name, dueCents, overdueCents }) => (
              <tr key={id}>
                <td className="nm cut" title={name}>
                  {readsClients ? (
                    <Link to="/clients/$id" params={{ id }} search={{ tab: 'account' }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </td>
                <td className="code">{code}</td>
                <td className="share" aria-hidden="true">
                  <DebtBar due={dueCents} overdue={overdueCents} most={debtors[0]?.dueCents ?? dueCents} />
                </td>
                <td className={overdueCents > 0 ? 'num late' : 'num muted'}>{amount(overdueCents)}</td>
                <td className="num nm">{amount(dueCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** As long as the debt beside the largest one; the late part stands out. */
function DebtBar({ due, overdue, most }: { due: number; overdue: number; most: number }) {
  return (
    <span className="debt-bar" style={{ width: `${Math.max(4, (due / most) * 100)}%` }}>
      {overdue < due && <i className="current" style={{ flexGrow: due - overdue }} />}
      {overdue > 0 && <i className="late-part" style={{ flexGrow: overdue }} />}
    </span>
  );
}
