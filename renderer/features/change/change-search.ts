import { z } from 'zod';
import type { ChangeListInput } from '#contract/change.ts';
import { CalendarDate } from '#contract/fields.ts';

/** Everything the history speaks of, the commonest first. */
export const changeNouns = ['client', 'user', 'persona', 'session', 'store', 'place'] as const;
export type ChangeNoun = (typeof changeNouns)[number];

export const changeVerbs = [
  'create',
  'update',
  'revert',
  'suspend',
  'deactivate',
  'archive',
  'restore',
  'merge',
  'signIn',
  'signOut',
  'changePassword',
] as const;
export type ChangeVerb = (typeof changeVerbs)[number];

/** The filters in the address. Whatever does not fit is left out, so an old or mistyped link still opens. */
export const HistorySearch = z.object({
  noun: z.enum(changeNouns).optional().catch(undefined),
  verb: z.enum(changeVerbs).optional().catch(undefined),
  person: z.string().min(1).max(60).optional().catch(undefined),
  refused: z.literal(true).optional().catch(undefined),
  from: CalendarDate.optional().catch(undefined),
  to: CalendarDate.optional().catch(undefined),
});
export type HistorySearch = z.infer<typeof HistorySearch>;

export function historyInput(search: HistorySearch) {
  return {
    ...(search.noun && { noun: search.noun }),
    ...(search.verb && { verb: search.verb }),
    ...(search.person && { userId: search.person }),
    ...(search.refused && { refusedOnly: true }),
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
  } satisfies ChangeListInput;
}
