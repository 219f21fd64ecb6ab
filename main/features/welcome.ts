import { type Client, fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { isEmail } from '#contract/fields.ts';
import { wasWelcomed } from '#db/queries/mail.ts';
import type { CommandCall } from '../policy/feature.ts';
import { dayMs, queueMail } from './mail.ts';
import { languageFor, plainLetter } from './mail-letters.ts';

/** Writes a new client a welcome, in the transaction that makes him. An address that was welcomed within the day is not written to again. */
export function welcome(call: CommandCall, client: Client): void {
  if (!call.caller?.permissions.includes('mail:send')) throw new DomainError('FORBIDDEN', { permission: 'mail:send' });
  if (client.email === null) throw invalid('email', 'required');
  if (!isEmail(client.email)) throw invalid('email', 'email');
  if (wasWelcomed(call.db, client.email, call.now - dayMs)) return;
  const reader = { to: client.email, name: fullName(client), language: languageFor(call.db, client.id) };
  queueMail(call, plainLetter(call.db, 'welcome', reader), { template: 'welcome' });
}
