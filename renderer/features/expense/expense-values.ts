import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { ExpenseInput } from '#contract/expense.ts';
import type { PaymentMethod } from '#contract/payment.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';

export interface ExpenseValues {
  client: Picked | null;
  date: string;
  amountCents: number | null;
  category: string;
  /** '' where nobody says how it was paid. */
  method: PaymentMethod | '';
  reference: string;
  description: string;
}

export const expenseStart = (client: Picked | null, today: string): ExpenseValues => ({
  client,
  date: today,
  amountCents: null,
  category: '',
  method: 'cash',
  reference: '',
  description: '',
});

export function expenseInput({
  client,
  method,
  amountCents,
  reference,
  description,
  ...rest
}: ExpenseValues): ExpenseInput {
  return {
    ...rest,
    clientId: client?.id ?? null,
    // An empty amount is missing, which the contract says by itself.
    amountCents: amountCents as number,
    ...(method && { method }),
    reference: reference.trim() || null,
    description: description.trim() || null,
  };
}

/** What blocks recording it, by the form's own names. */
export function expenseIssues(values: ExpenseValues, today: string): FieldIssue[] {
  const { error } = ExpenseInput.safeParse(expenseInput(values));
  const issues = (error ? fieldIssues(error) : []).map((issue) => {
    const missing =
      (issue.path === 'amountCents' && values.amountCents === null) || (issue.path === 'date' && !values.date.trim());
    return { ...issue, path: expensePath(issue.path), ...(missing && { rule: 'required' }) };
  });
  const future = values.date > today && issues.every(({ path }) => path !== 'date');
  return future ? [...issues, { path: 'date', rule: 'futureDate' }] : issues;
}

export const expensePath = (path: string): string => (path === 'clientId' ? 'client' : path);
