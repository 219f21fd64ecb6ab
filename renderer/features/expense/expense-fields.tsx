import { useQuery } from '@tanstack/react-query';
import { Controller, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ComboField } from '#renderer/components/combo-field.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { MoneyField } from '#renderer/components/money-field.tsx';
import { SelectField, TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { ClientPicker } from '#renderer/features/client/client-picker.tsx';
import { categoriesOptions } from '#renderer/features/expense/expense-queries.ts';
import type { ExpenseValues } from '#renderer/features/expense/expense-values.ts';
import { methodOptions } from '#renderer/features/payment/payment-words.tsx';
import { fold } from '#renderer/lib/fold.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';

/** How much, when, and what for. */
export function ExpenseFields() {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<ExpenseValues>();
  const { errors } = formState;
  return (
    <>
      <Controller
        control={control}
        name="amountCents"
        render={({ field }) => (
          <MoneyField
            {...field}
            span={2}
            required
            label={t('expense.amount')}
            error={errorTextOf(t, errors.amountCents)}
          />
        )}
      />
      <Controller
        control={control}
        name="date"
        render={({ field }) => (
          <DateField
            {...field}
            span={2}
            required
            label={t('expense.columns.date')}
            error={errors.date?.type === 'futureDate' ? t('expense.futureDate') : errorTextOf(t, errors.date)}
          />
        )}
      />
      <CategoryField />
      <Controller
        control={control}
        name="description"
        render={({ field }) => (
          <TextAreaField
            {...field}
            span={6}
            rows={2}
            label={t('expense.columns.description')}
            error={errorTextOf(t, errors.description)}
          />
        )}
      />
    </>
  );
}

/** Those in use are offered; a new one is simply typed. */
function CategoryField() {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<ExpenseValues>();
  const { data = [] } = useQuery(categoriesOptions);
  return (
    <Controller
      control={control}
      name="category"
      render={({ field }) => {
        const typed = fold(field.value.trim());
        const options = data.filter((each) => fold(each).includes(typed)).slice(0, 12);
        return (
          <ComboField
            span={2}
            required
            label={t('expense.columns.category')}
            text={field.value}
            options={options.map((each) => ({ value: each, label: each }))}
            current
            onType={field.onChange}
            onPick={field.onChange}
            onBlur={field.onBlur}
            noneText={typed ? t('expense.newCategory') : t('expense.noCategories')}
            error={errorTextOf(t, formState.errors.category)}
          />
        );
      }}
    />
  );
}

/** How it was paid, and for whom. */
export function ExpenseMoreFields() {
  const { t } = useTranslation();
  const { control, register, formState } = useFormContext<ExpenseValues>();
  const { errors } = formState;
  return (
    <>
      <SelectField
        label={t('expense.columns.method')}
        options={[...methodOptions(t), { value: '', label: t('expense.noMethod') }]}
        error={errorTextOf(t, errors.method)}
        {...register('method')}
      />
      <TextField
        label={t('expense.columns.reference')}
        error={errorTextOf(t, errors.reference)}
        {...register('reference')}
      />
      <Controller
        control={control}
        name="client"
        render={({ field }) => (
          <ClientPicker
            span={6}
            label={t('expense.columns.client')}
            help={t('expense.clientHelp')}
            value={field.value}
            onPick={field.onChange}
            error={errorTextOf(t, errors.client as { type?: unknown; message?: string } | undefined)}
          />
        )}
      />
    </>
  );
}
