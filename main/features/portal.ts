import type { Client } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
import { accountStats } from '#db/queries/account.ts';
import { clientAtRow } from '#db/queries/client.ts';
import { getEstimate, listEstimates } from '#db/queries/estimate.ts';
import { getInvoice, listInvoices } from '#db/queries/invoice.ts';
import { getPayment, listPayments } from '#db/queries/payment.ts';
import { listServices } from '#db/queries/service-list.ts';
import type { Feature, QueryCall } from '../policy/feature.ts';
import { statementOf } from './account.ts';
import { currencyOf, today } from './document.ts';

/** Whose account is signed in. Staff have accounts of their own kind, and programs act for staff. */
function self({ db, caller }: QueryCall): { client: Client; clientRow: number } {
  const clientRow = caller?.clientRow ?? null;
  const client = clientRow === null ? undefined : clientAtRow(db, clientRow);
  if (clientRow === null || !client) throw new DomainError('FORBIDDEN', { permission: 'portal' });
  return { client, clientRow };
}

/** A record, if it is his and the store has shown it to him; otherwise it is not there. */
function shown<T extends { client: { id: string } }>(call: QueryCall, noun: string, record: T, given = true): T {
  if (record.client.id !== self(call).client.id || !given) throw new DomainError('NOT_FOUND', { noun });
  return record;
}

/** Who of the store wrote it is the store's own. */
const unsigned = { createdBy: null, updatedBy: null };

/** Nothing is looked up before it is known that the caller is a client: whether a record is there is no answer for others. */
export const portal: Feature<'portal'> = {
  // What the store notes about him, and how it sorts him, is not for him.
  client: (call) => ({ ...self(call).client, notes: null, tags: [], persona: null, ...unsigned }),

  stats(call) {
    const { clientRow } = self(call);
    const stats = accountStats(call.db, clientRow, today(call));
    // What the store spent on him is the store's own.
    return { currency: currencyOf(call.db), ...stats, expensesCents: 0, balanceCents: stats.receiptsCents };
  },

  statement: (call, input) => statementOf(call, { ...input, clientId: self(call).client.id }),

  invoices(call, input) {
    const { clientRow } = self(call);
    return listInvoices(call.db, input, { today: today(call), clientRow, issuedOnly: true });
  },

  invoice(call, { id }) {
    self(call);
    const invoice = getInvoice(call.db, id, today(call));
    return { ...shown(call, 'invoice', invoice, invoice.code !== null), issuedBy: null, ...unsigned };
  },

  estimates(call, input) {
    const { clientRow } = self(call);
    return listEstimates(call.db, input, { today: today(call), clientRow, sentOnly: true });
  },

  estimate(call, { id }) {
    self(call);
    const estimate = getEstimate(call.db, id, today(call));
    const sent = estimate.status !== 'draft' && estimate.status !== 'void';
    const { invoice } = shown(call, 'estimate', estimate, sent);
    return { ...estimate, invoice: invoice?.code == null ? null : invoice, ...unsigned };
  },

  payments(call, input) {
    const { clientRow } = self(call);
    return listPayments(call.db, input, clientRow);
  },

  payment(call, { id }) {
    self(call);
    return { ...shown(call, 'payment', getPayment(call.db, id)), notes: null, ...unsigned };
  },

  services(call, input) {
    const { items, ...page } = listServices(call.db, { ...input, clientId: self(call).client.id }, today(call));
    return { ...page, items: items.map((each) => ({ ...each, notes: null, ...unsigned })) };
  },
};
