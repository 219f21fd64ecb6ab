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
interface Telling {
  t: Translate;
  formats: Formats;
  /** Everybody who was chosen has his letter in the queue. */
  onAll: () => void;
}

/**
 * Writes to each, shown in the top bar, where it can be cancelled. Resolves once it has begun, and throws what keeps it from beginning: the
 * letter is still on screen then. At the end it is told who was left out, and why.
 */
export async function mailToMany(input: ManyMail, telling: Telling): Promise<void> {
  const abort = new AbortController();
  const task = startTask({ label: telling.t('mail.many.running'), cancel: () => abort.abort() });
  try {
    const steps = (await api.mail.sendToMany(input, { signal: abort.signal }))[Symbol.asyncIterator]();
    const first = await steps.next();
    void follow(steps, first, task, abort.signal, telling);
  } catch (error) {
    task.finish();
    if (!abort.signal.aborted) throw error;
  }
}

type Step = Reached & { readonly done: number; readonly total: number };

async function follow(
  steps: AsyncIterator<Step>,
  first: IteratorResult<Step>,
  task: ReturnType<typeof startTask>,
  signal: AbortSignal,
  telling: Telling,
): Promise<void> {
  let last: Reached = { queued: 0, skipped: 0, overQuota: 0 };
  let ended = false;
  try {
    for (let step = first; !step.done; step = await steps.next()) {
      last = step.value;
      task.progress(step.value.done, step.value.total);
    }
    ended = true;
    task.finish();
  } catch (error) {
    // What went wrong is said where it ran; here, only how far it came.
    if (signal.aborted) task.finish();
    else task.fail(error);
  }
  say(last, signal.aborted, telling);
  if (ended && !signal.aborted && last.skipped + last.overQuota === 0) telling.onAll();
  void queryClient.invalidateQueries({ queryKey: ['mail'] });
}

/** Said wherever one is by then; who was left out stays above the list of clients until it was read. */
function say({ queued, skipped, overQuota }: Reached, cancelled: boolean, { t, formats: { count } }: Telling): void {
  const counted = (number: number) => ({ count: number, shown: count(number) });
  const left = [
    ...(skipped > 0 ? [t('mail.many.skipped', counted(skipped))] : []),
    ...(overQuota > 0 ? [t('mail.many.overQuota', counted(overQuota))] : []),
  ];
  const done = queued > 0 ? t('mail.many.done', counted(queued)) : t('mail.many.none');
  const text = [...(cancelled ? [t('mail.many.cancelled')] : []), done, ...left].join(' ');
  if (left.length > 0) postNotice({ list: 'client', tone: 'warn', text: left.join(' ') });
  showToast(text, queued > 0 ? {} : { tone: 'bad' });
}
