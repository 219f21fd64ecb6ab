import { documentTotals, type LineInput, lineTotals } from '#contract/money.ts';
import { prepared, type WriteDb } from '../connection.ts';
import { idMaker } from '../id.ts';
import { appendChange } from '../queries/change.ts';
import { searchText } from '../queries/dated-list.ts';
import { fold } from '../search/fold.ts';
import { naturalKey, sortKey } from '../search/sort-key.ts';
import { writeTransaction } from '../transaction.ts';
import { itemAt, Random, zipf } from './random.ts';

export interface AccountSeedOptions {
  readonly invoices: number;
  readonly seed: number;
  /** Epoch ms: nothing is newer. The invoices are of the three years before, oldest first. */
  readonly now: number;
  readonly series: string;
  readonly currency: string;
  readonly onProgress?: (done: number) => void;
}

interface Buyer {
  readonly row: number;
  readonly name: string;
  readonly document: string | null;
}

const dayMs = 86_400_000;
const days = 3 * 365;
/** Kept short, so that a cancelled run loses little and the log of writes stays small. */
const perTransaction = 5000;

const goods = ['Café molido', 'Azúcar', 'Arroz', 'Jabón', 'Cuaderno', 'Lámpara', 'Pañales', 'Champú', 'Harina', 'Atún'];
const sizes = ['500 g', '1 kg', 'caja de 12', 'docena', 'grande', 'pequeño'];
const plans = [
  ['Internet hogar', 'service', 2500],
  ['Internet negocio', 'service', 4900],
  ['Mantenimiento', 'service', 8000],
  ['Alquiler de equipo', 'service', 1500],
  ['Central básica', 'pbx', 3000],
  ['Central completa', 'pbx', 9500],
] as const;

const party = `client_row, party_name, party_document`;
const statements = prepared(({ raw }) => ({
  buyers: raw.prepare<[], Buyer>(
    `SELECT row, iif(surname IS NULL, name, name || ' ' || surname) AS name, document_number AS document FROM client WHERE status = 'active' ORDER BY row`,
  ),
  next: raw.prepare<[string], number>('SELECT coalesce(max(next), 1) FROM series WHERE noun = ?').pluck(),
  setNext: raw.prepare<[string, number]>(
    'INSERT INTO series (noun, next) VALUES (?, ?) ON CONFLICT (noun) DO UPDATE SET next = excluded.next',
  ),
  invoice: raw.prepare(
    `INSERT INTO invoice (row, id, number, series, sequence, code, ${party}, issue_date, due_date, status, discount_cents, net_cents, tax_cents,
       total_cents, currency, issued_at, search, created_at, updated_at)
     VALUES (@row, @id, @number, @series, @number, @code, @clientRow, @name, @document, @issueDate, @dueDate, 'issued', @discountCents, @netCents,
       @taxCents, @totalCents, @currency, @at, @search, @at, @at)`,
  ),
  line: raw.prepare(
    `INSERT INTO invoice_line (invoice_row, position, description, quantity, unit_price_cents, discount_bp, tax_bp, discount_cents, net_cents,
       tax_cents, total_cents)
     VALUES (@invoiceRow, @position, @description, @quantity, @unitPriceCents, 0, @taxBp, @discountCents, @netCents, @taxCents, @totalCents)`,
  ),
  lastRow: raw.prepare<[], number>('SELECT coalesce(max(row), 0) FROM invoice').pluck(),
  payment: raw
    .prepare<[Record<string, unknown>], number>(
      `INSERT INTO payment (id, number, code, ${party}, date, amount_cents, currency, method, status, search, created_at, updated_at)
       VALUES (@id, @number, @code, @clientRow, @name, @document, @date, @amountCents, @currency, @method, 'posted', @search, @at, @at) RETURNING row`,
    )
    .pluck(),
  allocation: raw.prepare<[number, number, string, number]>(
    'INSERT INTO allocation (payment_row, invoice_row, date, amount_cents) VALUES (?, ?, ?, ?)',
  ),
  package: raw
    .prepare<[Record<string, unknown>], number>(
      `INSERT INTO service_package (id, number, code, code_key, name, name_key, kind, price_cents, tax_bp, billing_period, search, created_at, updated_at)
       VALUES (@id, @number, @code, @codeKey, @name, @nameKey, @kind, @priceCents, 1500, 'monthly', @search, @at, @at) RETURNING row`,
    )
    .pluck(),
  packageTaken: raw.prepare<[string], number>('SELECT row FROM service_package WHERE code_key = ?').pluck(),
  service: raw.prepare(
    `INSERT INTO service (id, number, code, kind, client_row, package_row, status, start_date, price_cents, tax_bp, billing_period, next_period,
       created_at, updated_at)
     VALUES (@id, @number, @code, @kind, @clientRow, @packageRow, 'active', @startDate, @priceCents, 1500, 'monthly', @nextPeriod, @at, @at)`,
  ),
}));

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** One number after the other of each series, written back at the end of a transaction. */
function counters(db: WriteDb): { take(noun: string): number; keep(): void } {
  const next = new Map<string, number>();
  return {
    take(noun) {
      const number = next.get(noun) ?? statements(db).next.get(noun) ?? 1;
      next.set(noun, number + 1);
      return number;
    },
    keep() {
      for (const [noun, number] of next) statements(db).setNext.run(noun, number);
    },
  };
}

function someLines(random: Random): LineInput[] {
  return Array.from({ length: random.between(1, 5) }, () => ({
    description: `${random.pick(goods)} ${random.pick(sizes)}`,
    quantity: random.between(1, 12) * 1000,
    unitPriceCents: random.between(50, 9000),
    taxBp: random.chance(0.7) ? 1500 : 0,
  }));
}

