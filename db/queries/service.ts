import { DomainError } from '#contract/errors.ts';
import type { Service } from '#contract/service.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { clientRowOf } from './client.ts';
import { servicePackageRowOf } from './service-package.ts';

export type ServiceRow = Omit<Service, 'client' | 'package' | 'createdBy' | 'updatedBy'> & {
  client: string;
  package: string;
  createdBy: string | null;
  updatedBy: string | null;
};

const actor = (alias: string) =>
  `iif(${alias}.row IS NULL, NULL, json_object('id', ${alias}.id, 'number', ${alias}.number, 'name', ${alias}.display_name))`;

export const serviceColumns = `t.id, t.number, t.version, t.code, t.kind,
  json_object('id', c.id, 'number', c.number, 'code', c.code, 'name', iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname)) AS client,
  json_object('id', p.id, 'number', p.number, 'code', p.code, 'name', p.name) AS package,
  t.status, t.start_date AS startDate, t.end_date AS endDate, t.price_cents AS priceCents, t.tax_bp AS taxBp,
  t.billing_period AS billingPeriod, t.next_period AS nextPeriod, t.notes,
  t.created_at AS createdAt, ${actor('a')} AS createdBy, t.updated_at AS updatedAt, ${actor('b')} AS updatedBy`;
export const serviceJoins = `JOIN client c ON c.row = t.client_row JOIN service_package p ON p.row = t.package_row
  LEFT JOIN user a ON a.row = t.created_by LEFT JOIN user b ON b.row = t.updated_by`;

/** Due by a day, as seen on another. */
export interface Due {
  readonly by: string;
  readonly today: string;
}

/** Status → what is due of services in it. `by` and `today` are dates. */
export const dueIn = {
  active: "(t.status = 'active' AND t.next_period <= @by)",
  pending: "(t.status = 'pending' AND t.start_date <= @today AND t.next_period <= @by)",
} as const;

/**
 * What is to be invoiced by a day: of active services, and of pending ones whose start has come, which become active with it. The planner
 * would take every active one; the index knows which are due.
 */
const dueClients = (status: 'active' | 'pending') =>
  `SELECT t.client_row FROM service t INDEXED BY ${status === 'active' ? 'service_due' : 'service_status'}
   WHERE ${dueIn[status]} AND EXISTS (SELECT 1 FROM client c WHERE c.row = t.client_row AND c.status = 'active')`;

const statements = prepared(({ raw }) => ({
  byId: raw.prepare<[string], ServiceRow>(`SELECT ${serviceColumns} FROM service t ${serviceJoins} WHERE t.id = ?`),
  byCode: raw.prepare<[string], ServiceRow>(`SELECT ${serviceColumns} FROM service t ${serviceJoins} WHERE t.code = ?`),
  insert: raw.prepare(
    `INSERT INTO service (id, number, code, kind, client_row, package_row, status, start_date, price_cents, tax_bp, billing_period,
       next_period, notes, created_at, created_by, updated_at, updated_by)
     VALUES (@id, @number, @code, @kind, @clientRow, @packageRow, @status, @startDate, @priceCents, @taxBp, @billingPeriod,
       @nextPeriod, @notes, @at, @by, @at, @by)`,
  ),
  update: raw.prepare(
    `UPDATE service SET status = @status, start_date = @startDate, end_date = @endDate, price_cents = @priceCents, tax_bp = @taxBp,
       next_period = @nextPeriod, notes = @notes, version = version + 1, updated_at = @at, updated_by = @by WHERE id = @id`,
  ),
  invoiced: raw.prepare<[string]>(
    'SELECT 1 FROM service_period WHERE service_row = (SELECT row FROM service WHERE id = ?) AND released = 0 LIMIT 1',
  ),
  invoicedPeriod: raw.prepare<[string, string]>(
    'SELECT 1 FROM service_period WHERE service_row = (SELECT row FROM service WHERE id = ?) AND period_start = ? AND released = 0',
  ),
  insertPeriod: raw.prepare<[string, string, number]>(
    'INSERT INTO service_period (service_row, period_start, invoice_row) VALUES ((SELECT row FROM service WHERE id = ?), ?, ?)',
  ),
  ofInvoice: raw.prepare<[number], { id: string; start: string }>(
    `SELECT s.id, sp.period_start AS start FROM service_period sp JOIN service s ON s.row = sp.service_row
     WHERE sp.invoice_row = ? ORDER BY sp.service_row, sp.period_start`,
  ),
  dueActive: raw.prepare<[Due], number>(dueClients('active')).pluck(),
  duePending: raw.prepare<[Due], number>(dueClients('pending')).pluck(),
  dueOfClient: raw.prepare<[Due & { clientRow: number }], ServiceRow>(
    `SELECT ${serviceColumns} FROM service t ${serviceJoins}
     WHERE t.client_row = @clientRow AND c.status = 'active' AND (${dueIn.active} OR ${dueIn.pending}) ORDER BY t.row`,
  ),
}));

