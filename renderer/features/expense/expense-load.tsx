import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expense } from '#contract/expense.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { expenseOptions } from '#renderer/features/expense/expense-queries.ts';
import { lastExpense } from '#renderer/features/expense/expense-search.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function ExpensePath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/expenses" search={lastExpense.search}>
      {t('expense.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function ExpenseLoad({ id, children }: { id: string; children: (expense: Expense) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(expenseOptions(id));
  const back = (
    <Link to="/expenses" search={lastExpense.search} className="btn p">
      {t('expense.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<ExpensePath current="…" />}
      missing={{ title: t('expense.notFound'), text: t('expense.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
