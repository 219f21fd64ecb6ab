import { type Mail, mailsPerStoreDaily, mailsPerUserDaily } from '#contract/mail.ts';

export const dayMs = 24 * 3600 * 1000;

export type Written = Pick<Mail, 'createdAt' | 'createdBy'>;

export interface Quota {
  /** How many more this person may write now. */
  readonly left: number;
  /** When there is room for one again; null while there is. */
  readonly freesAt: number | null;
}

/** When the oldest of a full day's mail is a day old; null while there is room. `mails` newest first. */
function roomAt(mails: readonly Written[], most: number): number | null {
  const oldest = mails[most - 1];
  return oldest ? oldest.createdAt + dayMs : null;
}

/** What the day's limits leave to one person, of the newest mails of the store, newest first. */
export function quotaOf(mails: readonly Written[], userId: string, now: number): Quota {
  const today = mails.filter(({ createdAt }) => createdAt > now - dayMs);
  const own = today.filter(({ createdBy }) => createdBy?.id === userId);
  const left = Math.max(0, Math.min(mailsPerUserDaily - own.length, mailsPerStoreDaily - today.length));
  const frees = [roomAt(own, mailsPerUserDaily), roomAt(today, mailsPerStoreDaily)].filter((at) => at !== null);
  return { left, freesAt: frees.length > 0 ? Math.max(...frees) : null };
}
