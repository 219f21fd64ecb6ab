import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { Button } from '#renderer/components/button.tsx';
import { Segmented } from '#renderer/components/choice.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { OpenInvoices } from '#renderer/features/payment/open-invoices.tsx';
import { adoptPayment, openInvoicesOptions, paymentOptions } from '#renderer/features/payment/payment-queries.ts';
import {
  allocationsOf,
  type OpenInvoice,
  oldestFirst,
  type Shares,
  sharesSum,
} from '#renderer/features/payment/payment-spread.ts';
import { type Spread, sharesIssues } from '#renderer/features/payment/payment-values.ts';
import { SpreadSum } from '#renderer/features/payment/spread-sum.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf, issueText } from '#renderer/lib/errors.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

const none: readonly OpenInvoice[] = [];

interface AllocateDialogProps {
  payment: Payment;
  onClose: () => void;
}

function useAllocate({ payment, onClose }: AllocateDialogProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { id, version, appliedCents } = payment;
  return useMutation({
    mutationFn: (allocations: { invoiceId: string; amountCents: number }[] | undefined) =>
      api.payment.allocate({ id, version, ...(allocations && { allocations }) }),
    onSuccess: (changed) => {
      adoptPayment(changed);
      showToast(t('payment.allocated', { amount: money(changed.appliedCents - appliedCents), code: changed.code }));
      onClose();
    },
    onError: (error) => {
      // Somebody was faster: with the payment, or with one of its invoices.
      if (['CONFLICT', 'VALIDATION'].includes(failureOf(error).code)) {
        void queryClient.invalidateQueries(paymentOptions(id));
        void queryClient.invalidateQueries(openInvoicesOptions(payment.client.id));
      }
    },
  });
}

/** Credit that a payment left goes to invoices: by itself, or as somebody says. */
export function AllocateDialog({ payment, onClose }: AllocateDialogProps) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const credit = payment.creditCents;
  const query = useQuery(openInvoicesOptions(payment.client.id));
  const invoices = query.data ?? none;
  const [spread, setSpread] = useState<Spread>('oldest');
  const [typed, setTyped] = useState<Shares>({});
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const allocate = useAllocate({ payment, onClose });

  const byHand = spread === 'hand';
  const shares = byHand ? typed : oldestFirst(credit, invoices, today());
  const sum = sharesSum(shares, invoices);
  const issues = byHand ? sharesIssues(typed, invoices, { cents: credit, path: 'sum' }) : [];
  const ready = sum > 0 && issues.length === 0 && !allocate.isPending;
  function confirm(): void {
    setSeen(new Set(invoices.map(({ id }) => id)));
    if (ready) allocate.mutate(byHand ? allocationsOf(typed, invoices) : undefined);
  }
  const errorOf = (id: string) => {
    const issue = seen.has(id) ? issues.find(({ path }) => path === `shares.${id}`) : undefined;
    return issue && issueText(t, issue);
  };

  return (
    <Dialog
      large
      title={t('payment.allocateTitle', { code: payment.code })}
      onCancel={onClose}
      onConfirm={confirm}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" hint={t('hints.ctrlEnter')} aria-disabled={!ready} onClick={confirm}>
            {t('payment.allocateVerb')}
          </Button>
        </>
      }
    >
      {query.error && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && invoices.length === 0 && <p>{t('payment.noneOpen')}</p>}
      {invoices.length > 0 && (
        <div className="allocate">
          <Segmented
            label={t('payment.spreadLabel')}
            value={spread}
            onChange={(next) => {
              // By hand one begins where the store would leave it.
              if (next === 'hand' && Object.keys(typed).length === 0) setTyped(oldestFirst(credit, invoices, today()));
              setSpread(next);
            }}
            options={[
              { value: 'oldest', label: t('payment.spread.oldest') },
              { value: 'hand', label: t('payment.spread.hand') },
            ]}
          />
          <div className="open-scroll">
            <OpenInvoices
              invoices={invoices}
              date={today()}
              shares={shares}
              byHand={
                byHand
                  ? {
                      onShare: (id, cents) => setTyped((before) => ({ ...before, [id]: cents })),
                      onBlur: (id) => setSeen((before) => new Set(before).add(id)),
                      errorOf,
                    }
                  : undefined
              }
            />
          </div>
          <SpreadSum
            cents={credit}
            label={t('payment.creditLeft')}
            spread={sum}
            open={invoices.reduce((total, { openCents }) => total + openCents, 0)}
          />
        </div>
      )}
      {allocate.error && <FailureNotice error={allocate.error} />}
    </Dialog>
  );
}
