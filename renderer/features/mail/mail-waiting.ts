import type { OutboxState } from '#contract/mail.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

/** Why nothing goes out, as the band above mail says it; '' while nothing is in the way. */
export function heldText(t: Translate, { configured, paused, problem }: OutboxState): string {
  if (!configured) return t('mail.band.notConfigured');
  if (paused) return t('mail.band.paused');
  return problem === null ? '' : t(`mailProblems.${problem}`);
}
