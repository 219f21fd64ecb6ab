import type { ChangeEntry } from '#contract/change.ts';
import { estimateWords } from '#renderer/features/estimate/estimate-words.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { oneOf } from '#renderer/lib/one-of.ts';

const verbs = ['create', 'update', 'send', 'accept', 'reject', 'reopen', 'invoice', 'void'] as const;

/** What was done with an estimate, in the country's own word for it; undefined for what is none of that. */
export function estimateActText(
  t: Translate,
  country: string,
  { noun, verb, fields }: Pick<ChangeEntry, 'noun' | 'verb' | 'fields'>,
  refused: boolean,
): string | undefined {
  const words = estimateWords(t, country);
  if (noun === 'invoice' && verb === 'invoice') return words(refused ? 'attempts.invoice' : 'acts.billed');
  if (noun !== 'estimate' || !oneOf(verbs, verb)) return undefined;
  if (refused) return words(`attempts.${verb}`);
  // Not the estimate was voided, but the invoice that was made of it.
  const freed = verb === 'void' && fields.some(({ path, after }) => path === 'status' && after === 'accepted');
  return words(freed ? 'acts.freed' : `acts.${verb}`);
}
