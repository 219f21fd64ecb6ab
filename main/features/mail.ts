import { DomainError, invalid } from '#contract/errors.ts';
import { type Mail, type MailInput, mailsPerStoreDaily, mailsPerUserDaily, type OutboxState } from '#contract/mail.ts';
import { clientRowOf } from '#db/queries/client.ts';
import {
  addressees,
  cancelMail,
  countMailSince,
  countSentSince,
  countWaiting,
  editMail,
  getMail,
  holdsDocument,
  holdsSecret,
  insertMail,
  listMail,
  type MailExtras,
  mailRowOf,
  requeueMail,
  uncancelMail,
} from '#db/queries/mail.ts';
import { getMailSettings } from '#db/queries/mail-settings.ts';
import { foldEmail } from '#db/search/fold.ts';
import { nextNumber } from '#db/series.ts';
import { attendedId } from '../outbox.ts';
import type { CommandCall, Feature, QueryCall } from '../policy/feature.ts';
import { refuseStale, refuseState, stamp } from './document.ts';
import { documentLetter } from './mail-letters.ts';
import { sendToMany } from './mail-many.ts';
import { mailSettings } from './mail-settings.ts';

export const dayMs = 24 * 3600 * 1000;

const retryAfter = () => new DomainError('RATE_LIMITED', { retryAfterSeconds: 3600 });

function refuseOverQuota({ db, now, caller }: CommandCall): void {
  const since = now - dayMs;
  const overStore = countMailSince(db, since, mailsPerStoreDaily) >= mailsPerStoreDaily;
  // Strangers together have what one user has.
  const overOwn = countMailSince(db, since, mailsPerUserDaily, caller?.userRow ?? null) >= mailsPerUserDaily;
  if (overStore || overOwn) throw retryAfter();
}

/** Whose address it is; an address of nobody asks for the right to write to strangers. What is about a document belongs to its client, wherever it goes. */
function readerOf(call: CommandCall, to: string, ownerId?: string) {
  const whose = addressees(call.db, to);
  if (whose.clientRow === null && whose.userRow === null && !call.caller?.permissions.includes('mail:external'))
    throw new DomainError('FORBIDDEN', { permission: 'mail:external' });
  const owner = ownerId === undefined ? undefined : clientRowOf(call.db, ownerId);
  return owner === undefined ? whose : { ...whose, clientRow: owner };
}

const bare: MailExtras = { template: null, document: null, attachment: null, secret: null };

/** What was written stands in the outbox; the history tells that it was, and to whom. */
const historyOf = ({ number, to, subject, status }: Mail) => ({ number, to, subject, status });

/** Puts a message into the outbox, in the transaction of what caused it. `ownerId`: the client whose document goes with it. */
export function queueMail(
  call: CommandCall,
  input: MailInput,
  extras: Partial<MailExtras> = {},
  ownerId?: string,
): Mail {
  refuseOverQuota(call);
  const whose = readerOf(call, input.to, ownerId);
  const id = call.newId();
  insertMail(
    call.db,
    input,
    { ...bare, ...extras },
    { ...whose, ...stamp(call), id, number: nextNumber(call.db, 'mail'), messageId: `<${id}@trastienda.invalid>` },
  );
  return changed(call, null, id);
}

function changed(call: CommandCall, before: Mail | null, id: string): Mail {
  const after = getMail(call.db, id);
  call.changed('mail', id, before && historyOf(before), historyOf(after));
  call.tell('dashboard', 'store');
  return after;
}

const documentRights = {
  invoice: 'invoice:read',
  estimate: 'estimate:read',
  receipt: 'payment:read',
  statement: 'account:read',
} as const;

/** What a letter tells of a document is for who may read the document. */
function refuseUnread({ caller }: Pick<CommandCall, 'caller'>, template: keyof typeof documentRights): void {
  const permission = documentRights[template];
  if (!caller?.permissions.includes(permission)) throw new DomainError('FORBIDDEN', { permission });
}

/** A document is in full, so it goes to its client; to anybody else by who may read all of it. */
function refuseStrangeReader({ caller }: CommandCall, path: string, to: string, own: string | null): void {
  if (own !== null && foldEmail(to) === foldEmail(own)) return;
  if (!caller?.permissions.includes('private:read')) throw invalid(path, 'privateAddress');
}

