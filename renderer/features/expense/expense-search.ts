import { z } from 'zod';
import { PaymentSearch } from '#renderer/features/payment/payment-search.ts';

/** The same as the list of payments: a search, a state, a client and the order of the days. */
export const ExpenseSearch = PaymentSearch;
export type ExpenseSearch = PaymentSearch;

/** On whose behalf it was spent. */
export const ExpenseNewSearch = z.object({ clientId: z.string().min(1).max(64).optional().catch(undefined) });
export type ExpenseNewSearch = z.infer<typeof ExpenseNewSearch>;

/** Where one was in the list: a record's way back leads there, to the same row. Lives as long as the page. */
export const lastExpense: { search: ExpenseSearch; rowId: string | undefined } = { search: {}, rowId: undefined };
