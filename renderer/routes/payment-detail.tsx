import { getRouteApi } from '@tanstack/react-router';
import { NoPermission } from '#renderer/app/no-permission.tsx';
import { PaymentDetail } from '#renderer/features/payment/payment-detail.tsx';
import { PaymentLoad } from '#renderer/features/payment/payment-load.tsx';
import { useCan } from '#renderer/lib/user-context.ts';

const route = getRouteApi('/payments/$id');

export function PaymentDetailRoute() {
  const { id } = route.useParams();
  if (!useCan('payment:read')) return <NoPermission />;
  return (
    <PaymentLoad key={id} id={id}>
      {(payment) => <PaymentDetail payment={payment} />}
    </PaymentLoad>
  );
}
