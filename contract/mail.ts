import { z } from 'zod';
import { StatementInput } from './account.ts';
import { ClientSelection } from './client.ts';
import { Actor, Email, Id, isEmail, Language, multilineText, optional, Timestamp, text, Version } from './fields.ts';
import { pageInput, pageOf } from './page.ts';
import { command, query, task } from './procedure.ts';

/** queued: waits for its turn or for the network · sending: handed to the mail server now · uncertain: the line broke after the message was handed over · cancelled: taken back in time. */
export const mailStatuses = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'] as const;
export const MailStatus = z.enum(mailStatuses);
export type MailStatus = z.infer<typeof MailStatus>;

/**
 * What stands in a message's way, or in that of all of them. host: the server's name is not known · refused: nobody answers there · timeout · line: it broke ·
 * security: the port wants another kind of encryption · certificate: it is not who it says · login · sender: it does not take our address · recipient: nor the
 * reader's · content · temporary: it asks to come back later · settings: nothing is set up · attachment: the document could not be made · voided: it was voided
 * after the letter was written · changed: it is not any more what the letter was written about · other.
 */
export const mailProblems = [
  'host',
  'refused',
  'timeout',
  'line',
  'security',
  'certificate',
  'login',
  'sender',
  'recipient',
  'content',
  'temporary',
  'settings',
  'attachment',
  'voided',
  'changed',
  'other',
] as const;
export const MailProblem = z.enum(mailProblems);
export type MailProblem = z.infer<typeof MailProblem>;

/** What one user, and the whole store, may send in 24 hours. */
export const mailsPerUserDaily = 100;
export const mailsPerStoreDaily = 500;

/** A line break in a header would start another header: refused, not mended. */
const HeaderLine = z.string().regex(/^[^\r\n]*$/, 'control');
const Subject = HeaderLine.pipe(text(200, 1));
const Message = multilineText(20_000).min(1);

/** Plain text to one person. `name` is the greeting's. */
export const MailInput = z.strictObject({
  to: HeaderLine.pipe(Email(120)),
  name: optional(HeaderLine.pipe(text(120))),
  subject: Subject,
  message: Message,
});
export type MailInput = z.infer<typeof MailInput>;

/** welcome: to a new client · invitation, passwordReset: with a one-time secret · the others with their document as a PDF. */
export const mailTemplates = [
  'welcome',
  'invitation',
  'passwordReset',
  'statement',
  'estimate',
  'invoice',
  'receipt',
] as const;
export const MailTemplateName = z.enum(mailTemplates);
export type MailTemplateName = z.infer<typeof MailTemplateName>;

/** What may stand as {field} in each template; `required` ones must. */
export const templateFields: Record<
  MailTemplateName,
  { readonly required: readonly string[]; readonly more: readonly string[] }
> = {
  welcome: { required: [], more: ['name', 'store'] },
  invitation: { required: ['secret'], more: ['name', 'store', 'email', 'expires'] },
  passwordReset: { required: ['secret'], more: ['name', 'store', 'email', 'expires'] },
  statement: { required: [], more: ['name', 'store', 'from', 'to', 'balance'] },
  estimate: { required: [], more: ['name', 'store', 'code', 'total', 'expiry'] },
  invoice: { required: [], more: ['name', 'store', 'code', 'total', 'open', 'due'] },
  receipt: { required: [], more: ['name', 'store', 'code', 'total', 'date'] },
};

/** `own`: the store has written it; otherwise it is ours. */
export const MailTemplate = z.strictObject({
  name: MailTemplateName,
  language: Language,
  subject: z.string(),
  message: z.string(),
  own: z.boolean(),
});
export type MailTemplate = z.infer<typeof MailTemplate>;

/** A document to send: its template, filled, with the PDF. Without a language: the client's, else the store's. */
export const MailDocument = z.discriminatedUnion('template', [
  z.strictObject({ template: z.enum(['estimate', 'invoice', 'receipt']), id: Id, language: Language.optional() }),
  StatementInput.omit({ page: true }).extend({ template: z.literal('statement'), language: Language.optional() }),
]);
export type MailDocument = z.infer<typeof MailDocument>;

