import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstimateRow } from '#contract/estimate.ts';
import type { InvoiceRow } from '#contract/invoice.ts';
import type { PaymentRow } from '#contract/payment.ts';
import type { Service } from '#contract/service.ts';
import { EstimateStatusMark, InvoiceStateMark } from '#renderer/components/document-status.tsx';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { methodText, PaymentStatusMark } from '#renderer/features/payment/payment-words.tsx';
import type { PortalPartProps } from '#renderer/features/portal/portal-page.tsx';
import {
  ownEstimatesOptions,
  ownInvoicesOptions,
  ownPaymentsOptions,
  ownServicesOptions,
} from '#renderer/features/portal/portal-queries.ts';
import { PortalTable } from '#renderer/features/portal/portal-table.tsx';
import { ServiceStatusMark } from '#renderer/features/service/service-status.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

function OpenButton({ code, voided, onOpen }: { code: ReactNode; voided?: boolean; onOpen: () => void }) {
  return (
    <button type="button" className={voided ? 'row-link voided' : 'row-link'} onClick={onOpen}>
      {code}
    </button>
  );
}

/** A row's page, and the way to one of its rows. */
function useWays({ search, onSearch }: PortalPartProps) {
  return {
    open: (id: string) => onSearch({ tab: search.tab, page: search.page, id }),
    turn: (page: number) => onSearch({ tab: search.tab, page: page > 1 ? page : undefined }),
  };
}

export function PortalInvoices(part: PortalPartProps) {
  const { t } = useTranslation();
  const { amount, date, currency } = useFormats();
  const { open, turn } = useWays(part);
  return (
    <PortalTable<InvoiceRow>
      label={t('portal.tabs.invoices')}
      empty={t('portal.empty.invoices')}
      query={useQuery(ownInvoicesOptions(part.search.page ?? 1))}
      rowKey={({ id }) => id}
      onPage={turn}
      columns={[
        {
          key: 'code',
          header: t('portal.columns.code'),
          cell: ({ id, code, state }) => <OpenButton code={code} voided={state === 'void'} onOpen={() => open(id)} />,
        },
        { key: 'date', header: t('portal.columns.date'), width: 130, cell: ({ issueDate }) => date(issueDate) },
        { key: 'due', header: t('portal.columns.due'), width: 130, cell: ({ dueDate }) => date(dueDate) },
        {
          key: 'state',
          header: t('portal.columns.state'),
          width: 150,
          cell: ({ state }) => <InvoiceStateMark state={state} />,
        },
        {
          key: 'total',
          header: t('portal.columns.total', { currency }),
          width: 140,
          number: true,
          cell: ({ totalCents }) => amount(totalCents),
        },
        {
          key: 'open',
          header: t('portal.columns.open', { currency }),
          width: 150,
          number: true,
          cell: ({ openCents }) => <span className={openCents === 0 ? 'muted' : 'nm'}>{amount(openCents)}</span>,
        },
      ]}
    />
  );
}

export function PortalEstimates(part: PortalPartProps) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const { amount, date, currency } = useFormats();
  const { open, turn } = useWays(part);
  return (
    <PortalTable<EstimateRow>
      label={words('plural')}
      empty={t('portal.empty.estimates')}
      query={useQuery(ownEstimatesOptions(part.search.page ?? 1))}
      rowKey={({ id }) => id}
      onPage={turn}
      columns={[
        {
          key: 'code',
          header: t('portal.columns.code'),
          cell: ({ id, code }) => <OpenButton code={code} onOpen={() => open(id)} />,
        },
        { key: 'date', header: t('portal.columns.date'), width: 130, cell: (row) => date(row.date) },
        { key: 'until', header: t('portal.columns.until'), width: 130, cell: ({ expiryDate }) => date(expiryDate) },
        {
          key: 'state',
          header: t('portal.columns.state'),
          width: 160,
          cell: ({ status }) => <EstimateStatusMark status={status} />,
        },
        {
          key: 'total',
          header: t('portal.columns.total', { currency }),
          width: 150,
          number: true,
          cell: ({ totalCents }) => amount(totalCents),
        },
      ]}
    />
  );
}

export function PortalPayments(part: PortalPartProps) {
  const { t } = useTranslation();
  const { amount, date, currency } = useFormats();
  const { open, turn } = useWays(part);
  return (
    <PortalTable<PaymentRow>
      label={t('portal.tabs.payments')}
      empty={t('portal.empty.payments')}
      query={useQuery(ownPaymentsOptions(part.search.page ?? 1))}
      rowKey={({ id }) => id}
      onPage={turn}
      columns={[
        {
          key: 'code',
          header: t('portal.columns.code'),
          width: 150,
          cell: ({ id, code, status }) => <OpenButton code={code} voided={status === 'void'} onOpen={() => open(id)} />,
        },
        { key: 'date', header: t('portal.columns.date'), width: 130, cell: (row) => date(row.date) },
        { key: 'method', header: t('portal.columns.method'), width: 150, cell: ({ method }) => methodText(t, method) },
        { key: 'invoices', header: t('portal.columns.invoices'), cell: ({ invoiceCodes }) => invoiceCodes.join(', ') },
        {
          key: 'state',
          header: t('portal.columns.state'),
          width: 140,
          cell: ({ status }) => <PaymentStatusMark status={status} />,
        },
        {
          key: 'amount',
          header: t('portal.columns.amount', { currency }),
          width: 140,
          number: true,
          cell: ({ amountCents }) => amount(amountCents),
        },
      ]}
    />
  );
}

export function PortalServices(part: PortalPartProps) {
  const { t } = useTranslation();
  const { amount, date, currency } = useFormats();
  const { turn } = useWays(part);
  return (
    <PortalTable<Service>
      label={t('portal.tabs.services')}
      empty={t('portal.empty.services')}
      query={useQuery(ownServicesOptions(part.search.page ?? 1))}
      rowKey={({ id }) => id}
      onPage={turn}
      columns={[
        {
          key: 'code',
          header: t('portal.columns.code'),
          width: 130,
          cell: ({ code }) => <span className="nm">{code}</span>,
        },
        { key: 'service', header: t('portal.columns.service'), cell: (row) => row.package.name },
        {
          key: 'state',
          header: t('portal.columns.state'),
          width: 140,
          cell: ({ status }) => <ServiceStatusMark status={status} />,
        },
        { key: 'since', header: t('portal.columns.since'), width: 120, cell: ({ startDate }) => date(startDate) },
        {
          key: 'period',
          header: t('portal.columns.period'),
          width: 140,
          cell: ({ billingPeriod }) => t(`servicePackage.periods.${billingPeriod}`),
        },
        {
          key: 'price',
          header: t('portal.columns.price', { currency }),
          width: 130,
          number: true,
          cell: ({ priceCents }) => amount(priceCents),
        },
      ]}
    />
  );
}
