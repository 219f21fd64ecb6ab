import type { Mail, MailDocument, MailInput, MailListInput } from '#contract/mail.ts';
import { prepared, type ReadDb, statementFor, type WriteDb } from '../connection.ts';
import { foldEmail } from '../search/fold.ts';
import { pageNumber, searchedRows, searchText } from './dated-list.ts';
import { actorSql, found, fromJson } from './lines.ts';

type Row = Omit<Mail, 'client' | 'user' | 'createdBy'> & {
  readonly row: number;
  readonly client: string | null;
  readonly user: string | null;
  readonly createdBy: string | null;
};

/** What stays of a closed one tells what it was: the line breaks twice before it is left to people. */
const closedSql = "iif(t.uncertainties > 1, 'uncertain', 'failed')";
const columns = `t.row, t.id, t.number, t.version, t.message_id AS messageId, t.to_address AS "to", t.to_name AS name, t.subject, t.message, t.template,
  t.attachment, iif(json_extract(t.document, '$.template') = 'statement', NULL, json_extract(t.document, '$.id')) AS documentId, t.status,
  iif(t.status = 'cancelled' AND t.problem IS NOT NULL, ${closedSql}, NULL) AS closedFrom, t.problem, t.answer, t.attempts, t.next_attempt_at AS nextAttemptAt, t.sent_at AS sentAt, t.diverted_to AS divertedTo,
  iif(c.row IS NULL, NULL, json_object('id', c.id, 'code', c.code, 'name', iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname))) AS client,
  ${actorSql('u', 'user')}, t.created_at AS createdAt, ${actorSql('a', 'createdBy')}, t.updated_at AS updatedAt`;
const joins =
  'LEFT JOIN client c ON c.row = t.client_row LEFT JOIN user u ON u.row = t.user_row LEFT JOIN user a ON a.row = t.created_by';

const statements = prepared(({ raw }) => ({
  byId: raw.prepare<[string], Row>(`SELECT ${columns} FROM mail t ${joins} WHERE t.id = ?`),
  insert: raw.prepare(
    `INSERT INTO mail (id, number, message_id, to_address, to_key, to_name, subject, message, template, document, attachment, secret, status,
       next_attempt_at, queued_at, client_row, user_row, search, created_at, created_by, updated_at, updated_by)
     VALUES (@id, @number, @messageId, @to, @toKey, @name, @subject, @message, @template, @document, @attachment, @secret, 'queued',
       @at, @at, @clientRow, @userRow, @search, @at, @by, @at, @by)`,
  ),
  edit: raw.prepare(
    `UPDATE mail SET to_address = @to, to_key = @toKey, to_name = @name, subject = @subject, message = @message, search = @search,
       client_row = @clientRow, user_row = @userRow, status = 'queued', next_attempt_at = @at, queued_at = @at, problem = NULL, answer = NULL, attempts = 0, uncertainties = 0,
       version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row`,
  ),
  requeue: raw.prepare(
    `UPDATE mail SET status = 'queued', next_attempt_at = @at, queued_at = @at, problem = NULL, uncertainties = 0, version = version + 1, updated_at = @at,
       updated_by = @by WHERE row = @row`,
  ),
  // What waited had nothing in its way that would be worth keeping; what was given up keeps all that is known of it.
  cancel: raw.prepare(
    `UPDATE mail SET problem = iif(status = 'queued', NULL, problem), answer = iif(status = 'queued', NULL, answer), status = 'cancelled',
       next_attempt_at = NULL, version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row`,
  ),
  uncancel: raw.prepare(
    `UPDATE mail AS t SET status = iif(t.problem IS NULL, 'queued', ${closedSql}), next_attempt_at = iif(t.problem IS NULL, @at, NULL),
       version = version + 1, updated_at = @at, updated_by = @by WHERE row = @row`,
  ),
  hasSecret: raw.prepare<[number], number>('SELECT secret IS NOT NULL FROM mail WHERE row = ?').pluck(),
  hasDocument: raw.prepare<[number], number>('SELECT document IS NOT NULL FROM mail WHERE row = ?').pluck(),
  clientAt: raw.prepare<[string], number>('SELECT row FROM client WHERE email_key = ? ORDER BY row LIMIT 1').pluck(),
  userAt: raw.prepare<[string], number>('SELECT row FROM user WHERE email_key = ?').pluck(),
  sentByStore: raw
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM mail WHERE queued_at > ? LIMIT ?)')
    .pluck(),
  sentByUser: raw
    .prepare<[number | null, number, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM mail WHERE created_by IS ? AND queued_at > ? LIMIT ?)',
    )
    .pluck(),
  welcomed: raw
    .prepare<[string, number], number>(
      "SELECT EXISTS (SELECT 1 FROM mail WHERE template = 'welcome' AND to_key = ? AND created_at > ?)",
    )
    .pluck(),
  counts: raw.prepare<[], { status: string; total: number }>(
    "SELECT status, count(*) AS total FROM mail WHERE status IN ('queued', 'sending', 'failed', 'uncertain') GROUP BY status",
  ),
  sentSince: raw.prepare<[number], number>('SELECT count(*) FROM mail WHERE sent_at > ?').pluck(),
}));

const toMail = ({ row: _row, ...rest }: Row): Mail => ({
  ...rest,
  client: fromJson(rest.client),
  user: fromJson(rest.user),
  createdBy: fromJson(rest.createdBy),
});

const find = (db: ReadDb, id: string): Row => found(statements(db).byId.get(id), 'mail');

