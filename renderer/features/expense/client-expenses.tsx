import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Expense } from '#contract/expense.ts';
import { Button } from '#renderer/components/button.tsx';
import { expenseListOptions } from '#renderer/features/expense/expense-queries.ts';
import { ClientMoney } from '#renderer/features/payment/client-money.tsx';
import { PaymentStatusMark } from '#renderer/features/payment/payment-words.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** What was spent on one client's behalf, newest first. */
export function ClientExpenses({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const { currency } = useFormats();
  const navigate = useNavigate();
  const records = useCan('expense:create');
  const query = useQuery(expenseListOptions({ clientId, pageSize: 20 }));
  return (
    <ClientMoney
      title={t('expense.plural')}
      query={query}
      none={t('expense.clientNone')}
      action={
        records && (
          <Button small icon={IconPlus} onClick={() => void navigate({ to: '/expenses/new', search: { clientId } })}>
            {t('expense.new')}
          </Button>
        )
      }
      all={(label) => (
        <Link to="/expenses" search={{ client: clientId }} className="link small see-all">
          {label}
        </Link>
      )}
      head={
        <>
          <th scope="col">{t('expense.columns.code')}</th>
          <th scope="col">{t('expense.columns.date')}</th>
          <th scope="col">{t('expense.columns.category')}</th>
          <th scope="col">{t('expense.columns.description')}</th>
          <th scope="col" className="num">
            {t('expense.columns.amount', { unit: currency })}
          </th>
          <th scope="col">{t('fields.status')}</th>
        </>
      }
      row={(expense) => <ClientExpenseRow key={expense.id} expense={expense} />}
    />
  );
}

function ClientExpenseRow({ expense }: { expense: Expense }) {
  const formats = useFormats();
  const voided = expense.status === 'void';
  return (
    <tr>
      <td>
        <Link to="/expenses/$id" params={{ id: expense.id }} className={voided ? 'link voided' : 'link'}>
          {expense.code}
        </Link>
      </td>
      <td>{formats.date(expense.date)}</td>
      <td>{expense.category}</td>
      <td className="what" title={expense.description ?? undefined}>
        {expense.description ?? '–'}
      </td>
      <td className={voided ? 'num voided' : 'num'}>{formats.amount(expense.amountCents)}</td>
      <td>
        <PaymentStatusMark status={expense.status} />
      </td>
    </tr>
  );
}
