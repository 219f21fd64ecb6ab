import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { showToast } from '#renderer/components/toasts.tsx';
import type { KeptDraft } from '#renderer/features/draft/kept-draft.ts';
import { useDraft } from '#renderer/features/draft/use-draft.ts';
import { changedFields, type DocumentValues, withFields } from '#renderer/lib/document-values.ts';
import { fillForm } from '#renderer/lib/use-record-save.ts';

const words = z.string().catch('');
const units = z.int().nullable().catch(null);

/** Of an earlier version: what is missing counts as not filled in, what is unknown is passed over. */
const KeptDocument: z.ZodType<DocumentValues> = z.object({
  client: z.object({ id: z.string(), name: z.string() }).nullable().catch(null),
  date: words,
  lastDate: words,
  notes: words,
  lines: z.array(
    z.object({
      description: words,
      quantity: units,
      unitPriceCents: units,
      discountBp: units,
      taxBp: z.int().catch(0),
      packageId: z.string().nullable().catch(null),
    }),
  ),
});

interface DocumentDraftUse {
  form: UseFormReturn<DocumentValues>;
  of: 'estimate' | 'invoice';
  /** The record as the form started from it; null for a new one. */
  record: { readonly id: string; readonly version: number } | null;
  /** What its fields held then. */
  base: DocumentValues | null;
}

/** The draft of a document's form: kept, offered, and put over what the record holds by now. */
export function useDocumentDraft({ form, of, record, base }: DocumentDraftUse) {
  const { t } = useTranslation();
  const recordId = record?.id ?? null;
  const place = useMemo(() => ({ form: of, recordId }), [of, recordId]);
  const restored = ({ base: before, typed }: KeptDraft<DocumentValues>): DocumentValues =>
    before ? withFields(form.getValues(), typed, changedFields(before, typed)) : typed;
  const draft = useDraft<DocumentValues>({
    form,
    place,
    dirty: form.formState.isDirty,
    base,
    baseVersion: record?.version ?? null,
    read: (values) => KeptDocument.safeParse(values).data ?? null,
    matters: (kept) => changedFields(form.getValues(), restored(kept)).length > 0,
  });

  function restore(): void {
    if (!draft.offer) return;
    const before = structuredClone(form.getValues());
    const values = restored(draft.offer);
    const offerAgain = draft.adopt();
    fillForm(form, values);
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