/** By id; NOT_FOUND otherwise. */
export const getMail = (db: ReadDb, id: string): Mail => toMail(find(db, id));
export const mailRowOf = (db: ReadDb, id: string): number => find(db, id).row;
/** Whether it is about a document, which is its client's wherever it goes. */
export const holdsDocument = (db: ReadDb, row: number): boolean => statements(db).hasDocument.get(row) === 1;
export const holdsSecret = (db: ReadDb, row: number): boolean => statements(db).hasSecret.get(row) === 1;

/** A letter with a document is its client's: only his are looked through. */
const ofDocument = `t.client_row = coalesce((SELECT client_row FROM invoice WHERE id = @documentId), (SELECT client_row FROM estimate WHERE id = @documentId),
  (SELECT client_row FROM payment WHERE id = @documentId)) AND json_extract(t.document, '$.id') = @documentId`;

/** Newest first; a page past the end is the last one. */
export function listMail(db: ReadDb, input: MailListInput) {
  const { status, clientId, userId, documentId } = input;
  const rowsFound = searchedRows(db, 'mail', input.search ?? '');
  const conditions = [
    ...(status ? ['t.status = @status'] : []),
    ...(clientId ? ['t.client_row = (SELECT row FROM client WHERE id = @clientId)'] : []),
    ...(userId ? ['t.user_row = (SELECT row FROM user WHERE id = @userId)'] : []),
    ...(documentId ? [ofDocument] : []),
    ...(rowsFound ? ['t.row IN (SELECT value FROM json_each(@rows))'] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const values = {
    ...(status && { status }),
    ...(clientId && { clientId }),
    ...(userId && { userId }),
    ...(documentId && { documentId }),
    ...(rowsFound && { rows: JSON.stringify(rowsFound) }),
  };
  const { total } = statementFor(db)(`SELECT count(*) AS total FROM mail t ${where}`).get(values) as { total: number };
  const { page, pageSize, offset } = pageNumber(total, input);
  const rows = statementFor(db)(
    `SELECT ${columns} FROM (SELECT t.row FROM mail t ${where} ORDER BY t.row DESC LIMIT @limit OFFSET @offset) k
     CROSS JOIN mail t ON t.row = k.row ${joins} ORDER BY t.row DESC`,
  ).all({ ...values, limit: pageSize, offset }) as Row[];
  return { items: rows.map(toMail), total, page, pageSize };
}

/** Whose address it is, among clients and users. */
export function addressees(db: ReadDb, address: string): { clientRow: number | null; userRow: number | null } {
  const key = foldEmail(address);
  return { clientRow: statements(db).clientAt.get(key) ?? null, userRow: statements(db).userAt.get(key) ?? null };
}

/** Queued since a moment: by the whole store, or by one user (null: by strangers). Counts no further than `limit`. */
export function countMailSince(db: ReadDb, since: number, limit: number, userRow?: number | null): number {
  const { sentByStore, sentByUser } = statements(db);
  return (userRow === undefined ? sentByStore.get(since, limit) : sentByUser.get(userRow, since, limit)) ?? 0;
}

export const wasWelcomed = (db: ReadDb, address: string, since: number): boolean =>
  statements(db).welcomed.get(foldEmail(address), since) === 1;

/** How many wait, and how many are in trouble. */
export function countWaiting(db: ReadDb): { waiting: number; troubled: number } {
  const totals = new Map(
    statements(db)
      .counts.all()
      .map(({ status, total }) => [status, total]),
  );
  const of = (status: string) => totals.get(status) ?? 0;
  return { waiting: of('queued') + of('sending'), troubled: of('failed') + of('uncertain') };
}

export const countSentSince = (db: ReadDb, since: number): number => statements(db).sentSince.get(since) ?? 0;

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

/** A document as it stood when its letter was written: `print` changes with what is printed of it. */
export type SentDocument = MailDocument & { readonly print: string };

/** What goes with the words: by which template, with which document, and the secret that takes the place of {secret}. */
export interface MailExtras {
  readonly template: string | null;
  readonly document: SentDocument | null;
  readonly attachment: string | null;
  readonly secret: string | null;
}

const textColumns = ({ to, name, subject, message }: MailInput) => ({
  to,
  toKey: foldEmail(to),
  name: name ?? null,
  subject,
  message,
  search: searchText([subject, to, name]),
});

export function insertMail(
  db: WriteDb,
  input: MailInput,
  { document, ...extras }: MailExtras,
  stamp: Stamp & ReturnType<typeof addressees> & { id: string; number: number; messageId: string },
): void {
  const written = document && JSON.stringify(document);
  statements(db).insert.run({ ...textColumns(input), ...extras, document: written, ...stamp });
}

/** Its words anew, and to the end of the queue's patience again. */
export const editMail = (
  db: WriteDb,
  row: number,
  input: MailInput,
  stamp: Stamp & ReturnType<typeof addressees>,
): void => void statements(db).edit.run({ row, ...textColumns(input), ...stamp });

export const requeueMail = (db: WriteDb, row: number, stamp: Stamp): void =>
  void statements(db).requeue.run({ row, ...stamp });
export const cancelMail = (db: WriteDb, row: number, stamp: Stamp): void =>
  void statements(db).cancel.run({ row, ...stamp });
/** What was closed is again what it was; what was taken back from the queue waits there again. */
export const uncancelMail = (db: WriteDb, row: number, stamp: Stamp): void =>
  void statements(db).uncancel.run({ row, ...stamp });