/** What of an invoice was paid, and how many days later; old ones mostly are. */
function paidShare(random: Random, age: number): { share: number; after: number } | null {
  if (!random.chance(age > 60 ? 0.93 : 0.5)) return null;
  return { share: random.chance(0.9) ? 1 : random.next(), after: random.below(Math.min(age, 45) + 1) };
}

type Writer = Pick<AccountSeedOptions, 'series' | 'currency'> & {
  readonly db: WriteDb;
  readonly random: Random;
  readonly newId: () => string;
  readonly count: ReturnType<typeof counters>;
};

function writeInvoice(
  { db, random, newId, count, series, currency }: Writer,
  buyer: Buyer,
  at: number,
  now: number,
): void {
  const { invoice, line, payment, allocation, lastRow } = statements(db);
  const number = count.take('invoice');
  count.take(`invoice ${series}`);
  const row = (lastRow.get() ?? 0) + 1;
  const lines = someLines(random);
  // The lines first: an invoice that is issued takes no more.
  for (const [position, each] of lines.entries()) line.run({ ...each, ...lineTotals(each), invoiceRow: row, position });
  const { taxes: _taxes, ...totals } = documentTotals(lines);
  const code = `${series}-${String(number).padStart(9, '0')}`;
  const who = { clientRow: buyer.row, name: buyer.name, document: buyer.document, currency };
  const search = searchText([code, buyer.name, buyer.document]);
  const [issueDate, dueDate] = [dateOf(at), dateOf(at + random.pick([0, 15, 30, 60]) * dayMs)];
  invoice.run({ ...who, ...totals, row, id: newId(), number, series, code, issueDate, dueDate, at, search });
  const paid = paidShare(random, Math.floor((now - at) / dayMs));
  const amountCents = Math.max(1, Math.floor(totals.totalCents * (paid?.share ?? 0)));
  if (!paid || totals.totalCents === 0) return;
  const receipt = count.take('payment');
  const [date, receiptCode] = [dateOf(at + paid.after * dayMs), `R-${String(receipt).padStart(6, '0')}`];
  const method = random.pick(['cash', 'card', 'transfer']);
  const paymentRow = payment.get({
    ...who,
    id: newId(),
    number: receipt,
    code: receiptCode,
    date,
    amountCents,
    method,
    at: at + paid.after * dayMs,
    search: searchText([receiptCode, buyer.name, buyer.document]),
  });
  allocation.run(paymentRow ?? 0, row, date, amountCents);
}

/** The packages of a small provider, and a service for one client in twenty. */
function writeServices({ db, random, newId, count }: Writer, buyers: readonly Buyer[], now: number): void {
  const packages = plans.map(([name, kind, priceCents], i) => {
    const code = `PLAN${i + 1}`;
    const known = statements(db).packageTaken.get(naturalKey(code));
    const columns = { code, codeKey: naturalKey(code), name, nameKey: sortKey(name), kind, priceCents };
    const search = fold(`${code}\n${name}`);
    const row =
      known ??
      statements(db).package.get({ ...columns, search, id: newId(), number: count.take('servicePackage'), at: now });
    return { row, kind, priceCents };
  });
  for (let i = 0; i < buyers.length / 20; i += 1) {
    const { row: packageRow, kind, priceCents } = random.pick(packages);
    const number = count.take('service');
    const own = String(count.take(`service ${kind}`)).padStart(3, '0');
    const startDate = dateOf(now - random.below(days) * dayMs);
    statements(db).service.run({
      id: newId(),
      number,
      code: kind === 'pbx' ? `PBX${own}` : `SVC-${own}`,
      kind,
      clientRow: random.pick(buyers).row,
      packageRow,
      startDate,
      priceCents,
      nextPeriod: dateOf(now + (random.below(40) - 10) * dayMs),
      at: now,
    });
  }
}

/** Adds believable sales to the clients that are there: invoices of three lines on average, their payments, and some services. */
export function seedAccount(db: WriteDb, options: AccountSeedOptions): void {
  const { invoices, seed, now, onProgress = () => {} } = options;
  const buyers = statements(db).buyers.all();
  if (buyers.length === 0 || invoices === 0) return;
  const random = new Random(seed, 7);
  // Few buy often, most now and then.
  const rank = zipf(
    Array.from({ length: Math.min(buyers.length, 1000) }, (_, i) => i),
    0.35,
  );
  const block = Math.ceil(buyers.length / Math.min(buyers.length, 1000));
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => random.below(256)));
  const newId = idMaker(() => now, bytes);
  for (let done = 0; done < invoices; ) {
    const until = Math.min(invoices, done + perTransaction);
    writeTransaction(db, () => {
      const count = counters(db);
      const writer: Writer = { ...options, db, random, newId, count };
      if (done === 0) writeServices(writer, buyers, now);
      for (; done < until; done += 1) {
        const at = now - Math.floor(((invoices - 1 - done) / invoices) * days * dayMs);
        const buyer = itemAt(buyers, (rank(random) * block + random.below(block)) % buyers.length);
        writeInvoice(writer, buyer, at, now);
      }
      count.keep();
      if (done === invoices)
        appendChange(db, {
          at: now,
          userRow: null,
          origin: 'seed',
          requestKey: null,
          noun: 'invoice',
          verb: 'create',
          outcome: 'done',
          recordId: null,
          patch: { invoices: [null, invoices], seed: [null, seed] },
        });
    });
    onProgress(done);
  }
}
