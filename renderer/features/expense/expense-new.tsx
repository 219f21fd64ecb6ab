import { useQuery } from '@tanstack/react-query';
import { fullName } from '#contract/client.ts';
import type { Expense } from '#contract/expense.ts';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { ExpenseForm } from '#renderer/features/expense/expense-form.tsx';
import { ExpensePath } from '#renderer/features/expense/expense-load.tsx';

interface ExpenseNewProps {
  clientId: string | undefined;
  onCancel: () => void;
  onSaved: (expense: Expense) => void;
}

/** The form, once it is known on whose behalf; an address that names nobody opens it without a client. */
export function ExpenseNew({ clientId, ...props }: ExpenseNewProps) {
  const client = useQuery({ ...clientOptions(clientId ?? ''), enabled: clientId !== undefined });
  if (client.isLoading)
    return (
      <>
        <ExpensePath current="…" />
        <div className="bones" aria-busy="true" />
      </>
    );
  const { data } = client;
  return <ExpenseForm client={data ? { id: data.id, name: fullName(data) } : null} {...props} />;
}
