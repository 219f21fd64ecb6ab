import { IconArrowLeft } from '@tabler/icons-react';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { Button } from '#renderer/components/button.tsx';
import { DocumentSheet } from '#renderer/components/document-sheet.tsx';
import { EstimateStatusMark, InvoiceStateMark } from '#renderer/components/document-status.tsx';
import { RecordLoad } from '#renderer/components/record-load.tsx';
import { Pairs } from '#renderer/components/record-page.tsx';
import { PaperActions } from '#renderer/features/paper/paper-button.tsx';
import { methodText, PaymentStatusMark } from '#renderer/features/payment/payment-words.tsx';
import type { PortalPartProps } from '#renderer/features/portal/portal-page.tsx';
import { ownEstimateOptions, ownInvoiceOptions, ownPaymentOptions } from '#renderer/features/portal/portal-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { catchLostFocus, focusHeading } from '#renderer/lib/lost-focus.ts';
import '#renderer/components/month-chart.css';
import '#renderer/features/account/account.css';
import '#renderer/features/portal/portal.css';

type DocumentProps = PortalPartProps & { id: string };

function useBack({ search, onSearch }: PortalPartProps): () => void {
  return () => onSearch({ tab: search.tab, page: search.page });
}

/** One document of the list, or why there is none. */
function PortalLoad<T>({
  query,
  onBack,
  children,
}: {
  query: UseQueryResult<T>;
  onBack: () => void;
  children: (record: T) => ReactNode;
}) {
  const { t } = useTranslation();
  const back = <Button onClick={onBack}>{t('portal.back')}</Button>;
  return (
    <RecordLoad query={query} path={null} missing={{ title: t('portal.missing'), text: t('portal.missingText'), back }}>
      {children}
    </RecordLoad>
  );
}

interface FrameProps {
  code: string | null;
  mark: ReactNode;
  paper: ReactNode;
  onBack: () => void;
  facts: readonly [string, ReactNode][];
  children: ReactNode;
}

function DocumentFrame({ code, mark, paper, onBack, facts, children }: FrameProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useHotkeys({ Escape: onBack });
  useEffect(() => {
    focusHeading(heading.current);
    return catchLostFocus;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="portal-document" tabIndex={0} aria-label={code ?? t('portal.columns.code')}>
      <div className="portal-document-head">
        <Button
          kind="quiet"
          icon={IconArrowLeft}
          aria-label={t('portal.back')}
          title={t('portal.back')}
          onClick={onBack}
        />
        <h2 ref={heading}>{code}</h2>
        {mark}
        <span className="grow" />
        {paper}
      </div>
      <Pairs pairs={facts} />
      {children}
    </section>
  );
}

export function PortalInvoice({ id, ...part }: DocumentProps) {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  const back = useBack(part);
  return (
    <PortalLoad query={useQuery(ownInvoiceOptions(id))} onBack={back}>
      {(invoice) => (
        <DocumentFrame
          code={invoice.code}
          mark={<InvoiceStateMark state={invoice.state} pill />}
          paper={<PaperActions kind="invoice" input={{ id: invoice.id }} sizes={['a4', 'roll']} />}
          onBack={back}
          facts={[
            [t('portal.columns.date'), date(invoice.issueDate)],
            [t('portal.columns.due'), date(invoice.dueDate)],
          ]}
        >
          <DocumentSheet
            document={invoice}
            more={
              invoice.state !== 'void' && (
                <>
                  <div>
                    <dt>{t('portal.paid')}</dt>
                    <dd>{money(invoice.paidCents)}</dd>
                  </div>
                  <div>
                    <dt>{t('portal.open')}</dt>
                    <dd>{money(invoice.openCents)}</dd>
                  </div>
                </>
              )
            }
          />
        </DocumentFrame>
      )}
    </PortalLoad>
  );
}

export function PortalEstimate({ id, ...part }: DocumentProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const back = useBack(part);
  return (
    <PortalLoad query={useQuery(ownEstimateOptions(id))} onBack={back}>
      {(estimate) => (
        <DocumentFrame
          code={estimate.code}
          mark={<EstimateStatusMark status={estimate.status} pill />}
          paper={<PaperActions kind="estimate" input={{ id: estimate.id }} />}
          onBack={back}
          facts={[
            [t('portal.columns.date'), date(estimate.date)],
            [t('portal.columns.until'), date(estimate.expiryDate)],
          ]}
        >
          <DocumentSheet document={estimate} />
        </DocumentFrame>
      )}
    </PortalLoad>
  );
}

export function PortalPayment({ id, ...part }: DocumentProps) {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  const back = useBack(part);
  return (
    <PortalLoad query={useQuery(ownPaymentOptions(id))} onBack={back}>
      {(payment) => (
        <DocumentFrame
          code={payment.code}
          mark={<PaymentStatusMark status={payment.status} pill />}
          paper={<PaperActions kind="receipt" input={{ id: payment.id }} sizes={['a4', 'roll']} />}
          onBack={back}
          facts={[
            [t('portal.columns.date'), date(payment.date)],
            [t('portal.columns.method'), methodText(t, payment.method)],
            [t('portal.reference'), payment.reference],
            [t('portal.paid'), money(payment.amountCents)],
            ...(payment.creditCents > 0 ? [[t('portal.credit'), money(payment.creditCents)] as [string, string]] : []),
          ]}
        >
          <PaidInvoices payment={payment} onOpen={(invoice) => part.onSearch({ tab: 'invoices', id: invoice })} />
        </DocumentFrame>
      )}
    </PortalLoad>
  );
}

function PaidInvoices({ payment, onOpen }: { payment: Payment; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { amount, date, currency } = useFormats();
  if (payment.status === 'void') return null;
  if (payment.allocations.length === 0) return <p className="muted portal-note">{t('portal.allocationsNone')}</p>;
  return (
    <section className="portal-paid" aria-label={t('portal.allocations')}>
      <h3 className="sec">{t('portal.allocations')}</h3>
      <table className="month-table">
        <thead>
          <tr>
            <th scope="col">{t('portal.columns.code')}</th>
            <th scope="col">{t('portal.columns.date')}</th>
            <th scope="col" className="num">
              {t('portal.columns.amount', { currency })}
            </th>
          </tr>
        </thead>
        <tbody>
          {payment.allocations.map((each) => (
            <tr key={each.invoiceId}>
              <th scope="row">
                <button type="button" className="row-link" onClick={() => onOpen(each.invoiceId)}>
                  {each.code}
                </button>
              </th>
              <td>{date(each.date)}</td>
              <td className="num">{amount(each.amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