const record = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

export const toService = (row: ServiceRow): Service => ({
  ...row,
  client: JSON.parse(row.client) as Service['client'],
  package: JSON.parse(row.package) as Service['package'],
  createdBy: record(row.createdBy),
  updatedBy: record(row.updatedBy),
});

/** By id or code; NOT_FOUND otherwise. */
export function getService(db: ReadDb, reference: string): Service {
  const { byId, byCode } = statements(db);
  const row = byId.get(reference) ?? byCode.get(reference.toUpperCase());
  if (!row) throw new DomainError('NOT_FOUND', { noun: 'service' });
  return toService(row);
}

/** The services of a client that are due, the oldest first; none where he is not active. */
export const dueServices = (db: ReadDb, due: Due & { readonly clientRow: number }): Service[] =>
  statements(db).dueOfClient.all(due).map(toService);

/** The local rows of active clients with something due, some of them more than once. Keeps its connection busy: give it one of its own. */
export function* dueClientRows(db: ReadDb, due: Due): Generator<number> {
  yield* statements(db).dueActive.iterate(due);
  yield* statements(db).duePending.iterate(due);
}

/** What a rule decides of a service that is there. */
export type ServiceState = Pick<
  Service,
  'status' | 'startDate' | 'endDate' | 'priceCents' | 'taxBp' | 'nextPeriod' | 'notes'
>;
export type NewService = Omit<ServiceState, 'endDate'> &
  Pick<Service, 'number' | 'code' | 'kind' | 'billingPeriod'> & {
    readonly clientId: string;
    readonly packageId: string;
  };

interface Stamp {
  readonly id: string;
  readonly at: number;
  readonly by: number | null;
}

export function insertService(db: WriteDb, { clientId, packageId, ...content }: NewService, stamp: Stamp): void {
  const rows = { clientRow: clientRowOf(db, clientId), packageRow: servicePackageRowOf(db, packageId) };
  statements(db).insert.run({ ...content, ...rows, ...stamp });
}

/** Writes what may change of it, one version on; the caller has checked it. */
export function updateService(db: WriteDb, state: ServiceState, stamp: Stamp): void {
  const { status, startDate, endDate, priceCents, taxBp, nextPeriod, notes } = state;
  statements(db).update.run({ status, startDate, endDate, priceCents, taxBp, nextPeriod, notes, ...stamp });
}

/** Whether any of its periods stands in an invoice that was not voided. */
export const wasInvoiced = (db: ReadDb, id: string): boolean => statements(db).invoiced.get(id) !== undefined;

export const periodWasInvoiced = (db: ReadDb, id: string, start: string): boolean =>
  statements(db).invoicedPeriod.get(id, start) !== undefined;

/** Notes that a period stands in an invoice; throws where it stands in another. */
export function insertServicePeriod(db: WriteDb, id: string, start: string, invoiceRow: number): void {
  statements(db).insertPeriod.run(id, start, invoiceRow);
}

/** The periods an invoice holds or, voided, held; by service, the earliest first. */
export const periodsOfInvoice = (db: ReadDb, invoiceRow: number): { id: string; start: string }[] =>
  statements(db).ofInvoice.all(invoiceRow);
