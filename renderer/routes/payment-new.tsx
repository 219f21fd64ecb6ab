import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PaymentNew } from '#renderer/features/payment/payment-new.tsx';
import { lastPayment } from '#renderer/features/payment/payment-search.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/payments/new');

export function PaymentNewRoute() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const goBack = useGoBack();
  if (!useCan('payment:create')) return <NoPermission />;
  return (
    <PaymentNew
      key={JSON.stringify(search)}
      search={search}
      onCancel={() => goBack(() => void navigate({ to: '/payments', search: lastPayment.search, replace: true }))}
      onSaved={({ id }) => void navigate({ to: '/payments/$id', params: { id }, replace: true })}
    />
  );
}
