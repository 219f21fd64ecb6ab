import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '#contract/invoice.ts';
import { Breadcrumbs } from '#renderer/components/breadcrumbs.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { invoiceOptions } from '#renderer/features/invoice/invoice-queries.ts';
import { lastInvoice } from '#renderer/features/invoice/invoice-search.ts';

/** Back to the list as it was left: its search, tab, order and page. */
export function InvoicePath({ current }: { current: string }) {
  const { t } = useTranslation();
  const list = (
    <Link to="/invoices" search={lastInvoice.search}>
      {t('invoice.plural')}
    </Link>
  );
  return (
    <div className="page-path">
      <Breadcrumbs links={[list]} current={current} />
    </div>
  );
}

export function InvoiceLoad({ id, children }: { id: string; children: (invoice: Invoice) => ReactNode }) {
  const { t } = useTranslation();
  const query = useQuery(invoiceOptions(id));
  const back = (
    <Link to="/invoices" search={lastInvoice.search} className="btn p">
      {t('invoice.backToList')}
    </Link>
  );
  return (
    <RecordLoad
      query={query}
      path={<InvoicePath current="…" />}
      missing={{ title: t('invoice.notFound'), text: t('invoice.notFoundText'), back }}
    >
      {children}
    </RecordLoad>
  );
}
