import { useQuery } from '@tanstack/react-query';
import { mailsPerStoreDaily } from '#contract/mail.ts';
import { dayMs, type Quota, quotaOf, type Written } from '#renderer/features/mail/mail-quota.ts';
import { api } from '#renderer/lib/api.ts';
import { useCan, useUser } from '#renderer/lib/user-context.ts';

/** All of the last day, or as many as the store may write in one. */
async function mailsOfTheDay(since: number, signal: AbortSignal): Promise<Written[]> {
  const mails: Written[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await api.mail.list({ page, pageSize: 100 }, { signal });
    mails.push(...items);
    const last = items.at(-1);
    if (!last || last.createdAt <= since || mails.length >= Math.min(total, mailsPerStoreDaily)) return mails;
  }
}

/** How much of a day's mail is left, for who may know. */
export function useQuota(): Quota | undefined {
  const userId = useUser()?.id ?? '';
  const reads = useCan('mail:read');
  return useQuery({
    queryKey: ['mail', 'quota', userId],
    queryFn: async ({ signal }) => quotaOf(await mailsOfTheDay(Date.now() - dayMs, signal), userId, Date.now()),
    enabled: reads,
  }).data;
}