/** Never holds a secret that was sent. `messageId` is fixed with the row: a repeated sending is the same message. */
export const Mail = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  messageId: z.string(),
  to: z.string(),
  name: z.string().nullable(),
  subject: z.string(),
  message: z.string(),
  template: MailTemplateName.nullable(),
  /** The name of the PDF that goes with it. */
  attachment: z.string().nullable(),
  /** The estimate, invoice or payment that goes with it; which of them, `template` says. Null for a statement. */
  documentId: z.string().nullable(),
  status: MailStatus,
  /** What it was when somebody closed it: a cancelled one of which this is known was never taken back from the queue. */
  closedFrom: z.enum(['failed', 'uncertain']).nullable(),
  problem: MailProblem.nullable(),
  /** What the mail server said last, in its own words. */
  answer: z.string().nullable(),
  attempts: z.int(),
  /** When it is tried next; null when it is not. */
  nextAttemptAt: Timestamp.nullable(),
  sentAt: Timestamp.nullable(),
  /** Where it really went in test mode. */
  divertedTo: z.string().nullable(),
  /** Whose address it went to, client or user; with a document, the client whose document it is. */
  client: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
  user: z.strictObject({ id: z.string(), number: z.int(), name: z.string() }).nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
});
export type Mail = z.infer<typeof Mail>;

export const MailListInput = z.strictObject({
  ...pageInput,
  /** Words in subject, address or name. */
  search: text(200).optional(),
  status: MailStatus.optional(),
  clientId: Id.optional(),
  userId: Id.optional(),
  /** With this estimate, invoice or payment. */
  documentId: Id.optional(),
});
export type MailListInput = z.infer<typeof MailListInput>;

/** starttls: begins in the clear and must turn to TLS · tls: from the first byte · none: for a server on this very machine only. */
export const MailSecurity = z.enum(['starttls', 'tls', 'none']);

/** off · address: everything to one address · files: nothing is sent, each message becomes an .eml file in the data folder. */
export const MailTestMode = z.enum(['off', 'address', 'files']);

export const MailSettings = z.strictObject({
  host: optional(text(255).regex(/^[a-zA-Z0-9.:_-]+$/, 'notAllowed')),
  port: z.int().min(1).max(65_535),
  security: MailSecurity,
  user: optional(text(255)),
  senderName: optional(HeaderLine.pipe(text(120))),
  senderAddress: optional(HeaderLine.pipe(text(120).refine((value) => value === '' || isEmail(value), 'email'))),
  replyTo: optional(HeaderLine.pipe(text(120).refine((value) => value === '' || isEmail(value), 'email'))),
  signature: optional(multilineText(1000)),
  /** Nothing goes out until somebody lets it. */
  paused: z.boolean(),
  testMode: MailTestMode,
  testAddress: optional(HeaderLine.pipe(text(120).refine((value) => value === '' || isEmail(value), 'email'))),
});
export type MailSettings = z.infer<typeof MailSettings>;

/** keyring: the operating system's · file: a file of its own that only this account of the machine may read · environment: set from outside. */
export const SecretPlace = z.enum(['keyring', 'file', 'environment']);
export type SecretPlace = z.infer<typeof SecretPlace>;

/** The password is written, never read. */
export const MailSettingsState = MailSettings.extend({ hasPassword: z.boolean(), passwordIn: SecretPlace });
export type MailSettingsState = z.infer<typeof MailSettingsState>;

/** How the outbox stands. `problem` holds all of it up until `retryAt`. */
export const OutboxState = z.strictObject({
  configured: z.boolean(),
  paused: z.boolean(),
  testMode: MailTestMode,
  testAddress: z.string().nullable(),
  waiting: z.int(),
  /** Failed and uncertain ones that nobody has looked after. */
  troubled: z.int(),
  problem: MailProblem.nullable(),
  answer: z.string().nullable(),
  retryAt: Timestamp.nullable(),
  sentToday: z.int(),
});
export type OutboxState = z.infer<typeof OutboxState>;

const named = z.strictObject({ id: Id, version: Version });

