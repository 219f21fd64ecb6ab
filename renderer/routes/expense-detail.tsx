import { getRouteApi } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ExpenseDetail } from '#renderer/features/expense/expense-detail.tsx';
import { ExpenseLoad } from '#renderer/features/expense/expense-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/expenses/$id');

export function ExpenseDetailRoute() {
  const { id } = route.useParams();
  if (!useCan('expense:read')) return <NoPermission />;
  return (
    <ExpenseLoad key={id} id={id}>
      {(expense) => <ExpenseDetail expense={expense} />}
    </ExpenseLoad>
  );
}
