import { useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Client } from '#contract/client.ts';
import { clearFormToasts, showToast } from '#renderer/components/toasts.tsx';
import { clashes } from '#renderer/features/client/client-conflict.ts';
import { draftMatters, readClientDraft, withDraft } from '#renderer/features/client/client-draft.ts';
import {
  type ClientValues,
  clientFields,
  clientValues,
  sameField,
} from '#renderer/features/client/client-form-values.ts';

import { useDraft } from '#renderer/features/draft/use-draft.ts';
import { fillForm } from '#renderer/lib/use-record-save.ts';

interface ClientDraftOptions {
  form: UseFormReturn<ClientValues>;
  /** The record as the form started from it, or as it was saved since. */
  base: Client | null;
  /** The fields hold something else now and must be drawn anew. */
  onFilled: () => void;
}

interface DraftClash {
  base: ClientValues;
  typed: ClientValues;
  current: Client;
}

/** The draft of a client's form: kept, offered, and put back without overwriting what others saved since. */
export function useClientDraft({ form, base, onFilled }: ClientDraftOptions) {
  const { t } = useTranslation();
  const [clash, setClash] = useState<DraftClash | null>(null);
  const id = base?.id ?? null;
  const place = useMemo(() => ({ form: 'client' as const, recordId: id }), [id]);
  const draft = useDraft<ClientValues>({
    form,
    place,
    dirty: form.formState.isDirty,
    base: base && clientValues(base),
    baseVersion: base?.version ?? null,
    read: readClientDraft,
    matters: (kept) => draftMatters(kept, form.getValues()),
  });
  const { offer } = draft;
  useEffect(() => clearFormToasts, []);

  function fill(values: ClientValues): void {
    const before = structuredClone(form.getValues());
    setClash(null);
    const offerAgain = draft.adopt();
    fillForm(form, values);
    judge(before, values);
    onFilled();
    showToast(t('draft.restored'), {
      ofForm: true,
      undo: () => {
        fillForm(form, before);
        form.clearErrors();
        offerAgain();
        onFilled();
      },
    });
  }

  /** What was said about the fields before is about other words; what came back is judged as if it had just been typed. */
  function judge(before: ClientValues, values: ClientValues): void {
    form.clearErrors();
    void form.trigger(clientFields.filter((field) => !sameField(before, values, field)));
  }

  /** Against the record, not against what was typed here meanwhile: the way back stands in the toast. */
  function restore(): void {
    if (!offer) return;
    const current = base && clientValues(base);
    if (!base || !current || !offer.base) fill(offer.typed);
    else if (clashes(offer.base, offer.typed, current).length === 0) fill(withDraft(offer, current));
    else setClash({ base: offer.base, typed: offer.typed, current: base });
  }

  function dismiss(): void {
    const takeBack = draft.dismiss();
    showToast(t('draft.dismissed'), { undo: takeBack });
  }

  return { ...draft, clash, restore, dismiss, fill, dropClash: () => setClash(null) };
}
