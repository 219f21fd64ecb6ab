import type { MailProblem } from '#contract/mail.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import type { SentDocument } from './mail.ts';

/** The outbox as the sender works through it. */

export interface Outgoing {
  readonly row: number;
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly name: string | null;
  readonly subject: string;
  readonly message: string;
  readonly document: string | null;
  readonly attachment: string | null;
  readonly secret: string | null;
  readonly attempts: number;
  readonly uncertainties: number;
  readonly createdAt: number;
  readonly queuedAt: number;
}

const columns = `row, id, message_id AS messageId, to_address AS "to", to_name AS name, subject, message, document, attachment, secret, attempts,
  uncertainties, created_at AS createdAt, queued_at AS queuedAt`;

const statements = prepared(({ raw }) => ({
  // The oldest whose time has come and before which nothing waits for the same reader.
  next: raw.prepare<[number], Outgoing>(
    `SELECT ${columns} FROM mail m INDEXED BY mail_waiting WHERE status IN ('queued', 'sending') AND status = 'queued' AND next_attempt_at <= ?
       AND NOT EXISTS (SELECT 1 FROM mail e WHERE e.to_key = m.to_key AND e.row < m.row AND e.status IN ('queued', 'sending'))
     ORDER BY row LIMIT 1`,
  ),
  soonest: raw
    .prepare<[], number | null>(
      "SELECT min(next_attempt_at) FROM mail INDEXED BY mail_waiting WHERE status IN ('queued', 'sending') AND status = 'queued'",
    )
    .pluck(),
  lease: raw.prepare<[{ row: number; at: number }], Outgoing>(
    `UPDATE mail SET status = 'sending', attempts = attempts + 1, updated_at = @at WHERE row = @row AND status = 'queued' RETURNING ${columns}`,
  ),
  sent: raw.prepare(
    `UPDATE mail SET status = 'sent', sent_at = @at, answer = @answer, diverted_to = @divertedTo, problem = NULL, next_attempt_at = NULL,
       version = version + 1, updated_at = @at WHERE row = @row`,
  ),
  back: raw.prepare(
    `UPDATE mail SET status = @status, problem = @problem, answer = @answer, next_attempt_at = @nextAttemptAt, uncertainties = uncertainties + @uncertain,
       version = version + 1, updated_at = @at WHERE row = @row`,
  ),
  interrupted: raw
    .prepare<[{ at: number }], string>(
      "UPDATE mail SET status = 'queued', next_attempt_at = @at, updated_at = @at WHERE status = 'sending' RETURNING id",
    )
    .pluck(),
}));

export const nextOutgoing = (db: ReadDb, now: number): Outgoing | null => statements(db).next.get(now) ?? null;
/** When something is to be tried next (epoch ms); null while nothing waits. */
export const soonestAttempt = (db: ReadDb): number | null => statements(db).soonest.get() ?? null;

export const documentOf = ({ document }: Outgoing): SentDocument | null =>
  document === null ? null : (JSON.parse(document) as SentDocument);

/** The letter as it stands in this very moment, ours to send; null where somebody has taken it back meanwhile. */
export const leaseMail = (db: WriteDb, row: number, at: number): Outgoing | null =>
  statements(db).lease.get({ row, at }) ?? null;

export function noteSent(
  db: WriteDb,
  row: number,
  sent: { at: number; answer: string | null; divertedTo: string | null },
): void {
  statements(db).sent.run({ row, ...sent });
}

export interface Setback {
  readonly status: 'queued' | 'failed' | 'uncertain';
  readonly problem: MailProblem;
  readonly answer: string | null;
  readonly nextAttemptAt: number | null;
  readonly uncertain: boolean;
  readonly at: number;
}

export function noteSetback(db: WriteDb, row: number, { uncertain, ...setback }: Setback): void {
  statements(db).back.run({ row, uncertain: uncertain ? 1 : 0, ...setback });
}

/** What was on its way when the program ended, back in the queue: it may have arrived, and will once more with the same Message-ID. */
export const requeueInterrupted = (db: WriteDb, at: number): string[] => statements(db).interrupted.all({ at });
