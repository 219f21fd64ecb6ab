import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Expense, ExpenseListInput } from '#contract/expense.ts';
import { api } from '#renderer/lib/api.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

export const expenseListOptions = (input: ExpenseListInput) =>
  queryOptions({
    queryKey: ['expense', 'list', input],
    queryFn: ({ signal }) => api.expense.list(input, { signal }),
    placeholderData: keepPreviousData,
  });

/** By id or code. */
export const expenseOptions = (id: string) =>
  queryOptions({
    queryKey: ['expense', 'get', id],
    queryFn: ({ signal }) => api.expense.get({ id }, { signal }),
  });

/** Those in use, the commonest first. */
export const categoriesOptions = queryOptions({
  queryKey: ['expense', 'categories'],
  queryFn: ({ signal }) => api.expense.categories({}, { signal }),
});

/** Puts an answer of a command where the screens read it; what it moved is read anew without waiting for the event. */
export function adoptExpense(expense: Expense): void {
  queryClient.setQueryData(expenseOptions(expense.id).queryKey, expense);
  queryClient.setQueriesData<Expense>({ queryKey: ['expense', 'get'] }, (old) =>
    old?.id === expense.id ? expense : old,
  );
  for (const what of ['list', 'categories']) void queryClient.invalidateQueries({ queryKey: ['expense', what] });
  for (const noun of ['account', 'dashboard']) void queryClient.invalidateQueries({ queryKey: [noun] });
}
