import { DomainError } from '#contract/errors.ts';
import type { ServicePackage, ServicePackageListInput, servicePackageSorts } from '#contract/service-package.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { fold } from '../search/fold.ts';
import { naturalKey, sortKey } from '../search/sort-key.ts';
import { type Filter, type Listing, readListing } from './listing.ts';

type Row = Omit<ServicePackage, 'active' | 'createdBy' | 'updatedBy'> & {
  active: number;
  createdBy: string | null;
  updatedBy: string | null;
};

const actor = (alias: string) =>
  `iif(${alias}.row IS NULL, NULL, json_object('id', ${alias}.id, 'number', ${alias}.number, 'name', ${alias}.display_name))`;

// Only a cancelled service ends.
const columns = `t.id, t.number, t.version, t.code, t.name, t.description, t.kind, t.price_cents AS priceCents, t.tax_bp AS taxBp,
  t.billing_period AS billingPeriod, t.active,
  (SELECT count(*) FROM service s WHERE s.package_row = t.row AND s.status IN ('pending', 'active', 'suspended')) AS services,
  t.created_at AS createdAt, ${actor('a')} AS createdBy, t.updated_at AS updatedAt, ${actor('b')} AS updatedBy`;
const joins = 'LEFT JOIN user a ON a.row = t.created_by LEFT JOIN user b ON b.row = t.updated_by';

const statements = prepared(({ raw }) => ({
  byId: raw.prepare<[string], Row>(`SELECT ${columns} FROM service_package t ${joins} WHERE t.id = ?`),
  byCode: raw.prepare<[string], Row>(`SELECT ${columns} FROM service_package t ${joins} WHERE t.code_key = ?`),
  rowOf: raw.prepare<[string], number>('SELECT row FROM service_package WHERE id = ?').pluck(),
  holder: raw.prepare<[string], string>('SELECT id FROM service_package WHERE code_key = ?').pluck(),
  sold: raw.prepare<[string]>(
    'SELECT 1 FROM service WHERE package_row = (SELECT row FROM service_package WHERE id = ?) LIMIT 1',
  ),
  insert: raw.prepare(
    `INSERT INTO service_package (id, number, code, code_key, name, name_key, description, kind, price_cents, tax_bp, billing_period,
       active, search, created_at, created_by, updated_at, updated_by)
     VALUES (@id, @number, @code, @codeKey, @name, @nameKey, @description, @kind, @priceCents, @taxBp, @billingPeriod, 1, @search,
       @at, @by, @at, @by)`,
  ),
  update: raw.prepare(
    `UPDATE service_package SET code = @code, code_key = @codeKey, name = @name, name_key = @nameKey, description = @description,
       kind = @kind, price_cents = @priceCents, tax_bp = @taxBp, billing_period = @billingPeriod, active = @active, search = @search,
       version = version + 1, updated_at = @at, updated_by = @by WHERE id = @id`,
  ),
}));

const record = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

const toPackage = (row: Row): ServicePackage => ({
  ...row,
  active: row.active === 1,
  createdBy: record(row.createdBy),
  updatedBy: record(row.updatedBy),
});

/** By id or code; NOT_FOUND otherwise. */
export function getServicePackage(db: ReadDb, reference: string): ServicePackage {
  const { byId, byCode } = statements(db);
  const row = byId.get(reference) ?? byCode.get(naturalKey(reference));
  if (!row) throw new DomainError('NOT_FOUND', { noun: 'servicePackage' });
  return toPackage(row);
}

/** The local row of an id; undefined when nothing has it. */
export const servicePackageRowOf = (db: ReadDb, id: string): number | undefined => statements(db).rowOf.get(id);

const listing: Listing<(typeof servicePackageSorts)[number]> = {
  table: 'service_package',
  fts: 'service_package_fts',
  columns,
  joins,
  sorts: { name: 'name_key', code: 'code_key', price: 'price_cents', updatedAt: 'updated_at' },
};

export function listServicePackages(db: ReadDb, { kind, active, ...input }: ServicePackageListInput) {
  const filters: Filter[] = [
    ...(active === undefined ? [] : [{ sql: 't.active = @active', values: { active: active ? 1 : 0 } }]),
    ...(kind === undefined ? [] : [{ sql: 't.kind = @kind', values: { kind } }]),
  ];
  const { items, ...page } = readListing<Row, (typeof servicePackageSorts)[number]>(db, listing, input, filters);
  return { ...page, items: items.map(toPackage) };
}

/** Without regard to case and accents, as a client's code. */
export function servicePackageCodeIsTaken(db: ReadDb, code: string, exceptId?: string): boolean {
  const holder = statements(db).holder.get(naturalKey(code));
  return holder !== undefined && holder !== exceptId;
}

/** Whether it was ever sold, also to who has cancelled since. */
export const hasServices = (db: ReadDb, id: string): boolean => statements(db).sold.get(id) !== undefined;

/** What a person decides of a package. */
export type ServicePackageContent = Pick<
  ServicePackage,
  'code' | 'name' | 'description' | 'kind' | 'priceCents' | 'taxBp' | 'billingPeriod'
>;

interface Stamp {
  readonly id: string;
  readonly at: number;
  readonly by: number | null;
}

const columnsOf = ({ code, name, description, kind, priceCents, taxBp, billingPeriod }: ServicePackageContent) => ({
  code,
  codeKey: naturalKey(code),
  name,
  nameKey: sortKey(name),
  description,
  kind,
  priceCents,
  taxBp,
  billingPeriod,
  search: fold(`${code} ${name} ${description ?? ''}`),
});

export function insertServicePackage(
  db: WriteDb,
  content: ServicePackageContent,
  stamp: Stamp & { readonly number: number },
): void {
  statements(db).insert.run({ ...columnsOf(content), ...stamp });
}

/** Writes the whole record anew, one version on; the caller has checked it. */
export function updateServicePackage(
  db: WriteDb,
  content: ServicePackageContent & { readonly active: boolean },
  stamp: Stamp,
): void {
  statements(db).update.run({ ...columnsOf(content), active: content.active ? 1 : 0, ...stamp });
}
