import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { paymentOptions } from '#renderer/features/payment/payment-queries.ts';
import { lastPayment } from '#renderer/features/payment/payment-search.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function PaymentPath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/payments" search={lastPayment.search}>
      {t('payment.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function PaymentLoad({ id, children }: { id: string; children: (payment: Payment) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(paymentOptions(id));
  const back = (
    <Link to="/payments" search={lastPayment.search} className="btn p">
      {t('payment.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<PaymentPath current="…" />}
      missing={{ title: t('payment.notFound'), text: t('payment.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
