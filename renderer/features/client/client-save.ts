import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Client } from '#contract/client.ts';
import type { FieldIssue, LikelyDuplicate } from '#contract/errors.ts';
import { clashes, mergeValues } from '#renderer/features/client/client-conflict.ts';
import {
  type ClientValues,
  changedFields,
  clientValues,
  toInput,
} from '#renderer/features/client/client-form-values.ts';
import { adoptClient } from '#renderer/features/client/client-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { showIssues } from '#renderer/lib/form-issues.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

/** What to do once it is saved. */
export type After = 'open' | 'another' | 'leave';

/** A question the form must put before it can save. */
export type Question =
  | { kind: 'duplicates'; matches: LikelyDuplicate[]; values: ClientValues; after: After }
  | { kind: 'conflict'; current: Client; values: ClientValues; after: After };

interface Attempt {
  values: ClientValues;
  after: After;
  accept?: boolean;
}

interface SaveOptions {
  client: Client | null;
  form: UseFormReturn<ClientValues>;
  /** Ids of records already said to be another client: they are not asked about again. */
  dismissed: readonly string[];
  onDismiss: (ids: readonly string[]) => void;
  onSaved: (client: Client, after: After) => void;
  /** Wrong fields are marked: the focus goes to the first. */
  onWrong: () => void;
}

/** Saving with everything that may come back: wrong fields, likely duplicates, and somebody who saved first. */
export function useClientSave({ client, form, dismissed, onDismiss, onSaved, onWrong }: SaveOptions) {
  const [base, setBase] = useState(client);
  const [question, setQuestion] = useState<Question | null>(null);
  const { keyFor, done } = useSubmissionKey();

  function send({ values, accept }: Attempt, from: Client | null): Promise<Client> {
    const acceptDuplicates = accept ? { acceptDuplicates: true } : {};
    if (!from) {
      const input = { ...toInput(values), ...acceptDuplicates };
      return api.client.create(input, { context: { idempotencyKey: keyFor(input) } });
    }
    const changes = changedFields(clientValues(from), values);
    if (Object.keys(changes).length === 0) return Promise.resolve(from);
    const input = { id: from.id, version: from.version, changes, ...acceptDuplicates };
    return api.client.update(input, { context: { idempotencyKey: keyFor(input) } });
  }

  function onError(error: unknown, attempt: Attempt): void {
    const failure = failureOf(error);
    if (failure.code === 'VALIDATION') mark(failure.data.issues.map(ownPath));
    if (failure.code !== 'CONFLICT') return;
    const { reason, field, matches, current } = failure.data;
    if (reason === 'taken') mark([{ path: field ?? 'code', rule: 'taken' }]);
    if (reason === 'duplicate') onDuplicates(matches ?? [], attempt);
    const record = reason === 'version' ? Client.safeParse(current).data : undefined;
    if (record) onNewer(record, attempt);
  }

  function mark(issues: FieldIssue[]): void {
    showIssues(form.setError, issues);
    onWrong();
  }

  function onDuplicates(matches: LikelyDuplicate[], attempt: Attempt): void {
    const open = matches.filter((match) => !dismissed.includes(match.id));
    if (open.length > 0) setQuestion({ ...attempt, kind: 'duplicates', matches: open });
    else mutation.mutate({ attempt: { ...attempt, accept: true }, from: base });
  }

  /** Nothing to choose: their changes and ours touch different fields, so both stay. */
  function onNewer(current: Client, attempt: Attempt): void {
    const before = clientValues(base);
    const theirs = clientValues(current);
    if (clashes(before, attempt.values, theirs).length > 0) {
      setQuestion({ kind: 'conflict', current, values: attempt.values, after: attempt.after });
      return;
    }
    resolveConflict(current, mergeValues(before, attempt.values, theirs, {}), attempt.after);
  }

  function resolveConflict(current: Client, merged: ClientValues, after: After): void {
    setBase(current);
    setQuestion(null);
    form.reset(clientValues(current));
    fillForm(form, merged);
    mutation.mutate({ attempt: { values: merged, after }, from: current });
  }

  const mutation = useMutation({
    mutationFn: ({ attempt, from }: { attempt: Attempt; from: Client | null }) => send(attempt, from),
    onSuccess: (saved, { attempt }) => {
      done();
      setQuestion(null);
      adoptClient(saved);
      onSaved(saved, attempt.after);
    },
    onError: (error, { attempt }) => onError(error, attempt),
  });

  return {
    base,
    question,
    error: mutation.error,
    pending: mutation.isPending,
    save: (values: ClientValues, after: After) => {
      if (!mutation.isPending) mutation.mutate({ attempt: { values, after }, from: base });
    },
    acceptDuplicates: () => {
      if (question?.kind !== 'duplicates' || mutation.isPending) return;
      const { values, after, matches } = question;
      setQuestion(null);
      onDismiss(matches.map((match) => match.id));
      mutation.mutate({ attempt: { values, after, accept: true }, from: base });
    },
    resolveConflict,
    dropQuestion: () => setQuestion(null),
    reset: mutation.reset,
  };
}

/** Puts other values in the fields; what they started from stays, so that they count as typed. */
export function fillForm(form: UseFormReturn<ClientValues>, values: ClientValues): void {
  for (const key of Object.keys(values) as (keyof ClientValues)[])
    form.setValue(key, values[key], { shouldDirty: true });
}

/** The server names an update's fields below `changes`. */
function ownPath(issue: FieldIssue): FieldIssue {
  return { ...issue, path: issue.path.replace(/^changes\./, '').replace(/^tags\..*/, 'tags') };
}
