import { DomainError, invalid } from '#contract/errors.ts';
import { type DateOrder, dateOrderOf, writeDate } from '#contract/formats.ts';
import type { LineInput } from '#contract/money.ts';
import type { BillingProgress, Service } from '#contract/service.ts';
import type { ReadDb } from '#db/connection.ts';
import { clientRowOf } from '#db/queries/client.ts';
import { readConfig } from '#db/queries/client-config.ts';
import { invoiceRowOf } from '#db/queries/invoice.ts';
import { dueClientRows, dueServices, insertServicePeriod } from '#db/queries/service.ts';
import { getStore } from '#db/queries/store.ts';
import type { CommandCall, TaskCall } from '../policy/feature.ts';
import { addDays, today } from './document.ts';
import { createInvoice } from './invoice.ts';
import { periodAfter, periodEnd } from './service-periods.ts';
import { saveService } from './service-record.ts';
import { firstOwed, restsOf } from './service-rests.ts';
import { breathe, gather } from './slices.ts';

/** How far ahead periods may be invoiced (days). */
const aheadMax = 31;
/** As many lines as are written in a few milliseconds: who owes more gets several invoices. */
const linesPerInvoice = 25;
/** How often somebody hears how far it is (ms). */
const tellEveryMs = 100;

/** 'Internet 100 Mb · 01/03/2026 – 31/03/2026', as the store writes its dates; what is sold once has no period. */
function lineOf(service: Service, start: string, { order, exempt }: { order: DateOrder; exempt: boolean }): LineInput {
  const end = periodEnd(service, start);
  const period = end === null ? '' : ` · ${writeDate(start, order)} – ${writeDate(end, order)}`;
  return {
    description: `${service.package.name}${period}`,
    quantity: 1000,
    unitPriceCents: service.priceCents,
    taxBp: exempt ? 0 : service.taxBp,
    packageId: service.package.id,
  };
}

interface Owed {
  readonly service: Service;
  readonly starts: readonly string[];
  /** Where it goes on after them. */
  readonly next: string | null;
}

/** The due periods that are to be invoiced, at most `room` of them. */
function owedPeriods(db: ReadDb, service: Service, by: string, room: number): Owed {
  const rests = restsOf(db, service);
  const starts: string[] = [];
  let next = firstOwed(db, service, service.nextPeriod, rests);
  while (next !== null && next <= by && starts.length < room) {
    starts.push(next);
    next = firstOwed(db, service, periodAfter(service, next), rests);
  }
  return { service, starts, next };
}

/** As many periods of a client as go into one invoice; `left`: there may be more. */
function gatherOwed(call: CommandCall, clientRow: number, by: string): { owed: Owed[]; left: boolean } {
  const owed: Owed[] = [];
  let room = linesPerInvoice;
  for (const service of dueServices(call.db, { clientRow, by, today: today(call) })) {
    if (room === 0) return { owed, left: true };
    const one = owedPeriods(call.db, service, by, room);
    owed.push(one);
    room -= one.starts.length;
  }
  return { owed, left: owed.some(({ next }) => next !== null && next <= by) };
}

/** The services one after the other, each with its periods: what is read here and what is written stand in one transaction. */
function billClient(call: CommandCall, clientRow: number, { by, issue }: { by: string; issue: boolean }) {
  const { owed, left } = gatherOwed(call, clientRow, by);
  const terms = {
    order: dateOrderOf(getStore(call.db)),
    exempt: readConfig(call.db, clientRow)['tax_exempt'] === true,
  };
  const lines = owed.flatMap(({ service, starts }) => starts.map((start) => lineOf(service, start, terms)));
  const clientId = owed[0]?.service.client.id;
  let totalCents = 0;
  if (clientId !== undefined && lines.length > 0) {
    const invoice = createInvoice(call, { clientId, lines }, { issue });
    const invoiceRow = invoiceRowOf(call.db, invoice.id);
    for (const { service, starts } of owed)
      for (const start of starts) insertServicePeriod(call.db, service.id, start, invoiceRow);
    totalCents = invoice.totalCents;
  }
  for (const { service, next } of owed)
    if (next !== service.nextPeriod) saveService(call, service, { status: 'active', nextPeriod: next });
  return { periods: lines.length, invoices: lines.length > 0 ? 1 : 0, totalCents, left };
}

/** Whose turn it is. Who is not active is passed over. */
async function clientsToBill(task: TaskCall, by: string, clientId: string | undefined): Promise<number[]> {
  if (clientId !== undefined) {
    const row = clientRowOf(task.db, clientId);
    if (row === undefined) throw new DomainError('NOT_FOUND', { noun: 'client' });
    return [row];
  }
  const seen = new Set<number>();
  const due = { by, today: today({ db: task.db, now: task.now() }) };
  await task.snapshot((db) => gather(task, dueClientRows(db, due), (row) => seen.add(row) === undefined));
  return [...seen];
}

/**
 * Two of them at once need no lock: what is due is read in the transaction that invoices it. A client whose invoice is refused (too large a sum)
 * keeps nobody else waiting: the refusal is told at the end.
 */
export async function* billDue(
  task: TaskCall,
  { by, clientId, issue }: { by: string; clientId?: string | undefined; issue: boolean },
): AsyncGenerator<BillingProgress> {
  if (by > addDays(today({ db: task.db, now: task.now() }), aheadMax)) throw invalid('by', 'futureDate');
  const rows = await clientsToBill(task, by, clientId);
  const progress: BillingProgress = { done: 0, total: rows.length, invoices: 0, periods: 0, totalCents: 0 };
  yield { ...progress };
  let told = performance.now();
  let refused: DomainError | null = null;
  for (const row of rows) {
    let left = true;
    while (left && !task.signal.aborted) {
      try {
        const billed = await task.write((call) => billClient(call, row, { by, issue }));
        for (const sum of ['invoices', 'periods', 'totalCents'] as const) progress[sum] += billed[sum];
        left = billed.left;
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'VALIDATION') throw error;
        refused ??= error;
        left = false;
      }
      // Waiting for a write alone gives way to nothing: neither timers nor what comes in.
      await breathe();
    }
    if (task.signal.aborted) break;
    progress.done += 1;
    if (progress.done < rows.length && performance.now() - told <= tellEveryMs) continue;
    yield { ...progress };
    told = performance.now();
  }
  if (refused) throw refused;
  if (progress.done < rows.length && task.closing.aborted) throw new DomainError('UNAVAILABLE', { reason: 'closing' });
}
