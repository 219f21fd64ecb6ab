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
import { getMailSettings, storeTemplates } from '#db/queries/mail-settings.ts';
import { getPayment } from '#db/queries/payment.ts';
import { getStore } from '#db/queries/store.ts';
import { estimateName, wordsOf } from '../adapters/pdf/words.ts';
import { DocumentGone } from '../document-gone.ts';
import { ownTemplates, type TemplateVariant, templateVariants } from '../mail-words.ts';
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
      return { name, language, ...(own ?? ours(db, language, name)), own: own !== undefined };
    }),
  );
}

/** Our own words, with the name that the store's country has for an estimate. `variant`: for what the usual ones do not fit. */
function ours(db: ReadDb, language: Language, name: MailTemplateName, variant?: TemplateVariant): Words {
  const usual = ownTemplates[language][name];
  const { subject, message } = variant === undefined ? usual : { ...usual, ...templateVariants[language][variant] };
  const kind = estimateName(wordsOf[language], getStore(db)?.country ?? '').toLowerCase();
  const named = (text: string) =>
    text
      // «el presupuesto», where the others are «la proforma», «la cotización».
      .replaceAll('{the estimate}', `${kind === 'presupuesto' ? 'el' : 'la'} ${kind}`)
      .replaceAll('{an estimate}', kind);
  return { subject: named(subject), message: named(message) };
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

/** Where the signature names the store, our own letters do not name it once more above it. */
function withoutSecondName(db: ReadDb, message: string): string {
  const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const signature = folded(getMailSettings(db).signature ?? '');
  const name = folded(getStore(db)?.name ?? '');
  return name !== '' && signature.includes(name) ? message.replace(/\n+\{store\}$/, '') : message;
}

/** The words with their fields filled; `{secret}` stays until the letter goes out. A field without a value is refused. */
export function fill(
  db: ReadDb,
  name: MailTemplateName,
  language: Language,
  values: Values,
  variant?: TemplateVariant,
): Words {
  const written = storeTemplates(db).find((each) => each.name === name && each.language === language);
  const our = ours(db, language, name, variant);
  const template = written ?? { ...our, message: withoutSecondName(db, our.message) };
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, field: string) => {
      if (field === 'secret') return whole;
      const value = values[field];
      if (value === undefined) throw invalid(`template.${field}`, 'missingField', { field });
      return value;
    });
  return { subject: filled(template.subject).slice(0, 200), message: filled(template.message) };
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

interface DocumentValues {
  readonly clientId: string;
  readonly values: Values;
  readonly print: string;
  /** In the reader's language: «Factura». */
  readonly kind: string;
  readonly variant?: TemplateVariant | undefined;
}

/** Drafts are nobody's to see, and what is void is not sent. */
function refuseUnsent(status: string, ready: readonly string[]): void {
  if (!ready.includes(status)) throw new DocumentGone(status === 'void' ? 'voided' : 'changed');
}

/** What a document's letter says, and whose it is. */
function documentValues(call: Moment, document: MailDocument, language: Language): DocumentValues {
  const { db } = call;
  const { store, formats } = formatsFor(db, language);
  const words = wordsOf[language];
  const kinds = { ...words, estimate: estimateName(words, store.country) };
  const shown = <T extends { client: { id: string; name: string } }>(record: T, values: Values, printed: unknown) => ({
    clientId: record.client.id,
    values: { name: record.client.name, store: store.name, ...values },
    kind: kinds[document.template],
    print: createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 32),
  });
  switch (document.template) {
    case 'invoice': {
      const record = getInvoice(db, document.id, today(call));
      refuseUnsent(record.status, ['issued']);
      const { code, totalCents, openCents, dueDate } = record;
      const sums = { total: formats.money(totalCents), open: formats.money(openCents) };
      const letter = shown(record, { code: code ?? '', ...sums, due: formats.date(dueDate) }, code);
      return openCents > 0 ? letter : { ...letter, variant: 'paidInvoice' };
    }
    case 'estimate': {
      const record = getEstimate(db, document.id, today(call));
      refuseUnsent(record.status, ['sent', 'accepted', 'invoiced']);
      const { code, totalCents, expiryDate, date, notes, lines, client } = record;
      const sums = { code, total: formats.money(totalCents), expiry: formats.date(expiryDate) };
      return shown(record, sums, [date, expiryDate, notes, lines, client]);
    }
    case 'receipt': {
      const record = getPayment(db, document.id);
      refuseUnsent(record.status, ['posted']);
      const { code, amountCents, date } = record;
      return shown(record, { code, total: formats.money(amountCents), date: formats.date(date) }, code);
    }
    case 'statement': {
      const record = statementOf(call, document);
      const period = { from: formats.date(record.from), to: formats.date(record.to) };
      const { from, to, total, closingCents } = record;
      const balance = balanceWords[language](formats.money(Math.abs(closingCents)), closingCents < 0);
      return shown(record, { ...period, balance }, [from, to, total, closingCents]);
    }
  }
}

/** What the client has to his credit is no debt with a minus before it. */
const balanceWords: Record<Language, (sum: string, credit: boolean) => string> = {
  es: (sum, credit) => (credit ? `${sum} a su favor` : sum),
  en: (sum, credit) => (credit ? `${sum} in your favour` : sum),
};

export interface DocumentLetter {
  readonly clientId: string;
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
  const { clientId, values, print, kind, variant } = documentValues(call, document, language);
  const client = getClient(call.db, clientId);
  const to = client.email !== null && isEmail(client.email) ? client.email : null;
  // No file system minds any of what is left.
  const file = `${kind} ${values['code'] ?? client.code}`.replace(/[^\p{L}\p{N} ._-]+/gu, '-');
  return {
    clientId,
    to,
    name: fullName(client),
    ...fill(call.db, document.template, language, values, variant),
    document: { ...document, print },
    attachment: `${file}.pdf`,
  };
}

/** Refuses to send what is not any more what its letter was written about: voided, opened again, changed. */
export function refuseChangedDocument(call: Moment, { print, ...document }: SentDocument): void {
  const now = documentValues(call, document as MailDocument, document.language ?? 'es');
  if (now.print !== print) throw new DocumentGone('changed');
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
