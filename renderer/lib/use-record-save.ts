import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import type { FieldIssue, LikelyDuplicate } from '#contract/errors.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { showIssues } from '#renderer/lib/form-issues.ts';
import type { Versions } from '#renderer/lib/merge.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

/** What to do once it is saved; `act`: open it, and there the next step, such as issuing it. */
export type After = 'open' | 'another' | 'leave' | 'act';

/** A question the form must put before it can save. */
export type SaveQuestion<V, R> =
  | { kind: 'duplicates'; matches: LikelyDuplicate[]; values: V; after: After }
  | { kind: 'conflict'; current: R; values: V; after: After };

interface Attempt<V> {
  values: V;
  after: After;
  accept?: boolean;
}

export interface SendOptions {
  /** Likenesses are known to be somebody else. */
  accept: boolean;
  /** One key per distinct submission. */
  keyFor: (input: unknown) => string;
}

interface RecordSaveUse<V extends FieldValues, R, S extends R> {
  /** null: a new one. */
  record: R | null;
  form: UseFormReturn<V>;
  valuesOf: (record: R | null) => V;
  send: (values: V, from: R | null, options: SendOptions) => Promise<S | R>;
  /** The record as it stands, out of a conflict. */
  readRecord: (value: unknown) => R | undefined;
  hasClash: (versions: Versions<V>) => boolean;
  /** Both sides' changes, where they do not clash. */
  merge: (versions: Versions<V>) => V;
  /** The form's name of a field that the server found wrong. */
  pathOf: (path: string) => string;
  /** What must be unique, unless the answer names it. */
  takenField: string;
  /** Ids of records already said to be somebody else: they are not asked about again. */
  dismissed: readonly string[];
  onDismiss: (ids: readonly string[]) => void;
  onSaved: (record: S | R, after: After) => void;
  /** Wrong fields are marked: the focus goes to the first. */
  onWrong: () => void;
}

/** Saving with everything that may come back: wrong fields, likely duplicates, and somebody who saved first. */
export function useRecordSave<V extends FieldValues, R, S extends R = R>(use: RecordSaveUse<V, R, S>) {
  const { form, valuesOf, dismissed } = use;
  const [base, setBase] = useState(use.record);
  const [question, setQuestion] = useState<SaveQuestion<V, R> | null>(null);
  const { keyFor, done } = useSubmissionKey();

  function mark(issues: FieldIssue[]): void {
    showIssues(
      form.setError,
      issues.map((issue) => ({ ...issue, path: use.pathOf(issue.path.replace(/^changes\./, '')) })),
    );
    use.onWrong();
  }

  function onError(error: unknown, attempt: Attempt<V>): void {
    const failure = failureOf(error);
    if (failure.code === 'VALIDATION') mark(failure.data.issues);
    if (failure.code !== 'CONFLICT') return;
    const { reason, field, matches, current } = failure.data;
    if (reason === 'taken') mark([{ path: field ?? use.takenField, rule: 'taken' }]);
    if (reason === 'duplicate') onDuplicates(matches ?? [], attempt);
    const record = reason === 'version' ? use.readRecord(current) : undefined;
    if (record) onNewer(record, attempt);
  }

  function onDuplicates(matches: LikelyDuplicate[], attempt: Attempt<V>): void {
    const open = matches.filter((match) => !dismissed.includes(match.id));
    if (open.length > 0) setQuestion({ ...attempt, kind: 'duplicates', matches: open });
    else mutation.mutate({ attempt: { ...attempt, accept: true }, from: base });
  }

  /** Nothing to choose: their changes and ours touch different fields, so both stay. */
  function onNewer(current: R, attempt: Attempt<V>): void {
    const versions = { base: valuesOf(base), mine: attempt.values, theirs: valuesOf(current) };
    if (use.hasClash(versions)) {
      setQuestion({ kind: 'conflict', current, values: attempt.values, after: attempt.after });
      return;
    }
    resolveConflict(current, use.merge(versions), attempt.after);
  }

  function resolveConflict(current: R, merged: V, after: After): void {
    setBase(current);
    setQuestion(null);
    form.reset(valuesOf(current));
    fillForm(form, merged);
    mutation.mutate({ attempt: { values: merged, after }, from: current });
  }

  const mutation = useMutation({
    mutationFn: ({ attempt, from }: { attempt: Attempt<V>; from: R | null }) =>
      use.send(attempt.values, from, { accept: attempt.accept === true, keyFor }),
    onSuccess: (saved, { attempt }) => {
      done();
      setQuestion(null);
      use.onSaved(saved, attempt.after);
    },
    onError: (error, { attempt }) => onError(error, attempt),
  });

  return {
    base,
    question,
    error: mutation.error,
    pending: mutation.isPending,
    save: (values: V, after: After) => {
      if (!mutation.isPending) mutation.mutate({ attempt: { values, after }, from: base });
    },
    acceptDuplicates: () => {
      if (question?.kind !== 'duplicates' || mutation.isPending) return;
      const { values, after, matches } = question;
      setQuestion(null);
      use.onDismiss(matches.map((match) => match.id));
      mutation.mutate({ attempt: { values, after, accept: true }, from: base });
    },
    resolveConflict,
    dropQuestion: () => setQuestion(null),
    reset: mutation.reset,
  };
}

/** Puts other values in the fields; what they started from stays, so that they count as typed. */
export function fillForm<V extends FieldValues>(form: UseFormReturn<V>, values: V): void {
  for (const [key, value] of Object.entries(values))
    form.setValue(key as Path<V>, value as PathValue<V, Path<V>>, { shouldDirty: true });
}
