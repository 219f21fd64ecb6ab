import { z } from 'zod';
import { Actor, Email, Id, multilineText, optional, Timestamp, text } from './fields.ts';
import { pageInput, pageOf } from './page.ts';
import { command, query } from './procedure.ts';

/** queued: waits for its turn or for the network · sending: a worker has taken it · uncertain: the line broke after the message was handed over · cancelled: taken back in time. */
export const mailStatuses = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'] as const;
export const MailStatus = z.enum(mailStatuses);
export type MailStatus = z.infer<typeof MailStatus>;

/** What one user, and the whole store, may send in 24 hours. */
export const mailsPerUserDaily = 100;
export const mailsPerStoreDaily = 500;

/** A line break in a header would start another header: refused, not mended. */
const HeaderLine = z.string().regex(/^[^\r\n]*$/, 'control');

/** Plain text to one person. `name` is the greeting's. */
export const MailInput = z.strictObject({
  to: HeaderLine.pipe(Email(120)),
  name: optional(HeaderLine.pipe(text(120))),
  subject: HeaderLine.pipe(text(200, 1)),
  message: multilineText(20_000).min(1),
});
export type MailInput = z.infer<typeof MailInput>;

/** Never holds a secret that was sent. `messageId` is fixed with the row: a repeated sending is the same message. */
export const Mail = z.strictObject({
  id: z.string(),
  number: z.int(),
  messageId: z.string(),
  to: z.string(),
  name: z.string().nullable(),
  subject: z.string(),
  message: z.string(),
  status: MailStatus,
  /** The client or the user whose address it went to. */
  client: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
  user: z.strictObject({ id: z.string(), number: z.int(), name: z.string() }).nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
});
export type Mail = z.infer<typeof Mail>;

export const MailListInput = z.strictObject({
  ...pageInput,
  status: MailStatus.optional(),
  clientId: Id.optional(),
});
export type MailListInput = z.infer<typeof MailListInput>;

export const mail = {
  /** Newest first. */
  list: query({ permission: 'mail:read' }, { input: MailListInput, output: pageOf(Mail) }),
  get: query({ permission: 'mail:read' }, { input: z.strictObject({ id: Id }), output: Mail }),
  /** Puts it into the outbox. An address of no client and no user asks for `mail:external`. RATE_LIMITED past the day's quota. */
  send: command({ permission: 'mail:send', audit: { noun: 'mail', verb: 'send' } }, { input: MailInput, output: Mail }),
};
