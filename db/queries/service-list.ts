import { type ServiceListInput, serviceStatuses } from '#contract/service.ts';
import { packageKinds } from '#contract/service-package.ts';
import { type ReadDb, statementFor } from '../connection.ts';
import { clientRowOf } from './client.ts';
import { dueIn, type ServiceRow, serviceColumns, serviceJoins, toService } from './service.ts';
import { servicePackageRowOf } from './service-package.ts';

/** Filter → its condition. */
const conditions = {
  kind: 't.kind = @kind',
  clientId: 't.client_row = @clientRow',
  packageId: 't.package_row = @packageRow',
  status: 't.status = @status',
  code: 'instr(t.code, @code) > 0',
  from: 't.start_date >= @from',
  to: 't.start_date <= @to',
  dueBy: `(${dueIn.active} OR ${dueIn.pending})`,
} as const;
type FilterName = keyof typeof conditions;

/** Up to so many hits are sorted; of more, the rows are walked in order and those that do not fit passed over. */
const sortedMost = 20_000;

/**
 * Where the rows come from: searches without a row in common, of which each is in order by itself, so that nothing is sorted. Two filters that no
 * index has together are answered by walking the table, which costs the same whatever they are; the planner, knowing no figures, may take an
 * index in which nearly every row stands.
 */
function sources(input: ServiceListInput, names: readonly FilterName[], many: boolean): string[] {
  if (input.clientId !== undefined)
    return packageKinds.map(
      (kind) => `INDEXED BY service_client WHERE t.client_row = @clientRow AND t.kind = '${kind}'`,
    );
  if (input.packageId !== undefined)
    return serviceStatuses.map(
      (status) => `INDEXED BY service_package_row WHERE t.package_row = @packageRow AND t.status = '${status}'`,
    );
  if (input.dueBy !== undefined)
    return [
      `INDEXED BY ${many ? 'service_status' : 'service_due'} WHERE ${dueIn.active}`,
      `INDEXED BY service_status WHERE ${dueIn.pending}`,
    ];
  const dated = names.every((name) => name === 'from' || name === 'to');
  if (names.length > 0 && dated) return [`${many ? 'NOT INDEXED' : 'INDEXED BY service_start'} WHERE true`];
  return [`${names.length > 1 ? 'NOT INDEXED' : ''} WHERE true`];
}

/** Newest first; a page past the end is the last one. `today`: pending services that start until then count as due. */
export function listServices(
  db: ReadDb,
  { page: wanted = 1, pageSize = 50, ...input }: ServiceListInput,
  today: string,
) {
  const names = (Object.keys(conditions) as FilterName[]).filter((name) => input[name] !== undefined);
  const { clientId, packageId, dueBy, code, ...plain } = input;
  const values = {
    ...plain,
    today,
    by: dueBy,
    code: code?.toUpperCase(),
    clientRow: clientId === undefined ? null : (clientRowOf(db, clientId) ?? null),
    packageRow: packageId === undefined ? null : (servicePackageRowOf(db, packageId) ?? null),
  };
  // Where what is due is the source, it need not be asked again.
  const bySource = clientId === undefined && packageId === undefined ? 'dueBy' : null;
  const filters = names.map((name) => (name === bySource ? '' : ` AND ${conditions[name]}`)).join('');
  const rows = (many: boolean) =>
    sources(input, names, many)
      .map((source) => `SELECT t.row FROM service t ${source}${filters}`)
      .join(' UNION ALL ');
  const { total } = statementFor(db)(`SELECT count(*) AS total FROM (${rows(false)})`).get(values) as { total: number };
  const page = Math.min(wanted, Math.max(1, Math.ceil(total / pageSize)));
  const offset = (page - 1) * pageSize;
  const limit = Math.min(pageSize, total - offset);
  // The second half is nearer from the other end.
  const backwards = offset > total / 2;
  const items = statementFor(db)(
    `SELECT ${serviceColumns} FROM (${rows(total > sortedMost)} ORDER BY 1 ${backwards ? 'ASC' : 'DESC'} LIMIT @limit OFFSET @offset) k
     CROSS JOIN service t ON t.row = k.row ${serviceJoins} ORDER BY t.row DESC`,
  ).all({ ...values, limit, offset: backwards ? total - offset - limit : offset }) as ServiceRow[];
  return { items: items.map(toService), total, page, pageSize };
}