export const mail = {
  /** Newest first. A search reaches the 5,000 matches made last. */
  list: query({ permission: 'mail:read' }, { input: MailListInput, output: pageOf(Mail) }),
  get: query({ permission: 'mail:read' }, { input: z.strictObject({ id: Id }), output: Mail }),
  /** How the outbox stands: the badge. */
  outbox: query({ permission: 'mail:read' }, { input: z.strictObject({}), output: OutboxState }),
  /** Puts it into the outbox. An address of no client and no user asks for `mail:external`. RATE_LIMITED past the day's quota. */
  send: command({ permission: 'mail:send', audit: { noun: 'mail', verb: 'send' } }, { input: MailInput, output: Mail }),
  /**
   * A document to its client's address, by its template; `to`, `subject` and `message` where they were changed by hand. VALIDATION privateAddress at `to` for
   * another's address without `private:read`.
   */
  sendDocument: command(
    { permission: 'mail:send', audit: { noun: 'mail', verb: 'send' } },
    {
      input: z.strictObject({
        document: MailDocument,
        to: HeaderLine.pipe(Email(120)).optional(),
        subject: Subject.optional(),
        message: Message.optional(),
      }),
      output: Mail,
    },
  ),
  /** What `sendDocument` would write. */
  previewDocument: query(
    { permission: 'mail:send' },
    {
      input: z.strictObject({ document: MailDocument }),
      output: z.strictObject({
        to: z.string().nullable(),
        name: z.string().nullable(),
        subject: z.string(),
        message: z.string(),
        attachment: z.string(),
      }),
    },
  ),
  /** The same words to many clients, each with his own name in the greeting; who has no address, or a wrong one, is counted as skipped. Ends where the quota ends. */
  sendToMany: task(
    { permission: 'mail:send', audit: { noun: 'mail', verb: 'send' } },
    {
      input: z.strictObject({ selection: ClientSelection, subject: Subject, message: Message }),
      output: z.strictObject({ done: z.int(), total: z.int(), queued: z.int(), skipped: z.int(), overQuota: z.int() }),
    },
  ),
  /** At once, whatever pause it was in; of a failed or uncertain one, closed or not, once more with the same Message-ID. */
  retry: command({ permission: 'mail:send', audit: { noun: 'mail', verb: 'retry' } }, { input: named, output: Mail }),
  /**
   * Takes it back, unless it is on its way; a failed or uncertain one is closed, and keeps what is known of it. `undo`: back to what it was before, which sends
   * nothing unless it waited.
   */
  cancel: command(
    { permission: 'mail:send', audit: { noun: 'mail', verb: 'cancel' } },
    { input: named.extend({ undo: z.boolean().optional() }), output: Mail },
  ),
  /** Mended and queued anew: of one that waits, has failed or was cancelled, but not where it may have arrived. A message with a secret cannot be written anew. */
  edit: command(
    { permission: 'mail:send', audit: { noun: 'mail', verb: 'edit' } },
    { input: named.extend({ changes: MailInput.partial() }), output: Mail },
  ),
  settings: query({ permission: 'mail:settings' }, { input: z.strictObject({}), output: MailSettingsState }),
  /** `password`: null takes it away; absent, it stays. */
  updateSettings: command(
    { permission: 'mail:settings', audit: { noun: 'mail', verb: 'updateSettings' }, confirmed: true },
    {
      input: z.strictObject({ changes: MailSettings.partial(), password: z.string().min(1).max(500).nullish() }),
      output: MailSettingsState,
    },
  ),
  /** Stops and starts the outbox. */
  pause: command(
    { permission: 'mail:settings', audit: { noun: 'mail', verb: 'pause' } },
    { input: z.strictObject({ paused: z.boolean() }), output: OutboxState },
  ),
  /** Signs in at the mail server as the settings say and, with `to`, sends a test message there. One event: what came of it. */
  test: task(
    { permission: 'mail:settings', audit: { noun: 'mail', verb: 'test' } },
    {
      input: z.strictObject({ to: HeaderLine.pipe(Email(120)).optional() }),
      output: z.strictObject({ ok: z.boolean(), problem: MailProblem.nullable(), answer: z.string().nullable() }),
    },
  ),
  templates: query(
    { permission: 'mail:settings' },
    { input: z.strictObject({}), output: z.array(MailTemplate).max(50) },
  ),
  /** VALIDATION unknownField for a {field} that the template does not have, missingField for one it must have. Null: ours again. */
  setTemplate: command(
    { permission: 'mail:settings', audit: { noun: 'mail', verb: 'setTemplate' } },
    {
      input: z.strictObject({
        name: MailTemplateName,
        language: Language,
        content: z.strictObject({ subject: Subject, message: Message }).nullable(),
      }),
      output: MailTemplate,
    },
  ),
};
