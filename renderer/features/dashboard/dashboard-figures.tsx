import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '#contract/dashboard.ts';
import { Pairs } from '#renderer/components/record-page.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

interface Figure {
  readonly label: string;
  readonly cents: number;
  readonly note: string;
  /** The invoices it adds up. */
  readonly tab?: 'due' | 'overdue';
  readonly late?: boolean;
}

/** What was sold and received this month, beside the same days of the month before; and what is open now. */
export function DashboardFigures({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const { money, month, count } = useFormats();
  const present = dashboard.today.slice(0, 7);
  // Without the year: it is the present one.
  const name = month(present, 'long').split(' ')[0] ?? '';
  const before = month(monthBefore(present), 'short');
  const change = useChange(before);
  const reads = useCan('invoice:read');
  const open = (invoices: number, none: string) =>
    invoices === 0 ? none : t('dashboard.invoices', { count: invoices, shown: count(invoices) });
  const figures: Figure[] = [
    {
      label: t('dashboard.sold', { month: name }),
      cents: dashboard.salesCents,
      note: change(dashboard.salesCents, dashboard.salesBeforeCents),
    },
    {
      label: t('dashboard.received', { month: name }),
      cents: dashboard.receiptsCents,
      note: change(dashboard.receiptsCents, dashboard.receiptsBeforeCents),
    },
    {
      label: t('dashboard.due'),
      cents: dashboard.dueCents,
      note: open(dashboard.dueInvoices, t('dashboard.noneDue')),
      tab: 'due',
    },
    {
      label: t('dashboard.overdue'),
      cents: dashboard.overdueCents,
      note: open(dashboard.overdueInvoices, t('dashboard.noneOverdue')),
      tab: 'overdue',
      late: true,
    },
  ];
  return (
    <section aria-label={t('dashboard.figures')}>
      <dl className="dash-figures">
        {figures.map(({ label, cents, note, tab, late }) => (
          <div key={label} className={cents === 0 ? 'zero' : late ? 'alarm' : undefined}>
            <dt>
              {tab && reads ? (
                <Link to="/invoices" search={{ tab }} className="link">
                  {label}
                </Link>
              ) : (
                label
              )}
            </dt>
            <dd className="cut" title={money(cents)}>
              {money(cents)}
            </dd>
            <dd className="note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const minus = '\u2212';

/** «+8 % frente a igual fecha de feb.» */
function useChange(before: string): (now: number, then: number) => string {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (now, then) => {
    if (then === 0) return now === 0 ? '' : t('dashboard.noneBefore', { month: before });
    const change = Math.round(((now - then) / then) * 100);
    if (change === 0) return t('dashboard.same', { month: before });
    const percent = `${change > 0 ? '+' : minus}${count(Math.abs(change))}\u00a0%`;
    return t('dashboard.change', { percent, month: before });
  };
}

/** What else the month brought. */
export function MonthFigures({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation();
  const { money, count } = useFormats();
  return (
    <section>
      <h2 className="sec">{t('dashboard.month')}</h2>
      <Pairs
        narrow
        pairs={[
          [t('dashboard.newClients'), count(dashboard.newClients)],
          [t('dashboard.expenses'), money(dashboard.expensesCents)],
          [t('dashboard.balance'), money(dashboard.receiptsCents - dashboard.expensesCents)],
        ]}
      />
    </section>
  );
}
