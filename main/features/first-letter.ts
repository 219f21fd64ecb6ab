import { DomainError } from '#contract/errors.ts';
import type { Language } from '#contract/fields.ts';
import type { CommandCall } from '../policy/feature.ts';
import { queueMail } from './mail.ts';
import { plainLetter } from './mail-letters.ts';

interface Reader {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly secretExpiresAt: number | null;
}

/** Sends a first secret instead of showing it. It stands in the outbox until it is sent, in no answer, and is gone from there afterwards. */
export function mailSecret(
  call: CommandCall,
  template: 'invitation' | 'passwordReset',
  secret: string,
  reader: Reader,
): null {
  if (!call.caller?.permissions.includes('mail:send')) throw new DomainError('FORBIDDEN', { permission: 'mail:send' });
  const { email: to, name, language, secretExpiresAt: expiresAt } = reader;
  // Twelve signs are read in groups of four.
  const written = secret.replace(/(.{4})(?=.)/g, '$1-');
  queueMail(call, plainLetter(call.db, template, { to, name, language, expiresAt }), { template, secret: written });
  return null;
}
