import type { PaymentRow } from '#contract/payment.ts';
import { paymentColumns } from '#renderer/features/payment/payment-columns.tsx';
import { lastPayment } from '#renderer/features/payment/payment-search.ts';
import { PostedList, type PostedListProps, type PostedNoun } from '#renderer/features/payment/posted-list.tsx';
import { api } from '#renderer/lib/api.ts';

const payments: PostedNoun<PaymentRow> = {
  noun: 'payment',
  read: api.payment.list,
  columns: paymentColumns,
  last: lastPayment,
};

export const PaymentList = (props: PostedListProps) => <PostedList {...props} of={payments} />;