/** Somebody else's letter is for who may read them all. */
function refuseForeign({ caller }: CommandCall, { createdBy }: Mail): void {
  if (createdBy?.id !== caller?.id && !caller?.permissions.includes('mail:read'))
    throw new DomainError('NOT_FOUND', { noun: 'mail' });
}

/** The record as it stands, if that is one of the states from which the act may start. */
function ready(call: CommandCall, { id, version }: { id: string; version: number }, from: readonly Mail['status'][]) {
  const current = getMail(call.db, id);
  refuseForeign(call, current);
  refuseStale(call, 'mail', current, version);
  refuseState(from.includes(current.status));
  return { current, row: mailRowOf(call.db, current.id) };
}

/** It was written around a one-time secret. */
const isOfSecret = ({ template }: Mail): boolean => template === 'invitation' || template === 'passwordReset';

/** Back to what it was. What was closed is closed no more, and is not sent by it; what waited waits again, unless its secret has gone. */
function uncancel(call: CommandCall, named: { id: string; version: number }): Mail {
  const { current, row } = ready(call, named, ['cancelled']);
  refuseState(current.closedFrom !== null || !isOfSecret(current));
  uncancelMail(call.db, row, stamp(call));
  return changed(call, current, current.id);
}

function outboxState({ db, outbox, now }: Pick<QueryCall, 'db' | 'outbox' | 'now'>): OutboxState {
  const { host, paused, testMode, testAddress = null } = getMailSettings(db);
  const hold = outbox.hold();
  return {
    configured: host != null || testMode === 'files',
    paused,
    testMode,
    testAddress,
    ...countWaiting(db),
    problem: hold?.problem ?? null,
    answer: hold?.answer ?? null,
    retryAt: hold?.retryAt ?? null,
    sentToday: countSentSince(db, now - dayMs),
  };
}

export const mail: Feature<'mail'> = {
  ...mailSettings,
  list: ({ db }, input) => listMail(db, input),
  get: ({ db }, { id }) => getMail(db, id),
  outbox: (call) => outboxState(call),
  send: (call, input) => queueMail(call, input),
  sendToMany,

  sendDocument(call, { document: asked, ...changes }) {
    refuseUnread(call, asked.template);
    const { document, attachment, clientId, ...letter } = documentLetter(call, asked);
    const to = changes.to ?? letter.to;
    if (to === null) throw invalid('to', 'required');
    refuseStrangeReader(call, 'to', to, letter.to);
    const words = { subject: changes.subject ?? letter.subject, message: changes.message ?? letter.message };
    const extras = { template: document.template, document, attachment };
    return queueMail(call, { to, name: letter.name, ...words }, extras, clientId);
  },

  previewDocument(call, { document: asked }) {
    refuseUnread(call, asked.template);
    const { document: _document, clientId: _clientId, ...letter } = documentLetter(call, asked);
    return letter;
  },

  retry(call, input) {
    const { current, row } = ready(call, input, ['queued', 'failed', 'uncertain', 'cancelled']);
    refuseState(current.status !== 'cancelled' || current.closedFrom !== null);
    if (current.status !== 'queued') {
      // Its secret went with the failure: a new one is given instead.
      refuseState(!isOfSecret(current));
      refuseOverQuota(call);
    }
    requeueMail(call.db, row, stamp(call));
    call.tell('mail', attendedId);
    return changed(call, current, current.id);
  },

  cancel(call, { undo = false, ...named }) {
    if (undo) return uncancel(call, named);
    const { current, row } = ready(call, named, ['queued', 'failed', 'uncertain']);
    cancelMail(call.db, row, stamp(call));
    return changed(call, current, current.id);
  },

  edit(call, { changes, ...named }) {
    const { current, row } = ready(call, named, ['queued', 'failed', 'cancelled']);
    // What may have arrived is not sent in other words.
    refuseState(current.closedFrom !== 'uncertain' && !holdsSecret(call.db, row) && !isOfSecret(current));
    const sent = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (Object.keys(sent).length === 0) throw invalid('changes', 'required');
    if (changes.to !== undefined && current.attachment !== null)
      refuseStrangeReader(call, 'changes.to', changes.to, current.to);
    if (current.status !== 'queued') refuseOverQuota(call);
    const { to, name, subject, message } = current;
    const input: MailInput = { to, name, subject, message, ...sent };
    const ownerId = holdsDocument(call.db, row) ? current.client?.id : undefined;
    editMail(call.db, row, input, { ...readerOf(call, input.to, ownerId), ...stamp(call) });
    return changed(call, current, current.id);
  },
};
