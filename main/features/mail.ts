import { DomainError } from '#contract/errors.ts';
import { type Mail, type MailInput, mailsPerStoreDaily, mailsPerUserDaily } from '#contract/mail.ts';
import { addressees, countMailSince, getMail, insertMail, listMail } from '#db/queries/mail.ts';
import { nextNumber } from '#db/series.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';

const dayMs = 24 * 3600 * 1000;

function refuseOverQuota({ db, now, caller }: CommandCall): void {
  const since = now - dayMs;
  const overStore = countMailSince(db, since, mailsPerStoreDaily) >= mailsPerStoreDaily;
  // Strangers together have what one user has.
  const overOwn = countMailSince(db, since, mailsPerUserDaily, caller?.userRow ?? null) >= mailsPerUserDaily;
  if (overStore || overOwn) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 3600 });
}

/** Puts a message into the outbox, in the transaction of what caused it. */
export function queueMail(call: CommandCall, input: MailInput): Mail {
  refuseOverQuota(call);
  const whose = addressees(call.db, input.to);
  if (whose.clientRow === null && whose.userRow === null && !call.caller?.permissions.includes('mail:external'))
    throw new DomainError('FORBIDDEN', { permission: 'mail:external' });
  const id = call.newId();
  const number = nextNumber(call.db, 'mail');
  insertMail(call.db, input, whose, {
    id,
    number,
    messageId: `<${id}@trastienda.invalid>`,
    at: call.now,
    by: call.caller?.userRow ?? null,
  });
  const queued = getMail(call.db, id);
  // What was written stands in the outbox; the history tells that it was, and to whom.
  call.changed('mail', id, null, { number, to: queued.to, subject: queued.subject, status: queued.status });
  return queued;
}

export const mail: Feature<'mail'> = {
  list: ({ db }, input) => listMail(db, input),
  get: ({ db }, { id }) => getMail(db, id),
  send: (call, input) => queueMail(call, input),
};
