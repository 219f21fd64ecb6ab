import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { Controller, FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { KnownConfig } from '#contract/account.ts';
import type { BillingSettings } from '#contract/billing.ts';
import { Button } from '#renderer/components/button.tsx';
import { DocumentConflict } from '#renderer/components/document-conflict.tsx';
import { type DateWords, DocumentForm } from '#renderer/components/document-form.tsx';
import { FormFooter, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { TermsNote, useClientTerms } from '#renderer/features/account/terms-note.tsx';
import { ClientPicker } from '#renderer/features/client/client-picker.tsx';

import { DraftNote, DraftOffer } from '#renderer/features/draft/draft-offer.tsx';
import {
  type DocumentEditing,
  type EditedRecord,
  useDocumentEditor,
} from '#renderer/features/sale/use-document-editor.ts';
import { usePackageLines } from '#renderer/features/service-package/use-package-lines.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import type { DocumentValues } from '#renderer/lib/document-values.ts';
import { countErrors, errorTextOf } from '#renderer/lib/form-issues.ts';

interface EditorWords {
  title: string;
  /** Beside the title: the number it will get. */
  number: string;
  /** Whose draft it is while no client is chosen. */
  newOne: string;
  date: DateWords;
  /** Its help may speak of the client's terms. */
  lastDate: (terms: KnownConfig) => DateWords;
  /** Saves, and asks about the next step. */
  act: string;
}

interface DocumentEditorProps<R extends EditedRecord> extends DocumentEditing<R> {
  billing: BillingSettings;
  path: ReactNode;
  words: EditorWords;
}

/** The page on which an estimate or an invoice is written. */
export function DocumentEditor<R extends EditedRecord>({ billing, path, words, ...editing }: DocumentEditorProps<R>) {
  const { t } = useTranslation();
  const { form, formElement, guard, saving, draft, submit, ...editor } = useDocumentEditor(editing);
  const { isDirty, errors } = form.formState;
  const { base, question } = saving;
  useDocumentTitle(words.title);
  useFirstFocus(formElement);
  return (
    <>
      {path}
      <div className="head under-path">
        <h1>{words.title}</h1>
        <span className="muted">{words.number}</span>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      {draft.offer && (
        <DraftOffer
          at={draft.offer.at}
          who={draft.offer.typed.client?.name ?? words.newOne}
          moved={base !== null && draft.offer.baseVersion !== base.version}
          onRestore={draft.restore}
          onDismiss={draft.dismiss}
        />
      )}
      <FormProvider {...form}>
        <Fields
          ref={formElement}
          billing={billing}
          words={words}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter
              error={saving.error}
              pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}
              note={<DraftNote keptAt={draft.keptAt} failing={draft.failing} dirty={isDirty} />}
            >
              <Button kind="quiet" hint="Esc" onClick={editing.onCancel}>
                {t('actions.cancel')}
              </Button>
              <Button onClick={() => void editor.saveToAct()} aria-disabled={saving.pending}>
                {words.act}
              </Button>
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('lines.saveDraft')}
              </Button>
            </FormFooter>
          }
        />
      </FormProvider>
      {guard.asked && (
        <LeaveDialog
          keepsDraft={!draft.failing}
          onStay={guard.stay}
          onDiscard={editor.discard}
          onSave={() => void submit('leave')}
        />
      )}
      {question?.kind === 'conflict' && (
        <DocumentConflict
          versions={{
            base: editor.valuesOf(base),
            mine: question.values,
            theirs: editor.valuesOf(question.current),
          }}
          current={question.current}
          labels={{ date: words.date.label, lastDate: words.lastDate({}).label }}
          onCancel={saving.dropQuestion}
          onMerge={(merged) => saving.resolveConflict(question.current, merged, question.after)}
        />
      )}
    </>
  );
}

/** Where one begins: who it is for, or, where that is known, what is sold. */
function useFirstFocus(form: { readonly current: HTMLFormElement | null }): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const [client, line] = form.current?.querySelectorAll<HTMLInputElement>('[role="combobox"]') ?? [];
    (client?.value ? line : client)?.focus();
  }, [form]);
}

interface FieldsProps extends Pick<DocumentEditorProps<EditedRecord>, 'billing' | 'words'> {
  ref: Ref<HTMLFormElement>;
  onSubmit: () => void;
  footer: ReactNode;
}

/** The client's terms decide how lines begin and what the dates say. */
function Fields({ billing, words, ...page }: FieldsProps) {
  const { t } = useTranslation();
  const { control, formState } = useFormContext<DocumentValues>();
  const chosen = useWatch<DocumentValues, 'client'>({ name: 'client' });
  const terms = useClientTerms(chosen?.id);
  return (
    <DocumentForm
      {...page}
      date={words.date}
      lastDate={words.lastDate(terms)}
      useSuggestions={usePackageLines}
      taxRates={billing.taxRatesBp}
      exempt={terms.tax_exempt === true}
      client={
        <>
          <Controller
            control={control}
            name="client"
            render={({ field }) => (
              <ClientPicker
                span={6}
                required
                label={t('lines.client')}
                help={t('lines.clientHelp')}
                error={errorTextOf(t, formState.errors.client)}
                value={field.value}
                onPick={(picked) => field.onChange(picked)}
              />
            )}
          />
          <TermsNote terms={terms} />
        </>
      }
    />
  );
}
