import { MailSecurity, MailTestMode, mailStatuses } from '#contract/mail.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { oneOf } from '#renderer/lib/one-of.ts';

/** The words of messages and of how they go out; undefined for what is none of theirs. */
export function mailText(t: Translate, path: string, value: string): string | undefined {
  if (path === 'status' && oneOf(mailStatuses, value)) return t(`change.mailStatuses.${value}`);
  if (path === 'security' && oneOf(MailSecurity.options, value)) return t(`mailSettings.securities.${value}.label`);
  if (path === 'testMode' && oneOf(MailTestMode.options, value)) return t(`mailSettings.testModes.${value}.label`);
  return undefined;
}
