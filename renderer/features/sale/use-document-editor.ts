import { type UseFormReturn, useForm } from 'react-hook-form';
import type { FieldIssue } from '#contract/errors.ts';
import type { Actor } from '#contract/fields.ts';
import { clearFormToasts } from '#renderer/components/toasts.tsx';
import { useDocumentDraft } from '#renderer/features/draft/use-document-draft.ts';
import { blankLine } from '#renderer/lib/document-lines.ts';
import {
  type DocumentField,
  type DocumentValues,
  documentClashes,
  documentIssues,
  documentPath,
  emptyIssues,
  mergeDocuments,
} from '#renderer/lib/document-values.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { type After, type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';

/** What every record that the editor writes has. */
export interface EditedRecord {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: number;
  readonly updatedBy: Actor | null;
}

export interface DocumentEditing<R extends EditedRecord> {
  noun: 'estimate' | 'invoice';
  /** null: a new one. */
  record: R | null;
  /** What a new one starts with. */
  blank: DocumentValues;
  valuesOf: (record: R) => DocumentValues;
  /** The contract's names of the fields. */
  fieldNames: Readonly<Record<string, DocumentField>>;
  /** Otherwise an empty date means the usual one. */
  datesRequired?: boolean;
  send: (values: DocumentValues, from: R | null, options: SendOptions) => Promise<R>;
  readRecord: (value: unknown) => R | undefined;
  /** What else the document needs before it can be issued or sent. */
  actIssues: (values: DocumentValues) => FieldIssue[];
  /** `act`: it was saved to be issued or sent at once. */
  onSaved: (record: R, after: After) => void;
  onCancel: () => void;
}

/** Writes an estimate or an invoice: the form, its draft, its saving and the guard against leaving it. */
export function useDocumentEditor<R extends EditedRecord>(editing: DocumentEditing<R>) {
  const { record, blank, noun, onCancel } = editing;
  const { form: formElement, focusFirstWrong } = useFirstWrong();
  /** The fields begin with a line to type in. */
  function valuesOf(from: R | null): DocumentValues {
    const values = from ? editing.valuesOf(from) : blank;
    return values.lines.length > 0 ? values : { ...values, lines: [blankLine(blank.lines[0]?.taxBp ?? 0)] };
  }
  const form = useForm<DocumentValues>({
    defaultValues: valuesOf(record),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver((values) => [
      ...(editing.datesRequired ? missingDates(values) : []),
      ...documentIssues(values),
    ]),
  });
  const { isDirty } = form.formState;
  const guard = useLeaveGuard(isDirty);

  const saving = useRecordSave<DocumentValues, R>({
    record,
    form,
    valuesOf,
    send: editing.send,
    readRecord: editing.readRecord,
    hasClash: (versions) => documentClashes(versions).length > 0,
    merge: (versions) => mergeDocuments(versions),
    pathOf: (path) => documentPath(path, editing.fieldNames, form.getValues()),
    takenField: 'clientId',
    dismissed: [],
    onDismiss: () => {},
    onSaved(saved, after) {
      clearFormToasts();
      void draft.settle().then(() => guard.go(() => editing.onSaved(saved, after)));
    },
    onWrong: focusFirstWrong,
  });
  const { base } = saving;
  const draft = useDocumentDraft({ form, of: noun, record: base, base: base && valuesOf(base) });
  const submit = useFormSubmit({
    form,
    saving,
    guard,
    focusFirstWrong,
    // A draft without lines is nothing one would want to find again; from one that is kept they may go.
    ...(base === null && { sendIssues: emptyIssues }),
    onCancel,
  });

  return {
    form,
    formElement,
    guard,
    saving,
    draft,
    valuesOf,
    submit,
    saveToAct: () => saveToAct(form, { issuesOf: editing.actIssues, submit, focusFirstWrong }),
    /** Given up on purpose: its draft goes with it. */
    discard: () => void draft.settle().then(() => guard.go()),
  };
}

const missingDates = (values: DocumentValues): FieldIssue[] =>
  (['date', 'lastDate'] as const)
    .filter((field) => values[field].trim() === '')
    .map((path) => ({ path, rule: 'required' }));

interface ActUse {
  issuesOf: (values: DocumentValues) => FieldIssue[];
  submit: (after: After) => Promise<void>;
  focusFirstWrong: () => void;
}

/** More must be there than for a draft: said before anything is saved. */
async function saveToAct(form: UseFormReturn<DocumentValues>, { issuesOf, submit, focusFirstWrong }: ActUse) {
  const values = form.getValues();
  const issues = [...emptyIssues(values), ...issuesOf(values)];
  if (issues.length === 0) return submit('act');
  await form.trigger();
  showIssues(form.setError, issues);
  focusFirstWrong();
}
