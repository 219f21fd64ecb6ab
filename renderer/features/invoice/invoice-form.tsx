import { useTranslation } from 'react-i18next';
import type { KnownConfig } from '#contract/account.ts';
import type { BillingSettings } from '#contract/billing.ts';
import { Invoice } from '#contract/invoice.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { InvoicePath } from '#renderer/features/invoice/invoice-load.tsx';
import { adoptInvoice } from '#renderer/features/invoice/invoice-queries.ts';
import { issueWish, lastInvoice } from '#renderer/features/invoice/invoice-search.ts';
import {
  changedInvoice,
  invoiceFieldNames,
  invoiceInputOf,
  invoiceValues,
} from '#renderer/features/invoice/invoice-values.ts';
import { DocumentEditor } from '#renderer/features/sale/document-editor.tsx';
import { api } from '#renderer/lib/api.ts';
import { blankDocument, type DocumentValues } from '#renderer/lib/document-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { After, SendOptions } from '#renderer/lib/use-record-save.ts';

interface InvoiceFormProps {
  /** null: a new one. */
  invoice: Invoice | null;
  /** Who a new one is for, where that is known. */
  client?: Picked | null;
  billing: BillingSettings;
  onCancel: () => void;
  onSaved: (invoice: Invoice) => void;
}

function send(values: DocumentValues, from: Invoice | null, { keyFor }: SendOptions): Promise<Invoice> {
  if (!from) {
    const input = invoiceInputOf(values);
    return api.invoice.create(input, { context: { idempotencyKey: keyFor(input) } });
  }
  const changes = changedInvoice(invoiceValues(from), values);
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes };
  return api.invoice.update(input, { context: { idempotencyKey: keyFor(input) } });
}

export function InvoiceForm({ invoice, client = null, billing, onCancel, onSaved }: InvoiceFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();

  function saved(record: Invoice, after: After): void {
    adoptInvoice(record);
    lastInvoice.rowId = record.id;
    if (after === 'act') issueWish.id = record.id;
    else showToast(t('invoice.savedDraft'));
    onSaved(record);
  }

  function dueHelp({ payment_terms_days: own }: KnownConfig): string {
    const days = own ?? billing.paymentTermsDays;
    return days === 0 ? t('invoice.dueAtOnce') : t('invoice.dueIn', { count: days });
  }

  return (
    <DocumentEditor<Invoice>
      noun="invoice"
      record={invoice}
      blank={blankDocument(client, billing.taxRatesBp[0] ?? 0)}
      billing={billing}
      valuesOf={invoiceValues}
      fieldNames={invoiceFieldNames}
      send={send}
      readRecord={(value) => Invoice.safeParse(value).data}
      actIssues={({ date }) => (date > formats.today() ? [{ path: 'date', rule: 'futureDate' }] : [])}
      path={<InvoicePath current={t(invoice ? 'invoice.editTitle' : 'invoice.new')} />}
      words={{
        title: t(invoice ? 'invoice.editTitle' : 'invoice.new'),
        number: t('invoice.ownNumber'),
        newOne: t('invoice.newDraft'),
        date: { label: t('invoice.issueDate'), help: t('invoice.issueHelp') },
        lastDate: (terms) => ({ label: t('invoice.dueDate'), help: dueHelp(terms) }),
        act: t('invoice.issueAsk'),
      }}
      onSaved={saved}
      onCancel={onCancel}
    />
  );
}
