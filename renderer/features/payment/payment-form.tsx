import { Controller, FormProvider, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Payment } from '#contract/payment.ts';
import { Button } from '#renderer/components/button.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { MoneyField } from '#renderer/components/money-field.tsx';
import { SelectField, TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { ClientPicker } from '#renderer/features/client/client-picker.tsx';
import { CreditNote } from '#renderer/features/payment/credit-note.tsx';
import { PaymentInvoices } from '#renderer/features/payment/payment-invoices.tsx';
import { PaymentPath } from '#renderer/features/payment/payment-load.tsx';
import { centsOf } from '#renderer/features/payment/payment-spread.ts';
import type { PaymentStart, PaymentValues } from '#renderer/features/payment/payment-values.ts';
import { methodOptions } from '#renderer/features/payment/payment-words.tsx';
import { SpreadSum } from '#renderer/features/payment/spread-sum.tsx';
import { usePaymentForm } from '#renderer/features/payment/use-payment-form.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { countErrors, errorTextOf } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/features/payment/payment.css';

interface PaymentFormProps {
  start: PaymentStart;
  onCancel: () => void;
  onSaved: (payment: Payment) => void;
}

/** Money received: from whom, how much, and which invoices it pays. */
export function PaymentForm(props: PaymentFormProps) {
  const { t } = useTranslation();
  const payment = usePaymentForm(props);
  const { form, values, guard, saving, submit, invoices } = payment;
  const { isDirty, errors } = form.formState;
  useDocumentTitle(t('payment.new'));
  return (
    <>
      <PaymentPath current={t('payment.new')} />
      <div className="head under-path">
        <h1>{t('payment.new')}</h1>
        <span className="muted">{t('payment.ownNumber')}</span>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <FormProvider {...form}>
        <FormPage
          ref={payment.element}
          enterSubmits={false}
          onSubmit={() => submit('open')}
          aside={
            <aside className="review" aria-label={t('payment.sum')}>
              <h2 className="sec">{t('payment.sum')}</h2>
              <SpreadSum
                cents={centsOf(values.amountCents)}
                label={t('payment.received')}
                spread={payment.sum}
                open={(invoices.data ?? []).reduce((total, { openCents }) => total + openCents, 0)}
              />
              {values.client && <CreditNote clientId={values.client.id} />}
              <p className="muted small">{t('payment.voidable')}</p>
            </aside>
          }
          footer={
            <FormFooter error={saving.error} pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}>
              <Button kind="quiet" hint="Esc" onClick={props.onCancel}>
                {t('actions.cancel')}
              </Button>
              <Button onClick={() => submit('another')} aria-disabled={saving.pending}>
                {t('payment.recordAnother')}
              </Button>
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('payment.record')}
              </Button>
            </FormFooter>
          }
        >
          <FormSection title={t('payment.section.money')}>
            <MoneyPart onAmount={payment.onAmount} later={payment.later} />
          </FormSection>
          {values.client && payment.readsInvoices && (
            <FormSection title={t('payment.section.invoices')}>
              <PaymentInvoices payment={payment} />
            </FormSection>
          )}
          <FormSection title={t('payment.section.more')}>
            <MoreFields />
          </FormSection>
        </FormPage>
      </FormProvider>
      {guard.asked && <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => submit('leave')} />}
    </>
  );
}

interface MoneyPartProps {
  onAmount: (cents: number | null) => void;
  /** How many open invoices are of a later day than the payment. */
  later: number;
}

function MoneyPart({ onAmount, later }: MoneyPartProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { control, register, formState, setValue } = useFormContext<PaymentValues>();
  const { errors } = formState;
  return (
    <>
      <Controller
        control={control}
        name="client"
        render={({ field }) => (
          <ClientPicker
            span={6}
            required
            label={t('payment.columns.client')}
            help={undefined}
            value={field.value}
            onPick={(picked) => {
              field.onChange(picked);
              if (picked) setValue('shares', {});
            }}
            error={errorTextOf(t, errors.client as { type?: unknown; message?: string } | undefined)}
          />
        )}
      />
      <Controller
        control={control}
        name="amountCents"
        render={({ field }) => (
          <MoneyField
            {...field}
            span={2}
            required
            label={t('payment.amount')}
            onChange={onAmount}
            error={errorTextOf(t, errors.amountCents)}
          />
        )}
      />
      <SelectField
        span={2}
        label={t('payment.columns.method')}
        options={methodOptions(t)}
        error={errorTextOf(t, errors.method)}
        {...register('method')}
      />
      <Controller
        control={control}
        name="date"
        render={({ field }) => (
          <DateField
            {...field}
            span={2}
            required
            label={t('payment.columns.date')}
            warning={later > 0 ? t('payment.laterInvoices', { count: later, shown: count(later) }) : undefined}
            error={errors.date?.type === 'futureDate' ? t('payment.futureDate') : errorTextOf(t, errors.date)}
          />
        )}
      />
    </>
  );
}

function MoreFields() {
  const { t } = useTranslation();
  const { register, formState } = useFormContext<PaymentValues>();
  const { errors } = formState;
  return (
    <>
      <TextField
        span={6}
        label={t('payment.columns.reference')}
        help={t('payment.referenceHelp')}
        error={errorTextOf(t, errors.reference)}
        {...register('reference')}
      />
      <TextAreaField
        span={6}
        rows={2}
        label={t('fields.notes')}
        error={errorTextOf(t, errors.notes)}
        {...register('notes')}
      />
    </>
  );
}
