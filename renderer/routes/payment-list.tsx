import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PaymentList } from '#renderer/features/payment/payment-list.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/payments');

export function PaymentListRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  if (!useCan('payment:read')) return <NoPermission />;
  return (
    <PaymentList
      search={search}
      onSearch={(next, replace = false) => void navigate({ to: '/payments', search: next, replace })}
      onOpen={(id) => void navigate({ to: '/payments/$id', params: { id } })}
      onNew={() => void navigate({ to: '/payments/new', search: search.client ? { clientId: search.client } : {} })}
    />
  );
}
