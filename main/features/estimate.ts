import { invalid } from '#contract/errors.ts';
import type { Estimate, EstimateInput, EstimateStatus } from '#contract/estimate.ts';
import { getBilling } from '#db/queries/billing.ts';
import {
  type EstimateContent,
  estimateRowOf,
  getEstimate,
  insertEstimate,
  type KeptStatus,
  listEstimates,
  moveEstimate,
  updateEstimate,
} from '#db/queries/estimate.ts';
import { invoiceRowOf } from '#db/queries/invoice.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import {
  addDays,
  clientFilter,
  codeOf,
  currencyOf,
  lineInputOf,
  lineWords,
  refuseHugeTotal,
  refuseStale,
  refuseState,
  servedBuyer,
  stamp,
  today,
} from './document.ts';
import { createInvoice } from './invoice.ts';

const historyOf = ({ code, client, date, expiryDate, status, totalCents, notes, reason, lines }: Estimate) => ({
  code,
  name: client.name,
  date,
  expiryDate,
  status,
  totalCents,
  notes,
  reason,
  lines: lines.map(lineWords),
});

function contentFor(call: CommandCall, input: EstimateInput): EstimateContent {
  const { client: _client, ...party } = servedBuyer(call.db, input.clientId);
  const date = input.date ?? today(call);
  const expiryDate = input.expiryDate ?? addDays(date, getBilling(call.db).estimateValidDays);
  if (expiryDate < date) throw invalid('expiryDate', 'expiryBeforeDate');
  refuseHugeTotal(input.lines);
  return { ...party, date, expiryDate, currency: currencyOf(call.db), notes: input.notes ?? null, lines: input.lines };
}

const read = (call: CommandCall, id: string): Estimate => getEstimate(call.db, id, today(call));

function changed(call: CommandCall, before: Estimate | null, id: string): Estimate {
  const after = read(call, id);
  call.changed('estimate', id, before && historyOf(before), historyOf(after));
  call.tell('dashboard', 'store');
  return after;
}

interface Move {
  readonly to: KeptStatus;
  readonly reason?: string | null;
  readonly invoiceRow?: number;
}

/** The record as it stands, if that is one of the states from which the act may start. */
function ready(call: CommandCall, { id, version }: { id: string; version: number }, from: readonly EstimateStatus[]) {
  const current = read(call, id);
  refuseStale(call, 'estimate', current, version);
  refuseState(from.includes(current.status));
  return current;
}

function move(call: CommandCall, current: Estimate, { to, reason = null, invoiceRow }: Move): Estimate {
  const row = estimateRowOf(call.db, current.id);
  moveEstimate(call.db, row, { status: to, reason, invoiceRow: invoiceRow ?? null }, stamp(call));
  return changed(call, current, current.id);
}

export const estimate: Feature<'estimate'> = {
  list: (call, input) =>
    listEstimates(call.db, input, { today: today(call), clientRow: clientFilter(call.db, input.clientId) }),
  get: (call, { id }) => getEstimate(call.db, id, today(call)),

  create(call, input) {
    const id = call.newId();
    const number = nextNumber(call.db, 'estimate');
    insertEstimate(call.db, contentFor(call, input), { id, number, code: codeOf('P', number), ...stamp(call) });
    return changed(call, null, id);
  },

  update(call, { id, version, changes }) {
    const current = ready(call, { id, version }, ['draft']);
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    const kept: EstimateInput = {
      clientId: current.client.id,
      date: current.date,
      expiryDate: current.expiryDate,
      notes: current.notes,
      lines: current.lines.map(lineInputOf),
    };
    const content = contentFor(call, { ...kept, ...sent });
    updateEstimate(call.db, estimateRowOf(call.db, current.id), current.code, content, stamp(call));
    return changed(call, current, current.id);
  },

  send(call, input) {
    const current = ready(call, input, ['draft']);
    if (current.lines.length === 0) throw invalid('lines', 'emptyDocument');
    if (current.expiryDate < today(call)) throw invalid('expiryDate', 'pastDate');
    return move(call, current, { to: 'sent' });
  },

  accept: (call, input) => move(call, ready(call, input, ['sent']), { to: 'accepted' }),

  reject: (call, { reason, ...input }) =>
    move(call, ready(call, input, ['sent', 'expired', 'accepted']), { to: 'rejected', reason: reason ?? null }),

  reopen: (call, input) => move(call, ready(call, input, ['sent', 'expired', 'rejected']), { to: 'draft' }),

  invoice(call, input) {
    const current = ready(call, input, ['accepted']);
    const { id } = createInvoice(
      call,
      { clientId: current.client.id, notes: current.notes, lines: current.lines.map(lineInputOf) },
      { issue: false, estimateRow: estimateRowOf(call.db, current.id) },
    );
    return move(call, current, { to: 'invoiced', invoiceRow: invoiceRowOf(call.db, id) });
  },

  void: (call, input) =>
    move(call, ready(call, input, ['draft', 'sent', 'accepted', 'rejected', 'expired']), { to: 'void' }),
};
