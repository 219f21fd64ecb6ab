import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Mail } from '#contract/mail.ts';
import { showToast } from '#renderer/components/toasts.tsx';
import { useDraft } from '#renderer/features/draft/use-draft.ts';
import { type MailValues, mailValues } from '#renderer/features/mail/mail-values.ts';
import { fillForm } from '#renderer/lib/use-record-save.ts';

const words = z.string().catch('');
/** Of an earlier version: what is missing counts as not filled in, what is unknown is passed over. */
const KeptMail = z.object({ to: words, name: words, subject: words, message: words });

/** The draft of a message: kept, and offered the next time. `keeps`: there is nothing beside its words that would be lost. */
export function useMailDraft(form: UseFormReturn<MailValues>, mail: Mail | null, keeps: boolean) {
  const { t } = useTranslation();
  const recordId = mail?.id ?? null;
  const place = useMemo(() => ({ form: 'mail' as const, recordId }), [recordId]);
  const draft = useDraft<MailValues>({
    form,
    place,
    dirty: keeps && form.formState.isDirty,
    base: mail && mailValues(mail),
    baseVersion: mail?.version ?? null,
    read: (values) => KeptMail.safeParse(values).data ?? null,
    matters: ({ typed }) => JSON.stringify(typed) !== JSON.stringify(form.getValues()),
  });

  function restore(): void {
    if (!draft.offer) return;
    const before = { ...form.getValues() };
    const { typed } = draft.offer;
    const offerAgain = draft.adopt();
    fillForm(form, typed);
    showToast(t('draft.restored'), {
      ofForm: true,
      undo: () => {
        fillForm(form, before);
        form.clearErrors();
        offerAgain();
      },
    });
  }

  function dismiss(): void {
    const takeBack = draft.dismiss();
    showToast(t('draft.dismissed'), { undo: takeBack });
  }

  return { ...draft, restore, dismiss };
}
