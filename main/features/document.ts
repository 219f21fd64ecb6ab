import type { Client } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { decimalOf, documentTotals, type Line, type LineInput, maxCents } from '#contract/money.ts';
import type { ReadDb } from '#db/connection.ts';
import { clientRowOf, getClient } from '#db/queries/client.ts';
import { type PartyColumns, partyColumns } from '#db/queries/lines.ts';
import { getStore } from '#db/queries/store.ts';
import type { CommandCall } from '../policy/feature.ts';
import { storeDate } from './store-date.ts';

/** What estimates, invoices, payments and expenses have in common. */

type Noun = 'estimate' | 'invoice' | 'payment' | 'expense' | 'mail' | 'service' | 'servicePackage';

export const stamp = ({ now, caller }: CommandCall) => ({ at: now, by: caller?.userRow ?? null });
export const today = ({ db, now }: { db: ReadDb; now: number }): string => storeDate(db, now);
export const currencyOf = (db: ReadDb): string => getStore(db)?.currency ?? 'USD';

/** 'P-000001' */
export const codeOf = (letter: string, number: number): string => `${letter}-${String(number).padStart(6, '0')}`;

/** 'YYYY-MM-DD' some days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

interface Buyer extends PartyColumns {
  readonly client: Client;
  readonly clientRow: number;
}

/** The client a document is for; `path` names the field in the error where he is not there. */
export function buyer(db: ReadDb, reference: string): Buyer {
  const client = getClient(db, reference);
  const clientRow = clientRowOf(db, client.id);
  if (clientRow === undefined) throw new DomainError('NOT_FOUND', { noun: 'client' });
  return { client, clientRow, ...partyColumns(client) };
}

/** The same, who must be served: nothing new is sold to who is suspended or gone. */
export function servedBuyer(db: ReadDb, reference: string): Buyer {
  const found = buyer(db, reference);
  if (found.client.status !== 'active') throw invalid('clientId', 'clientInactive');
  return found;
}

/** The local row of a client that a list is narrowed to; undefined without one. */
export function clientFilter(db: ReadDb, clientId: string | undefined): number | undefined {
  return clientId === undefined ? undefined : buyer(db, clientId).clientRow;
}

/** The record as it stands goes with the refusal, to who may read it. */
export function refuseStale(call: CommandCall, noun: Noun, current: { version: number }, version: number): void {
  if (current.version === version) return;
  const reads = call.caller?.permissions.includes(`${noun}:read`);
  const record = current as Record<string, unknown> & typeof current;
  throw new DomainError('CONFLICT', { reason: 'version', ...(reads && { current: record }) });
}

export const refuseState = (allowed: boolean): void => {
  if (!allowed) throw new DomainError('CONFLICT', { reason: 'state' });
};

export function refuseFuture(date: string, day: string, path: string): void {
  if (date > day) throw invalid(path, 'futureDate');
}

export function refuseHugeTotal(lines: readonly LineInput[]): void {
  if (documentTotals(lines).totalCents > maxCents) throw invalid('lines', 'tooBig', { max: maxCents });
}

/** A line as the history tells it: '2 × Café molido, 3.50'. */
export function lineWords({ quantity, description, unitPriceCents, discountBp, taxBp }: Line): string {
  const rates = `${discountBp > 0 ? ` −${discountBp / 100}%` : ''}${taxBp > 0 ? ` +${taxBp / 100}%` : ''}`;
  return `${quantity / 1000} × ${description}, ${decimalOf(unitPriceCents)}${rates}`;
}

export const lineInputOf = ({
  description,
  quantity,
  unitPriceCents,
  discountBp,
  taxBp,
  packageId,
}: Line): LineInput => ({
  description,
  quantity,
  unitPriceCents,
  discountBp,
  taxBp,
  packageId,
});

/** Screens that show sums of a client, and the store's, read them anew. */
export function tellAccount(call: CommandCall, clientId: string): void {
  call.tell('account', clientId);
  call.tell('dashboard', 'store');
}
