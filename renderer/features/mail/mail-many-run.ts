import type { ClientSelection } from '#contract/client.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { api } from '#renderer/lib/api.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { postNotice } from '#renderer/lib/list-notices.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { startTask } from '#renderer/lib/tasks.ts';

interface ManyMail {
  selection: ClientSelection;
  subject: string;
  message: string;
}
interface Reached {
  readonly queued: number;
  readonly skipped: number;
  readonly overQuota: number;
}

const nobody: Reached = { queued: 0, skipped: 0, overQuota: 0 };

/** Writes to each, shown in the top bar, where it can be cancelled; at the end it is told who was left out, and why. Never throws. */
export async function mailToMany(input: ManyMail, t: Translate, formats: Formats): Promise<void> {
  const abort = new AbortController();
  const task = startTask({ label: t('mail.many.running'), cancel: () => abort.abort() });
  let last = nobody;
  try {
    for await (const step of await api.mail.sendToMany(input, { signal: abort.signal })) {
      last = step;
      task.progress(step.done, step.total);
    }
    task.finish();
  } catch (error) {
    if (abort.signal.aborted) task.finish();
    else task.fail(error);
    // What went wrong is said where it ran; here, only how far it came.
    if (!abort.signal.aborted && last === nobody) return;
  }
  say(last, abort.signal.aborted, t, formats);
  void queryClient.invalidateQueries({ queryKey: ['mail'] });
}

function say({ queued, skipped, overQuota }: Reached, cancelled: boolean, t: Translate, { count }: Formats): void {
  const counted = (number: number) => ({ count: number, shown: count(number) });
  const left = [
    ...(skipped > 0 ? [t('mail.many.skipped', counted(skipped))] : []),
    ...(overQuota > 0 ? [t('mail.many.overQuota', counted(overQuota))] : []),
  ];
  const done = queued > 0 ? t('mail.many.done', counted(queued)) : t('mail.many.none');
  const text = [...(cancelled ? [t('mail.many.cancelled')] : []), done, ...left].join(' ');
  // Who was left out stays to be read.
  if (left.length > 0) postNotice({ list: 'client', tone: 'warn', text });
  else showToast(text);
}
