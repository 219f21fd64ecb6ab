import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptPayment, openInvoicesOptions } from '#renderer/features/payment/payment-queries.ts';
import { lastPayment } from '#renderer/features/payment/payment-search.ts';
import {
  centsOf,
  laterThan,
  type OpenInvoice,
  oldestFirst,
  sharesSum,
} from '#renderer/features/payment/payment-spread.ts';
import {
  type PaymentStart,
  type PaymentValues,
  paymentInput,
  paymentIssues,
  paymentPath,
  paymentStart,
} from '#renderer/features/payment/payment-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { useNewRecord } from '#renderer/lib/use-new-record.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface PaymentFormUse {
  start: PaymentStart;
  onCancel: () => void;
  onSaved: (payment: Payment) => void;
}

const none: readonly OpenInvoice[] = [];

/** What was typed of the money: the rest follows it until it is typed too. */
interface Typed {
  amount: boolean;
  shares: boolean;
}

export function usePaymentForm({ start, onCancel, onSaved }: PaymentFormUse) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const readsInvoices = useCan('invoice:read');
  const { form: element, focusFirstWrong } = useFirstWrong();
  const open = useRef<readonly OpenInvoice[]>(none);
  const typed = useRef<Typed>({ amount: false, shares: false });
  const form = useForm<PaymentValues>({
    defaultValues: paymentStart(start, today()),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) => paymentIssues(values, open.current, today())),
  });
  const values = useWatch({ control: form.control }) as PaymentValues;
  const clientId = values.client?.id;
  const invoices = useQuery({
    ...openInvoicesOptions(clientId ?? ''),
    enabled: clientId !== undefined && readsInvoices,
  });
  useEffect(() => {
    open.current = invoices.data ?? none;
  }, [invoices.data]);

  const guard = useLeaveGuard(form.formState.isDirty);
  function focusStart(): void {
    const fields = element.current?.querySelectorAll<HTMLElement>('input');
    fields?.[form.getValues('client') ? 1 : 0]?.focus();
  }
  const saving = useNewRecord({
    form,
    inputOf: (sent: PaymentValues) => paymentInput(sent, open.current),
    send: (input, idempotencyKey) => api.payment.record(input, { context: { idempotencyKey } }),
    pathOf: paymentPath,
    onSaved(saved, after) {
      adoptPayment(saved);
      lastPayment.rowId = saved.id;
      showToast(t(after === 'open' ? 'payment.recorded' : 'payment.recordedNext', { code: saved.code }));
      if (after !== 'another') return guard.go(() => onSaved(saved));
      typed.current = { amount: false, shares: false };
      form.reset(paymentStart({ client: null, invoice: null }, today()));
      focusStart();
    },
    onWrong: focusFirstWrong,
  });
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens
  useEffect(focusStart, []);

  const list = invoices.data ?? none;
  const shares = values.spread === 'hand' ? values.shares : oldestFirst(centsOf(values.amountCents), list, values.date);
  return {
    form,
    element,
    values,
    guard,
    saving,
    submit: (after: Parameters<typeof submit>[0]) => {
      // What goes to which invoice is not known before they are.
      if (values.spread === 'oldest' || invoices.data) void submit(after);
    },
    readsInvoices,
    invoices,
    shares,
    sum: sharesSum(shares, list),
    later: laterThan(list, values.date),
    /** The share of the invoice one came from is the amount, as far as it goes, until it is typed. */
    onAmount(cents: number | null) {
      typed.current.amount = true;
      form.setValue('amountCents', cents, { shouldDirty: true });
      if (!start.invoice || typed.current.shares) return;
      form.setValue(`shares.${start.invoice.id}`, Math.min(start.invoice.openCents, centsOf(cents)) || null);
    },
    /** Until an amount is typed it is what the invoices come to. */
    onShare(id: string, cents: number | null) {
      typed.current.shares = true;
      form.setValue(`shares.${id}`, cents, { shouldDirty: true });
      if (typed.current.amount) return;
      form.setValue('amountCents', sharesSum(form.getValues('shares'), list) || null, { shouldDirty: true });
    },
    onShareBlur(id: string) {
      void form.trigger(form.getValues('amountCents') === null ? [`shares.${id}`] : [`shares.${id}`, 'amountCents']);
    },
  };
}
