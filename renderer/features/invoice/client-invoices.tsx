import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortDirection } from '#contract/page.ts';
import { DocumentList } from '#renderer/components/document-list.tsx';
import { invoiceColumns, invoiceName } from '#renderer/features/invoice/invoice-columns.tsx';
import { invoiceListOptions } from '#renderer/features/invoice/invoice-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** A client's invoices, on his page, whose head has the way to a new one. */
export function ClientInvoices({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const [page, setPage] = useState(1);
  const [direction, setDirection] = useState<SortDirection>('desc');
  const query = useQuery(invoiceListOptions({ clientId, direction, page, pageSize: 50 }));
  const columns = useMemo(
    () => invoiceColumns({ t, formats, search: '', byDueDate: false }).filter(({ id }) => id !== 'client'),
    [t, formats],
  );
  return (
    <DocumentList
      label={t('invoice.plural')}
      query={query}
      columns={columns}
      direction={direction}
      onDirection={setDirection}
      onPage={setPage}
      rowName={(row) => invoiceName(t, row)}
      onOpen={({ id }) => void navigate({ to: '/invoices/$id', params: { id } })}
      emptyText={t('invoice.emptyClient')}
    />
  );
}
