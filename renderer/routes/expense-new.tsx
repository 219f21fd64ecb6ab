import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ExpenseNew } from '#renderer/features/expense/expense-new.tsx';
import { lastExpense } from '#renderer/features/expense/expense-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/expenses/new');

export function ExpenseNewRoute() {
  const { clientId } = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  if (!useCan('expense:create')) return <NoPermission />;
  return (
    <ExpenseNew
      key={clientId ?? ''}
      clientId={clientId}
      onCancel={() => goBack(() => void navigate({ to: '/expenses', search: lastExpense.search, replace: true }))}
      onSaved={({ id }) => void navigate({ to: '/expenses/$id', params: { id }, replace: true })}
    />
  );
}
