import { DomainError, invalid } from '#contract/errors.ts';
import type { Invoice, InvoiceInput } from '#contract/invoice.ts';
import type { LineInput } from '#contract/money.ts';
import type { ReadDb } from '#db/connection.ts';
import { getBilling } from '#db/queries/billing.ts';
import { readConfig } from '#db/queries/client-config.ts';
import { estimateRowOf, getEstimate, moveEstimate } from '#db/queries/estimate.ts';
import {
  countInvoices,
  getInvoice,
  hasPeriods,
  type InvoiceContent,
  insertInvoice,
  invoiceRowOf,
  issueInvoice,
  listInvoices,
  openInvoices,
  updateInvoice,
  voidInvoice,
} from '#db/queries/invoice.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import {
  addDays,
  buyer,
  clientFilter,
  currencyOf,
  lineInputOf,
  lineWords,
  refuseFuture,
  refuseHugeTotal,
  refuseStale,
  refuseState,
  servedBuyer,
  stamp,
  tellAccount,
  today,
} from './document.ts';
import { rewindServices } from './service-record.ts';

/** What the history keeps: the document's own facts, its lines in words. */
const historyOf = ({ code, client, issueDate, dueDate, status, totalCents, notes, voidReason, lines }: Invoice) => ({
  code,
  name: client.name,
  issueDate,
  dueDate,
  status,
  totalCents,
  notes,
  voidReason,
  lines: lines.map(lineWords),
});

function termsOf(db: ReadDb, clientRow: number): number {
  const own = readConfig(db, clientRow)['payment_terms_days'];
  return typeof own === 'number' ? own : getBilling(db).paymentTermsDays;
}

/** A draft as it will stand; `path` prefixes the fields of its errors. */
function contentFor(call: CommandCall, input: InvoiceInput): InvoiceContent {
  const { client, ...party } = servedBuyer(call.db, input.clientId);
  const issueDate = input.issueDate ?? today(call);
  const dueDate = input.dueDate ?? addDays(issueDate, termsOf(call.db, party.clientRow));
  if (dueDate < issueDate) throw invalid('dueDate', 'dueBeforeIssue');
  refuseHugeTotal(input.lines);
  return {
    ...party,
    issueDate,
    issueFloats: input.issueDate == null,
    dueDate,
    dueFloats: input.dueDate == null,
    currency: currencyOf(call.db),
    notes: input.notes ?? null,
    lines: input.lines,
  };
}

/** Whether lines that were sent are those that stand. */
function sameLines(sent: readonly LineInput[], { lines }: Invoice): boolean {
  const plain = ({ discountBp = 0, taxBp = 0, packageId = null, ...line }: LineInput) => [
    line.description,
    line.quantity,
    line.unitPriceCents,
    discountBp,
    taxBp,
    packageId,
  ];
  return JSON.stringify(sent.map(plain)) === JSON.stringify(lines.map((line) => plain(lineInputOf(line))));
}

function read(call: CommandCall, id: string): Invoice {
  return getInvoice(call.db, id, today(call));
}

function changed(call: CommandCall, before: Invoice | null, id: string): Invoice {
  const after = read(call, id);
  call.changed('invoice', id, before && historyOf(before), historyOf(after));
  tellAccount(call, after.client.id);
  return after;
}

/** Gives a draft its number, for good: from here on it is in the books. */
function issue(call: CommandCall, draft: Invoice): Invoice {
  refuseState(draft.status === 'draft');
  if (draft.lines.length === 0) throw invalid('lines', 'emptyDocument');
  const { client, clientRow, ...party } = servedBuyer(call.db, draft.client.id);
  const day = today(call);
  const issueDate = draft.issueFloats ? day : draft.issueDate;
  refuseFuture(issueDate, day, 'issueDate');
  const dueDate = draft.dueFloats ? addDays(issueDate, termsOf(call.db, clientRow)) : draft.dueDate;
  if (dueDate < issueDate) throw invalid('dueDate', 'dueBeforeIssue');
  const { invoiceSeries: series } = getBilling(call.db);
  const sequence = nextNumber(call.db, `invoice ${series}`);
  const code = `${series}-${String(sequence).padStart(9, '0')}`;
  const currency = currencyOf(call.db);
  issueInvoice(
    call.db,
    invoiceRowOf(call.db, draft.id),
    { ...party, series, sequence, code, issueDate, dueDate, currency },
    stamp(call),
  );
  return changed(call, draft, draft.id);
}

