import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mail } from '#contract/mail.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptMail } from '#renderer/features/mail/mail-queries.ts';
import { hasSecret, sameWords } from '#renderer/features/mail/mail-values.ts';
import { ActDialog } from '#renderer/features/sale/act-dialog.tsx';
import { api } from '#renderer/lib/api.ts';
import { failureOf } from '#renderer/lib/errors.ts';

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

/** What can be done with a message besides correcting it. */
export function useMailActs(mail: Mail) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);

  const act = useMutation({
    mutationFn: ({ run }: { run: (mail: Mail) => Promise<Mail>; said: () => void }) => onNewest(mail, run),
    onSuccess: (changed, { said }) => {
      setAsking(false);
      adoptMail(changed);
      said();
    },
  });

  function start(run: (mail: Mail) => Promise<Mail>, said: () => void): void {
    if (!act.isPending) act.mutate({ run, said });
  }
  const requeued = () => showToast(t('mail.requeued'));
  const takeBack = () =>
    start(
      ({ id, version }) => api.mail.cancel({ id, version }),
      () => {
        // A cancelled one goes back into the queue by being written anew, as it was.
        const undo = () =>
          start(({ id, version, subject }) => api.mail.edit({ id, version, changes: { subject } }), requeued);
        showToast(t('mail.cancelled'), hasSecret(mail) ? {} : { undo });
      },
    );

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
    retry: () => start(({ id, version }) => api.mail.retry({ id, version }), requeued),
    cancel: () => {
      act.reset();
      if (hasSecret(mail)) setAsking(true);
      else takeBack();
    },
    dialog,
  };
}
