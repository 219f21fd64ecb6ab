import { DomainError } from '#contract/errors.ts';
import type { Mail, MailInput, MailListInput } from '#contract/mail.ts';
import { prepared, type ReadDb, statementFor, type WriteDb } from '../connection.ts';
import { foldEmail } from '../search/fold.ts';

type Row = Omit<Mail, 'client' | 'user' | 'createdBy'> & {
  client: string | null;
  user: string | null;
  createdBy: string | null;
};

const columns = `m.id, m.number, m.message_id AS messageId, m.to_address AS "to", m.to_name AS name, m.subject, m.message, m.status,
  iif(c.row IS NULL, NULL, json_object('id', c.id, 'code', c.code, 'name', iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname))) AS client,
  iif(u.row IS NULL, NULL, json_object('id', u.id, 'number', u.number, 'name', u.display_name)) AS user,
  m.created_at AS createdAt,
  iif(a.row IS NULL, NULL, json_object('id', a.id, 'number', a.number, 'name', a.display_name)) AS createdBy`;
const joins = `LEFT JOIN client c ON c.row = m.client_row LEFT JOIN user u ON u.row = m.user_row LEFT JOIN user a ON a.row = m.created_by`;

const statements = prepared(({ raw }) => ({
  byId: raw.prepare<[string], Row>(`SELECT ${columns} FROM mail m ${joins} WHERE m.id = ?`),
  insert: raw.prepare(
    `INSERT INTO mail (id, number, message_id, to_address, to_key, to_name, subject, message, status, client_row, user_row,
       created_at, created_by, updated_at, updated_by)
     VALUES (@id, @number, @messageId, @to, @toKey, @name, @subject, @message, 'queued', @clientRow, @userRow, @at, @by, @at, @by)`,
  ),
  clientAt: raw.prepare<[string], number>('SELECT row FROM client WHERE email_key = ? ORDER BY row LIMIT 1').pluck(),
  userAt: raw.prepare<[string], number>('SELECT row FROM user WHERE email_key = ?').pluck(),
  sentByStore: raw
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM mail WHERE created_at > ? LIMIT ?)')
    .pluck(),
  sentByUser: raw
    .prepare<[number | null, number, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM mail WHERE created_by IS ? AND created_at > ? LIMIT ?)',
    )
    .pluck(),
}));

const record = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

const toMail = (row: Row): Mail => ({
  ...row,
  client: record(row.client),
  user: record(row.user),
  createdBy: record(row.createdBy),
});

/** By id; NOT_FOUND otherwise. */
export function getMail(db: ReadDb, id: string): Mail {
  const row = statements(db).byId.get(id);
  if (!row) throw new DomainError('NOT_FOUND', { noun: 'mail' });
  return toMail(row);
}

/** Newest first; a page past the end is the last one. */
export function listMail(db: ReadDb, { status, clientId, page: wanted = 1, pageSize = 50 }: MailListInput) {
  const conditions = [
    ...(status ? ['m.status = @status'] : []),
    ...(clientId ? ['m.client_row = (SELECT row FROM client WHERE id = @clientId)'] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const values = { ...(status && { status }), ...(clientId && { clientId }) };
  const { total } = statementFor(db)(`SELECT count(*) AS total FROM mail m ${where}`).get(values) as { total: number };
  const page = Math.min(wanted, Math.max(1, Math.ceil(total / pageSize)));
  const rows = statementFor(db)(
    `SELECT ${columns} FROM (SELECT m.row FROM mail m ${where} ORDER BY m.row DESC LIMIT @limit OFFSET @offset) k
     CROSS JOIN mail m ON m.row = k.row ${joins} ORDER BY m.row DESC`,
  ).all({ ...values, limit: pageSize, offset: (page - 1) * pageSize }) as Row[];
  return { items: rows.map(toMail), total, page, pageSize };
}

/** Whose address it is, among clients and users. */
export function addressees(db: ReadDb, address: string): { clientRow: number | null; userRow: number | null } {
  const key = foldEmail(address);
  return { clientRow: statements(db).clientAt.get(key) ?? null, userRow: statements(db).userAt.get(key) ?? null };
}

/** Written since a moment: by the whole store, or by one user (null: by strangers). Counts no further than `limit`. */
export function countMailSince(db: ReadDb, since: number, limit: number, userRow?: number | null): number {
  const { sentByStore, sentByUser } = statements(db);
  return (userRow === undefined ? sentByStore.get(since, limit) : sentByUser.get(userRow, since, limit)) ?? 0;
}

interface Stamp {
  readonly id: string;
  readonly number: number;
  readonly messageId: string;
  readonly at: number;
  readonly by: number | null;
}

export function insertMail(
  db: WriteDb,
  { to, name, subject, message }: MailInput,
  whose: ReturnType<typeof addressees>,
  stamp: Stamp,
): void {
  statements(db).insert.run({ to, toKey: foldEmail(to), name: name ?? null, subject, message, ...whose, ...stamp });
}
