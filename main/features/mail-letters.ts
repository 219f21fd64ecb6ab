import { createHash } from 'node:crypto';
import { fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { isEmail, type Language } from '#contract/fields.ts';
import { dateOrderOf, numberFormats, writeDate } from '#contract/formats.ts';
import {
  type MailDocument,
  type MailInput,
  type MailTemplate,
  type MailTemplateName,
  mailTemplates,
  templateFields,
} from '#contract/mail.ts';
import type { ReadDb } from '#db/connection.ts';
import { getClient } from '#db/queries/client.ts';
import { readConfig } from '#db/queries/client-config.ts';
import { getEstimate } from '#db/queries/estimate.ts';
import { getInvoice } from '#db/queries/invoice.ts';
import type { SentDocument } from '#db/queries/mail.ts';
import { storeTemplates } from '#db/queries/mail-settings.ts';
import { getPayment } from '#db/queries/payment.ts';
import { getStore } from '#db/queries/store.ts';
import { ownTemplates } from '../mail-words.ts';
import { statementOf } from './account.ts';
import { buyer, today } from './document.ts';
import { storeDate } from './store-date.ts';

type Words = Pick<MailTemplate, 'subject' | 'message'>;
type Values = Readonly<Record<string, string>>;
interface Moment {
  readonly db: ReadDb;
  readonly now: number;
}

const fieldsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '');

/** Every template in both languages, the store's own words where it has written some. */
export function allTemplates(db: ReadDb): MailTemplate[] {
  const written = storeTemplates(db);
  return (['es', 'en'] as const).flatMap((language) =>
    mailTemplates.map((name) => {
      const own = written.find((each) => each.name === name && each.language === language);
      return { name, language, ...(own ?? ownTemplates[language][name]), own: own !== undefined };
    }),
  );
}

/** Refuses a field that the template does not know, and the want of one that it needs. */
export function refuseOddFields(name: MailTemplateName, words: Words): void {
  const { required, more } = templateFields[name];
  for (const part of ['subject', 'message'] as const) {
    const odd = fieldsIn(words[part]).find((field) => ![...required, ...more].includes(field));
    if (odd !== undefined) throw invalid(`content.${part}`, 'unknownField', { field: odd });
  }
  // A secret in a subject would stand in every list.
  if (fieldsIn(words.subject).includes('secret')) throw invalid('content.subject', 'unknownField', { field: 'secret' });
  const missing = required.find((field) => !fieldsIn(words.message).includes(field));
  if (missing !== undefined) throw invalid('content.message', 'missingField', { field: missing });
}

/** The words with their fields filled; `{secret}` stays until the letter goes out. A field without a value is refused. */
export function fill(db: ReadDb, name: MailTemplateName, language: Language, values: Values): Words {
  const template = allTemplates(db).find((each) => each.name === name && each.language === language);
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, field: string) => {
      if (field === 'secret') return whole;
      const value = values[field];
      if (value === undefined) throw invalid(`template.${field}`, 'missingField', { field });
      return value;
    });
  return { subject: filled(template?.subject ?? '').slice(0, 200), message: filled(template?.message ?? '') };
}

export const storeLanguage = (db: ReadDb): Language => getStore(db)?.language ?? 'es';

/** In which language a client is written to. */
export function languageFor(db: ReadDb, clientId: string): Language {
  const own = readConfig(db, buyer(db, clientId).clientRow)['language'];
  return own === 'es' || own === 'en' ? own : storeLanguage(db);
}

function formatsFor(db: ReadDb, language: Language) {
  const store = getStore(db);
  if (!store) throw new DomainError('NOT_FOUND', { noun: 'store' });
  const order = dateOrderOf(store);
  const date = (value: string) => writeDate(value, order);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: store.timeZone, hour: '2-digit', minute: '2-digit' });
  const moment = (at: number) => `${date(storeDate(db, at))}, ${time.format(at)}`;
  return { store, formats: { ...numberFormats(language, store), date, moment } };
}

