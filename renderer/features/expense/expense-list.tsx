import type { Expense } from '#contract/expense.ts';
import { expenseColumns } from '#renderer/features/expense/expense-columns.tsx';
import { lastExpense } from '#renderer/features/expense/expense-search.ts';
import { PostedList, type PostedListProps, type PostedNoun } from '#renderer/features/payment/posted-list.tsx';
import { api } from '#renderer/lib/api.ts';

const expenses: PostedNoun<Expense> = {
  noun: 'expense',
  read: api.expense.list,
  columns: expenseColumns,
  last: lastExpense,
};

export const ExpenseList = (props: PostedListProps) => <PostedList {...props} of={expenses} />;
