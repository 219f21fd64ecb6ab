import type { Mail, OutboxState } from '#contract/mail.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

/** When it went out, and whether only as a test; or when it is tried next, which is not before what holds up all of them. Null when it is not. */
export function whenText(t: Translate, formats: Formats, mail: Mail, outbox: OutboxState | undefined): string | null {
  if (mail.sentAt !== null) {
    const at = formats.recent(mail.sentAt);
    return mail.divertedTo === null ? at : `${at} · ${t('mail.testTag')}`;
  }
  if (mail.status !== 'queued' || mail.nextAttemptAt === null) return null;
  if (outbox && !outbox.configured) return t('mail.whenSetUp');
  if (outbox?.paused) return t('mail.whenResumed');
  const at = Math.max(mail.nextAttemptAt, outbox?.retryAt ?? 0);
  return at <= Date.now() ? t('mail.soon') : formats.recent(at);
}

/** The one that reached its reader, or may have, or will; what went somewhere else as a test is none. */
export function sentBefore(mails: readonly Mail[]): Mail | undefined {
  const before = (state: Mail['status']) =>
    mails.find((mail) => mail.divertedTo === null && (mail.closedFrom ?? mail.status) === state);
  return before('sent') ?? before('uncertain') ?? before('sending') ?? before('queued');
}
