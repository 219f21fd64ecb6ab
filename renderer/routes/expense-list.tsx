import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { ExpenseList } from '#renderer/features/expense/expense-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/expenses');

export function ExpenseListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('expense:read')) return <NoPermission />;
  return (
    <ExpenseList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/expenses', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/expenses/$id', params: { id } })}
      onNew={() => void navigate({ to: '/expenses/new', search: search.client ? { clientId: search.client } : {} })}
    />
  );
}
