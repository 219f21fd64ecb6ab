import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '#contract/invoice.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ActDialog } from '#renderer/features/sale/act-dialog.tsx';
import { useFormats } from '#renderer/lib/formats.ts';

interface InvoiceDialogProps {
  invoice: Invoice;
  error: unknown;
  pending: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** The last look before it is in the books. */
export function IssueDialog({ invoice, ...act }: InvoiceDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const total = formats.money(invoice.totalCents);
  return (
    <ActDialog {...act} title={t('invoice.issueTitle')} verb={t('invoice.issue')}>
      <p>{t('invoice.issueFor', { client: invoice.client.name, total })}</p>
      <p>{t('invoice.issueText')}</p>
    </ActDialog>
  );
}

export function DiscardDialog({ invoice, ...act }: InvoiceDialogProps) {
  const { t } = useTranslation();
  return (
    <ActDialog {...act} danger title={t('invoice.discardTitle')} verb={t('invoice.discard')}>
      <p>{t('invoice.discardText', { client: invoice.client.name })}</p>
    </ActDialog>
  );
}

/** What is paid is not voided: the payments that stand on it come first. */
export function VoidInvoiceDialog({ invoice, ...act }: InvoiceDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (invoice.paidCents > 0) return <PaidDialog invoice={invoice} onClose={act.onClose} />;
  return (
    <ActDialog
      {...act}
      danger
      title={t('invoice.voidTitle', { code: invoice.code ?? '' })}
      verb={t('invoice.void')}
      reason={{ label: t('invoice.voidReason'), required: true }}
    >
      <p>{t('invoice.voidText', { amount: formats.money(invoice.openCents) })}</p>
      {invoice.estimate && <p>{t('invoice.voidEstimate', { code: invoice.estimate.code })}</p>}
    </ActDialog>
  );
}

function PaidDialog({ invoice, onClose }: Pick<InvoiceDialogProps, 'invoice' | 'onClose'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Dialog
      title={t('invoice.paidTitle')}
      onCancel={onClose}
      actions={
        <Button data-autofocus onClick={onClose}>
          {t('actions.close')}
        </Button>
      }
    >
      <p>{t('invoice.paidText', { count: invoice.payments.length })}</p>
      <ul className="doc-list">
        {invoice.payments.map((payment) => (
          <li key={payment.id}>
            <Link to="/payments/$id" params={{ id: payment.id }} className="link">
              {payment.code}
            </Link>
            {` · ${formats.date(payment.date)} · ${formats.money(payment.amountCents)}`}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
