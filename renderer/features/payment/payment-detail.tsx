import { IconArrowsSplit, IconBan } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { Button } from '#renderer/components/button.tsx';
import { Copyable } from '#renderer/components/copyable.tsx';
import { RecordBody, RecordHead } from '#renderer/components/record-page.tsx';
import { RecordStamps } from '#renderer/components/record-rail.tsx';
import { RecordHistory } from '#renderer/features/change/record-history.tsx';
import { SendDocumentButton } from '#renderer/features/mail/send-document.tsx';
import { DocumentMail } from '#renderer/features/mail/sent-before.tsx';
import { PaperActions } from '#renderer/features/paper/paper-button.tsx';
import { AllocateDialog } from '#renderer/features/payment/allocate-dialog.tsx';
import { PaymentPath } from '#renderer/features/payment/payment-load.tsx';
import { PaymentVoidDialog } from '#renderer/features/payment/payment-void-dialog.tsx';
import { methodText, PaymentStatusMark, VoidNotice } from '#renderer/features/payment/payment-words.tsx';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/components/document.css';
import '#renderer/features/payment/payment.css';

export function PaymentDetail({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'void' | 'allocate' | null>(null);
  const posted = payment.status === 'posted';
  const voids = useCan('payment:void') && posted;
  const allocates = useCan('payment:create') && payment.creditCents > 0;
  const close = () => setAsked(null);
  useDocumentTitle(payment.code);
  useHotkeys({ ...(voids && { Delete: () => setAsked('void') }) });
  return (
    <>
      <PaymentPath current={payment.code} />
      <RecordHead
        name={t('payment.title', { code: payment.code })}
        initials={t('payment.mark')}
        sub={
          <>
            <span className="code">
              <Copyable label={t('payment.columns.code')} value={payment.code} />
            </span>
            <PaymentStatusMark status={payment.status} pill />
          </>
        }
        actions={
          <>
            {allocates && (
              <Button kind="primary" icon={IconArrowsSplit} onClick={() => setAsked('allocate')}>
                {t('payment.allocate')}
              </Button>
            )}
            {posted && <SendDocumentButton document={{ template: 'receipt', id: payment.id }} />}
            <PaperActions kind="receipt" input={{ id: payment.id }} sizes={['a4', 'roll']} />
            {voids && (
              <Button
                icon={IconBan}
                title={`${t('payment.void')} (${t('keys.names.delete')})`}
                onClick={() => setAsked('void')}
              >
                {t('payment.void')}
              </Button>
            )}
          </>
        }
      />
      <VoidNotice record={payment} date={payment.voidDate} />
      <PaymentFacts payment={payment} />
      <RecordBody
        label={t('payment.summary')}
        railLabel={t('payment.aside')}
        rail={
          <>
            <RecordStamps record={payment} />
            <DocumentMail documentId={payment.id} />
            <RecordHistory noun="payment" id={payment.id} />
          </>
        }
      >
        <Allocations payment={payment} />
      </RecordBody>
      {asked === 'void' && <PaymentVoidDialog payment={payment} onClose={close} />}
      {asked === 'allocate' && <AllocateDialog payment={payment} onClose={close} />}
    </>
  );
}

function PaymentFacts({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const reads = useCan('client:read');
  const { client } = payment;
  const name = `${client.name} · ${client.code}`;
  const facts = [
    [
      t('payment.columns.client'),
      reads ? (
        <Link key="client" to="/clients/$id" params={{ id: client.id }} className="link">
          {name}
        </Link>
      ) : (
        name
      ),
    ],
    [t('payment.columns.date'), formats.date(payment.date)],
    [t('payment.columns.method'), methodText(t, payment.method)],
    [
      t('payment.columns.reference'),
      payment.reference && <Copyable label={t('payment.columns.reference')} value={payment.reference} />,
    ],
  ] as const;
  return (
    <dl className="facts doc-facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="cut">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Where the money went: the invoices it pays, and what is left. */
function Allocations({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { amountCents, appliedCents, creditCents, allocations, notes, status } = payment;
  return (
    <>
      <dl className={status === 'void' ? 'pay-figures off' : 'pay-figures'}>
        <div className="large">
          <dt>{t('payment.received')}</dt>
          <dd>{money(amountCents)}</dd>
        </div>
        {status === 'posted' && (
          <>
            <div>
              <dt>{t('payment.applied')}</dt>
              <dd>{money(appliedCents)}</dd>
            </div>
            <div className={creditCents > 0 ? 'left' : undefined}>
              <dt>{t('payment.creditLeft')}</dt>
              <dd>{money(creditCents)}</dd>
            </div>
          </>
        )}
      </dl>
      <section className="doc-part" aria-label={t('payment.paid')}>
        <h2 className="sec">{t('payment.paid')}</h2>
        {allocations.length === 0 ? (
          <p className="muted doc-none">{t(status === 'void' ? 'payment.paidNoneVoid' : 'payment.paidNone')}</p>
        ) : (
          <AllocationTable allocations={allocations} />
        )}
      </section>
      {notes && (
        <section className="doc-part" aria-label={t('fields.notes')}>
          <h2 className="sec">{t('fields.notes')}</h2>
          <p className="doc-notes">{notes}</p>
        </section>
      )}
    </>
  );
}

function AllocationTable({ allocations }: Pick<Payment, 'allocations'>) {
  const { t } = useTranslation();
  const { amount, currency, date } = useFormats();
  const reads = useCan('invoice:read');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('payment.invoice')}</th>
          <th scope="col">{t('payment.appliedOn')}</th>
          <th scope="col" className="num">
            {t('payment.columns.amount', { unit: currency })}
          </th>
        </tr>
      </thead>
      <tbody>
        {allocations.map((part) => (
          <tr key={`${part.invoiceId} ${part.date}`}>
            <td>
              {reads ? (
                <Link to="/invoices/$id" params={{ id: part.invoiceId }} className="link">
                  {part.code}
                </Link>
              ) : (
                part.code
              )}
            </td>
            <td>{date(part.date)}</td>
            <td className="num">{amount(part.amountCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