/** Writes an invoice: a draft, or at once in the books. For every way in which one comes to be. */
export function createInvoice(
  call: CommandCall,
  input: InvoiceInput,
  options: { issue: boolean; estimateRow?: number },
): Invoice {
  const id = call.newId();
  const number = nextNumber(call.db, 'invoice');
  insertInvoice(call.db, contentFor(call, input), {
    id,
    number,
    estimateRow: options.estimateRow ?? null,
    ...stamp(call),
  });
  const draft = changed(call, null, id);
  return options.issue ? issue(call, draft) : draft;
}

/** The estimate that a voided invoice came from may be invoiced anew. */
function freeEstimate(call: CommandCall, { estimate }: Invoice): void {
  if (!estimate) return;
  const before = getEstimate(call.db, estimate.id, today(call));
  const row = estimateRowOf(call.db, estimate.id);
  moveEstimate(call.db, row, { status: 'accepted', reason: before.reason, invoiceRow: null }, stamp(call));
  call.changed('estimate', estimate.id, { status: before.status }, { status: 'accepted' });
}

export const invoice: Feature<'invoice'> = {
  list: (call, input) =>
    listInvoices(call.db, input, { today: today(call), clientRow: clientFilter(call.db, input.clientId) }),
  counts: (call) => countInvoices(call.db, today(call)),
  get: (call, { id }) => getInvoice(call.db, id, today(call)),
  open: (call, { clientId }) =>
    openInvoices(call.db, buyer(call.db, clientId).clientRow, { today: today(call) }).map(
      ({ row: _row, ...each }) => each,
    ),

  create: (call, input) => createInvoice(call, input, { issue: false }),

  update(call, { id, version, changes }) {
    const current = read(call, id);
    refuseStale(call, 'invoice', current, version);
    refuseState(current.status === 'draft');
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    // What it was made from stays its own: a period that was invoiced, an estimate that was accepted.
    const billed = hasPeriods(call.db, current.id);
    const moved = changes.clientId !== undefined && buyer(call.db, changes.clientId).client.id !== current.client.id;
    if (moved && (billed || current.estimate)) throw invalid('clientId', 'notAllowed');
    if (changes.lines && billed && !sameLines(changes.lines, current)) throw invalid('lines', 'billedPeriods');
    const kept: InvoiceInput = {
      clientId: current.client.id,
      issueDate: current.issueFloats ? null : current.issueDate,
      dueDate: current.dueFloats ? null : current.dueDate,
      notes: current.notes,
      lines: current.lines.map(lineInputOf),
    };
    updateInvoice(call.db, invoiceRowOf(call.db, current.id), contentFor(call, { ...kept, ...sent }), stamp(call));
    return changed(call, current, current.id);
  },

  issue(call, { id, version }) {
    const current = read(call, id);
    refuseStale(call, 'invoice', current, version);
    return issue(call, current);
  },

  void(call, { id, version, reason }) {
    const current = read(call, id);
    refuseStale(call, 'invoice', current, version);
    refuseState(current.status !== 'void');
    if (current.status === 'issued' && !call.caller?.permissions.includes('invoice:void'))
      throw new DomainError('FORBIDDEN', { permission: 'invoice:void' });
    if (current.paidCents > 0)
      throw new DomainError('IN_USE', { noun: 'payment', by: current.payments.map(({ code }) => code) });
    const day = today(call);
    const date = current.status === 'issued' && current.issueDate > day ? current.issueDate : day;
    voidInvoice(call.db, invoiceRowOf(call.db, current.id), reason, date, stamp(call));
    freeEstimate(call, current);
    rewindServices(call, current.id);
    return changed(call, current, current.id);
  },
};
