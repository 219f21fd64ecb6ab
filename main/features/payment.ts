import type { z } from 'zod';
import { DomainError, invalid } from '#contract/errors.ts';
import type { InvoiceRow } from '#contract/invoice.ts';
import type { AllocationInput, Payment } from '#contract/payment.ts';
import { getInvoice, invoiceRowOf, openInvoices } from '#db/queries/invoice.ts';
import {
  getPayment,
  insertAllocation,
  insertPayment,
  listPayments,
  paymentRowOf,
  touchPayment,
  voidPayment,
} from '#db/queries/payment.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import {
  buyer,
  clientFilter,
  codeOf,
  currencyOf,
  refuseFuture,
  refuseStale,
  refuseState,
  stamp,
  tellAccount,
  today,
} from './document.ts';

type Allocation = z.infer<typeof AllocationInput>;

interface Share {
  readonly invoiceRow: number;
  readonly invoiceId: string;
  readonly issueDate: string;
  readonly amountCents: number;
}

const historyOf = ({
  code,
  client,
  date,
  amountCents,
  method,
  reference,
  status,
  voidReason,
  allocations,
}: Payment) => ({
  code,
  name: client.name,
  date,
  amountCents,
  method,
  reference,
  status,
  voidReason,
  invoices: allocations.map(({ code: invoiceCode }) => invoiceCode),
});

/** Oldest first, as far as the money goes; only what was invoiced by that day. */
function oldestFirst(call: CommandCall, clientRow: number, amountCents: number, until: string): Share[] {
  const shares: Share[] = [];
  let left = amountCents;
  let after: (InvoiceRow & { row: number }) | undefined;
  while (left > 0) {
    const page = openInvoices(call.db, clientRow, { until, limit: 100, today: today(call), ...(after && { after }) });
    for (const { row, id, openCents, issueDate } of page) {
      if (left === 0) break;
      const taken = Math.min(left, openCents);
      shares.push({ invoiceRow: row, invoiceId: id, issueDate, amountCents: taken });
      left -= taken;
    }
    after = page.at(-1);
    if (page.length < 100) break;
  }
  return shares;
}

/** What somebody chose himself: this client's issued invoices, each once, never more than is open. */
function chosen(call: CommandCall, clientId: string, wanted: readonly Allocation[], credit: number): Share[] {
  const seen = new Set<string>();
  const shares = wanted.map(({ invoiceId, amountCents }, i): Share => {
    const path = `allocations.${i}`;
    const target = getInvoice(call.db, invoiceId, today(call));
    if (target.client.id !== clientId || target.status !== 'issued' || seen.has(target.id))
      throw invalid(`${path}.invoiceId`, 'notAllowed');
    seen.add(target.id);
    if (amountCents > target.openCents)
      throw invalid(`${path}.amountCents`, 'overAllocated', { max: target.openCents });
    const invoiceRow = invoiceRowOf(call.db, target.id);
    return { invoiceRow, invoiceId: target.id, issueDate: target.issueDate, amountCents };
  });
  const sum = shares.reduce((total, { amountCents }) => total + amountCents, 0);
  if (sum > credit) throw invalid('allocations', 'overCredit', { max: credit });
  return shares;
}

function book(call: CommandCall, paymentRow: number, shares: readonly Share[], date: string): void {
  for (const { invoiceRow, invoiceId, issueDate, amountCents } of shares) {
    insertAllocation(call.db, { paymentRow, invoiceRow, date: date < issueDate ? issueDate : date, amountCents });
    call.tell('invoice', invoiceId);
  }
}

function changed(call: CommandCall, before: Payment | null, id: string): Payment {
  const after = getPayment(call.db, id);
  call.changed('payment', id, before && historyOf(before), historyOf(after));
  tellAccount(call, after.client.id);
  return after;
}

export const payment: Feature<'payment'> = {
  list: ({ db }, input) => listPayments(db, input, clientFilter(db, input.clientId)),
  get: ({ db }, { id }) => getPayment(db, id),

  record(call, { clientId, allocations, ...input }) {
    const { client, clientRow, ...party } = buyer(call.db, clientId);
    const day = today(call);
    const date = input.date ?? day;
    refuseFuture(date, day, 'date');
    const shares = allocations
      ? chosen(call, client.id, allocations, input.amountCents)
      : oldestFirst(call, clientRow, input.amountCents, date);
    if (shares.some(({ issueDate }) => date < issueDate)) throw invalid('date', 'beforeInvoice');
    const id = call.newId();
    const number = nextNumber(call.db, 'payment');
    const { amountCents, method, reference = null, notes = null } = input;
    const paymentRow = insertPayment(
      call.db,
      { ...party, clientRow, date, amountCents, method, reference, notes, currency: currencyOf(call.db) },
      { id, number, code: codeOf('R', number), ...stamp(call) },
    );
    book(call, paymentRow, shares, date);
    return changed(call, null, id);
  },

  allocate(call, { id, version, allocations }) {
    const current = getPayment(call.db, id);
    refuseStale(call, 'payment', current, version);
    refuseState(current.status === 'posted' && current.creditCents > 0);
    const day = today(call);
    const date = current.date > day ? current.date : day;
    const shares = allocations
      ? chosen(call, current.client.id, allocations, current.creditCents)
      : oldestFirst(call, buyer(call.db, current.client.id).clientRow, current.creditCents, date);
    if (shares.length === 0) throw invalid('allocations', 'required');
    const row = paymentRowOf(call.db, current.id);
    book(call, row, shares, date);
    touchPayment(call.db, row, stamp(call));
    return changed(call, current, current.id);
  },

  void(call, { id, version, reason }) {
    const current = getPayment(call.db, id);
    refuseStale(call, 'payment', current, version);
    if (current.status === 'void') throw new DomainError('CONFLICT', { reason: 'state' });
    const day = today(call);
    const row = paymentRowOf(call.db, current.id);
    voidPayment(call.db, row, reason, current.date > day ? current.date : day, stamp(call));
    for (const { invoiceId } of current.allocations) call.tell('invoice', invoiceId);
    return changed(call, current, current.id);
  },
};
