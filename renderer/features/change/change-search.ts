import { z } from 'zod';
import type { ChangeListInput } from '#contract/change.ts';
import { CalendarDate } from '#contract/fields.ts';

/** Everything the history speaks of, the commonest first. */
export const changeNouns = [
  'client',
  'user',
  'persona',
  'estimate',
  'invoice',
  'role',
  'session',
  'store',
  'place',
  'recovery',
  'demo',
  'access',
  'payment',
  'expense',
  'service',
  'servicePackage',
  'billing',
  'mail',
] as const;
export type ChangeNoun = (typeof changeNouns)[number];

export const changeVerbs = [
  'create',
  'update',
  'revert',
  'suspend',
  'deactivate',
  'archive',
  'restore',
  'setStatus',
  'tag',
  'undo',
  'merge',
  'setLogo',
  'signIn',
  'signOut',
  'lock',
  'unlock',
  'changePassword',
  'resetPassword',
  'confirm',
  'end',
  'linkClient',
  'unlinkClient',
  'redeem',
  'remove',
  'createToken',
  'revokeToken',
  'send',
  'issue',
  'void',
  'accept',
  'reject',
  'reopen',
  'invoice',
  'record',
  'allocate',
  'bill',
  'setConfig',
  'setAvatar',
  'invite',
  'revoke',
  'retry',
  'cancel',
  'edit',
  'updateSettings',
  'pause',
  'test',
  'setTemplate',
] as const;
export type ChangeVerb = (typeof changeVerbs)[number];

/** The filters in the address. Whatever does not fit is left out, so an old or mistyped link still opens. */
export const HistorySearch = z.object({
  q: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  record: z.string().min(1).max(64).optional().catch(undefined),
  noun: z.enum(changeNouns).optional().catch(undefined),
  verb: z.enum(changeVerbs).optional().catch(undefined),
  person: z.string().min(1).max(60).optional().catch(undefined),
  refused: z.literal(true).optional().catch(undefined),
  from: CalendarDate.optional().catch(undefined),
  to: CalendarDate.optional().catch(undefined),
});
export type HistorySearch = z.infer<typeof HistorySearch>;

/** One letter would find nearly everything, and take its time. */
const fewestLetters = 2;

/** What is looked for; '' while it is too short. */
export function searchedText({ q }: HistorySearch): string {
  const text = q?.trim().slice(0, 100) ?? '';
  return text.length >= fewestLetters ? text : '';
}

export function historyInput(search: HistorySearch) {
  const text = searchedText(search);
  return {
    ...(text && { search: text }),
    ...(search.record && { recordId: search.record }),
    ...(search.noun && { noun: search.noun }),
    ...(search.verb && { verb: search.verb }),
    ...(search.person && { userId: search.person }),
    ...(search.refused && { refusedOnly: true }),
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
  } satisfies ChangeListInput;
}
