import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Expense } from '#contract/expense.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, FormSection, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { ExpenseFields, ExpenseMoreFields } from '#renderer/features/expense/expense-fields.tsx';
import { ExpensePath } from '#renderer/features/expense/expense-load.tsx';
import { adoptExpense } from '#renderer/features/expense/expense-queries.ts';
import { lastExpense } from '#renderer/features/expense/expense-search.ts';
import {
  type ExpenseValues,
  expenseInput,
  expenseIssues,
  expensePath,
  expenseStart,
} from '#renderer/features/expense/expense-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { useNewRecord } from '#renderer/lib/use-new-record.ts';

interface ExpenseFormProps {
  client: Picked | null;
  onCancel: () => void;
  onSaved: (expense: Expense) => void;
}

function useExpenseForm({ client, onCancel, onSaved }: ExpenseFormProps) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<ExpenseValues>({
    defaultValues: expenseStart(client, today()),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) => expenseIssues(values, today())),
  });
  const focusStart = () => element.current?.querySelector('input')?.focus();
  const guard = useLeaveGuard(form.formState.isDirty);
  const saving = useNewRecord({
    form,
    inputOf: expenseInput,
    send: (input, idempotencyKey) => api.expense.record(input, { context: { idempotencyKey } }),
    pathOf: expensePath,
    onSaved(saved, after) {
      adoptExpense(saved);
      lastExpense.rowId = saved.id;
      showToast(t('expense.recorded', { code: saved.code }));
      if (after !== 'another') return guard.go(() => onSaved(saved));
      form.reset(expenseStart(null, form.getValues('date')));
      focusStart();
    },
    onWrong: focusFirstWrong,
  });
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens
  useEffect(focusStart, []);
  return { form, element, guard, saving, submit };
}

/** Money spent: how much, on what, and on whose behalf. */
export function ExpenseForm(props: ExpenseFormProps) {
  const { t } = useTranslation();
  const { form, element, guard, saving, submit } = useExpenseForm(props);
  const { isDirty, errors } = form.formState;
  useDocumentTitle(t('expense.new'));
  return (
    <>
      <ExpensePath current={t('expense.new')} />
      <div className="head under-path">
        <h1>{t('expense.new')}</h1>
        <span className="muted">{t('payment.ownNumber')}</span>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <FormProvider {...form}>
        <FormPage
          ref={element}
          enterSubmits={false}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter error={saving.error} pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}>
              <Button kind="quiet" hint="Esc" onClick={props.onCancel}>
                {t('actions.cancel')}
              </Button>
              <Button onClick={() => void submit('another')} aria-disabled={saving.pending}>
                {t('expense.recordAnother')}
              </Button>
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('expense.record')}
              </Button>
            </FormFooter>
          }
        >
          <FormSection title={t('expense.section.what')}>
            <ExpenseFields />
          </FormSection>
          <FormSection title={t('expense.section.more')}>
            <ExpenseMoreFields />
          </FormSection>
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => void submit('leave')} />
      )}
    </>
  );
}
