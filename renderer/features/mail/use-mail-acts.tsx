import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mail, type OutboxState } from '#contract/mail.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptMail } from '#renderer/features/mail/mail-queries.ts';
import { hasGone, hasSecret, sameWords } from '#renderer/features/mail/mail-values.ts';
import { resumeSending, useOutbox } from '#renderer/features/mail/outbox-band.tsx';
import { ActDialog } from '#renderer/features/sale/act-dialog.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useCan } from '#renderer/lib/user-context.ts';

/** The record as it stands, out of an answer that refused an older version. */
function newerOf(error: unknown): Mail | undefined {
  const failure = failureOf(error);
  if (failure.code !== 'CONFLICT' || failure.data.reason !== 'version') return undefined;
  return Mail.safeParse(failure.data.current).data;
}

/** The sender writes down every attempt: where only that has moved on, the act still means the same message, and is asked once more. */
export async function onNewest(mail: Mail, act: (mail: Mail) => Promise<Mail>): Promise<Mail> {
  try {
    return await act(mail);
  } catch (error) {
    const newer = newerOf(error);
    if (!newer) throw error;
    adoptMail(newer);
    if (!sameWords(mail, newer)) throw error;
    return act(newer);
  }
}

/** The same, of what the sender may have taken meanwhile: then nothing is left to be done, and the message as it went is the answer. */
async function unlessGone(mail: Mail, act: (mail: Mail) => Promise<Mail>): Promise<Mail> {
  try {
    return await onNewest(mail, act);
  } catch (error) {
    if (failureOf(error).code !== 'CONFLICT') throw error;
    const now = await api.mail.get({ id: mail.id });
    if (!hasGone(now)) throw error;
    return now;
  }
}

/** Why nothing goes out whatever is asked for; null while it does. */
const stoppedBy = (outbox: OutboxState | undefined): 'mail.stoppedNow' | 'mail.setUpFirst' | null => {
  if (!outbox) return null;
  if (!outbox.configured) return 'mail.setUpFirst';
  return outbox.paused ? 'mail.stoppedNow' : null;
};

/** Says that nothing goes out, with the way to let it where that is a press of a button. */
function useSayStopped() {
  const { t } = useTranslation();
  const sets = useCan('mail:settings');
  const resume = () =>
    resumeSending().then(
      () => showToast(t('mail.resumed')),
      (error: unknown) => showToast(failureText(t, failureOf(error)), { tone: 'bad' }),
    );
  return (why: 'mail.stoppedNow' | 'mail.setUpFirst') =>
    showToast(
      t(why),
      sets && why === 'mail.stoppedNow' ? { action: { label: t('mail.band.resume'), run: () => void resume() } } : {},
    );
}

type Run = (mail: Mail) => Promise<Mail>;

/** One act at a time: a second press while the first is on its way is passed over. */
function useAct(mail: Mail, onDone: () => void) {
  const { t } = useTranslation();
  // What was rendered last knows nothing yet of a press that came just before.
  const running = useRef(false);
  const act = useMutation({
    mutationFn: ({ run }: { run: Run; said: (changed: Mail) => void }) => unlessGone(mail, run),
    onSuccess: (changed, { said }) => {
      onDone();
      adoptMail(changed);
      if (hasGone(changed)) showToast(t('mail.gone'));
      else said(changed);
    },
    onSettled: () => {
      running.current = false;
    },
  });
  function start(run: Run, said: (changed: Mail) => void): void {
    if (running.current) return;
    running.current = true;
    act.mutate({ run, said });
  }
  return { act, start };
}

/** What can be done with a message besides correcting it. */
export function useMailActs(mail: Mail) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { act, start } = useAct(mail, () => setAsking(false));
  const why = stoppedBy(useOutbox());
  const sayStopped = useSayStopped();

  /** Puts it back as it was: what was closed sends nothing by that. */
  const putBack = (closed: Mail) => {
    const said = t(mail.status === 'queued' ? 'mail.requeued' : 'mail.reopened');
    start(
      () => onNewest(closed, ({ id, version }) => api.mail.cancel({ id, version, undo: true })),
      () => showToast(said),
    );
  };
  const takeBack = () =>
    start(
      ({ id, version }) => api.mail.cancel({ id, version }),
      (closed) => {
        const returns = closed.closedFrom !== null || !hasSecret(mail);
        const said = t(closed.closedFrom === null ? 'mail.cancelled' : 'mail.closed');
        showToast(said, returns ? { undo: () => putBack(closed) } : {});
      },
    );
  const sayTried = () => {
    if (why) sayStopped(why);
    else showToast(t(mail.status === 'queued' ? 'mail.trying' : 'mail.requeued'));
  };

  const dialog: ReactNode = asking && (
    <ActDialog
      danger
      title={t('mail.cancelAsk')}
      verb={t('mail.cancel')}
      error={act.error}
      pending={act.isPending}
      onConfirm={takeBack}
      onClose={() => setAsking(false)}
    >
      <p>{t('mail.cancelSecret', { to: mail.to })}</p>
    </ActDialog>
  );
  return {
    error: asking ? null : act.error,
    pending: act.isPending,
    retry: () => {
      // It waits already, and asking for it now would promise what cannot be kept.
      if (why && mail.status === 'queued') sayStopped(why);
      else start(({ id, version }) => api.mail.retry({ id, version }), sayTried);
    },
    cancel: () => {
      act.reset();
      // A secret that waits is gone with its message; that of a failed one already is.
      if (hasSecret(mail) && mail.status === 'queued') setAsking(true);
      else takeBack();
    },
    dialog,
  };
}