/** What a document's letter says, and whose it is. Drafts are nobody's to see. */
function documentValues(
  call: Moment,
  document: MailDocument,
  language: Language,
): { clientId: string; values: Values; print: string } {
  const { db } = call;
  const { store, formats } = formatsFor(db, language);
  const shown = <T extends { client: { id: string; name: string } }>(record: T, values: Values, printed: unknown) => ({
    clientId: record.client.id,
    values: { name: record.client.name, store: store.name, ...values },
    print: createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 32),
  });
  switch (document.template) {
    case 'invoice': {
      const record = getInvoice(db, document.id, today(call));
      if (record.status !== 'issued') throw new DomainError('CONFLICT', { reason: 'state' });
      const { code, totalCents, openCents, dueDate } = record;
      const sums = { total: formats.money(totalCents), open: formats.money(openCents) };
      return shown(record, { code: code ?? '', ...sums, due: formats.date(dueDate) }, code);
    }
    case 'estimate': {
      const record = getEstimate(db, document.id, today(call));
      if (!['sent', 'accepted', 'invoiced'].includes(record.status))
        throw new DomainError('CONFLICT', { reason: 'state' });
      const { code, totalCents, expiryDate, date, notes, lines, client } = record;
      const words = { code, total: formats.money(totalCents), expiry: formats.date(expiryDate) };
      return shown(record, words, [date, expiryDate, notes, lines, client]);
    }
    case 'receipt': {
      const record = getPayment(db, document.id);
      if (record.status !== 'posted') throw new DomainError('CONFLICT', { reason: 'state' });
      const { code, amountCents, date } = record;
      return shown(record, { code, total: formats.money(amountCents), date: formats.date(date) }, code);
    }
    case 'statement': {
      const record = statementOf(call, document);
      const period = { from: formats.date(record.from), to: formats.date(record.to) };
      const { from, to, total, closingCents } = record;
      return shown(record, { ...period, balance: formats.money(closingCents) }, [from, to, total, closingCents]);
    }
  }
}

export interface DocumentLetter {
  readonly to: string | null;
  readonly name: string | null;
  readonly subject: string;
  readonly message: string;
  readonly document: SentDocument;
  /** What the PDF is called. */
  readonly attachment: string;
}

const languageOf = (call: Moment, document: MailDocument): Language => {
  if (document.language) return document.language;
  if (document.template === 'statement') return languageFor(call.db, document.clientId);
  return languageFor(call.db, documentValues(call, document, 'es').clientId);
};

/** The letter that goes with a document, to its client. What it says of today is fixed here. */
export function documentLetter(call: Moment, asked: MailDocument): DocumentLetter {
  const language = languageOf(call, asked);
  // The statement's last day is the day on which it was sent for, whenever the network is back.
  const document: MailDocument =
    asked.template === 'statement' ? { ...asked, language, to: asked.to ?? today(call) } : { ...asked, language };
  const { clientId, values, print } = documentValues(call, document, language);
  const client = getClient(call.db, clientId);
  const to = client.email !== null && isEmail(client.email) ? client.email : null;
  const statementName = language === 'es' ? 'Estado de cuenta' : 'Statement';
  const attachment = `${values['code'] ?? `${statementName} ${client.code}`}.pdf`;
  return {
    to,
    name: fullName(client),
    ...fill(call.db, document.template, language, values),
    document: { ...document, print },
    attachment,
  };
}

/** Refuses to send what is not any more what its letter was written about: voided, opened again, changed. */
export function refuseChangedDocument(call: Moment, { print, ...document }: SentDocument): void {
  const now = documentValues(call, document as MailDocument, document.language ?? 'es');
  if (now.print !== print) throw new DomainError('CONFLICT', { reason: 'state' });
}

/** What of a template is only words: the letter to somebody who is named. */
export function plainLetter(
  db: ReadDb,
  name: 'welcome' | 'invitation' | 'passwordReset',
  reader: { to: string; name: string; language: Language; expiresAt?: number | null },
): MailInput {
  const { store, formats } = formatsFor(db, reader.language);
  const expires = reader.expiresAt == null ? '' : formats.moment(reader.expiresAt);
  const values = { name: reader.name, store: store.name, email: reader.to, expires };
  return { to: reader.to, name: reader.name, ...fill(db, name, reader.language, values) };
}
