import { IconCash, IconReceipt2 } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/features/palette/palette-items.ts';
import { paymentFor } from '#renderer/features/payment/payment-search.ts';
import { keyGroups } from '#renderer/lib/keys.ts';
import { useCan } from '#renderer/lib/user-context.ts';

const { go, anywhere } = keyGroups;

/** What the palette offers of payments and expenses. */
export function useMoneyCommands(): Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const router = useRouter();
  const recordPayment: Command = {
    id: 'new-payment',
    kind: 'action',
    label: t('payment.new'),
    icon: IconCash,
    keys: anywhere.recordPayment.keys[0],
    frequent: true,
    words: t('palette.words.payment'),
    run: () => void navigate({ to: '/payments/new', search: paymentFor(router.state.location.pathname) }),
  };
  const recordExpense: Command = {
    id: 'new-expense',
    kind: 'action',
    label: t('expense.new'),
    icon: IconReceipt2,
    words: t('palette.words.expense'),
    run: () => void navigate({ to: '/expenses/new', search: {} }),
  };
  const payments: Command = {
    id: 'payments',
    kind: 'page',
    label: t('payment.plural'),
    icon: IconCash,
    keys: go.goPayments.keys[0],
    words: t('palette.words.payment'),
    run: () => void navigate({ to: '/payments', search: {} }),
  };
  const expenses: Command = {
    id: 'expenses',
    kind: 'page',
    label: t('expense.plural'),
    icon: IconReceipt2,
    keys: go.goExpenses.keys[0],
    words: t('palette.words.expense'),
    run: () => void navigate({ to: '/expenses', search: {} }),
  };
  return [
    ...(useCan('payment:create') ? [recordPayment] : []),
    ...(useCan('expense:create') ? [recordExpense] : []),
    ...(useCan('payment:read') ? [payments] : []),
    ...(useCan('expense:read') ? [expenses] : []),
  ];
}
