import type { BillingProgress } from '#contract/service.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { forgetDue } from '#renderer/features/service/service-queries.ts';
import { api } from '#renderer/lib/api.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { startTask } from '#renderer/lib/tasks.ts';

interface BillDueUse {
  input: { by: string; clientId?: string; issue: boolean };
  t: Translate;
  formats: Formats;
  /** The way to what was made, for who may read it. */
  onSee: (() => void) | undefined;
}

type End = 'done' | 'cancelled' | 'stopped';

/** Invoices what is due, shown in the top bar, where it can be cancelled; at the end it is told what was made. Never throws. */
export async function billDue({ input, t, formats, onSee }: BillDueUse): Promise<void> {
  const abort = new AbortController();
  const task = startTask({ label: t('service.bill.running'), cancel: () => abort.abort() });
  let last: BillingProgress | null = null;

  function say(end: End): void {
    const { invoices, totalCents } = last ?? { invoices: 0, totalCents: 0 };
    if (invoices > 0) {
      const made = { count: invoices, shown: formats.count(invoices), total: formats.money(totalCents) };
      const see = onSee && { action: { label: t('service.bill.see'), run: onSee } };
      showToast(t(`service.bill.${end}`, made), see ?? {});
    } else if (end !== 'stopped')
      showToast(t(end === 'done' ? 'service.bill.doneNothing' : 'service.bill.cancelledEarly'));
  }

  try {
    for await (const step of await api.service.billDue(input, { signal: abort.signal })) {
      last = step;
      task.progress(step.done, step.total);
    }
    task.finish();
    say(abort.signal.aborted ? 'cancelled' : 'done');
  } catch (error) {
    if (abort.signal.aborted) task.finish();
    else task.fail(error);
    say(abort.signal.aborted ? 'cancelled' : 'stopped');
  }
  forgetDue();
}
