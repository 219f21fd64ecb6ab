import { useMutation } from '@tanstack/react-query';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { failureOf } from '#renderer/lib/errors.ts';
import { showIssues } from '#renderer/lib/form-issues.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';
import type { After } from '#renderer/lib/use-record-save.ts';

interface NewRecordUse<V extends FieldValues, I, R> {
  form: UseFormReturn<V>;
  inputOf: (values: V) => I;
  /** One key per distinct submission. */
  send: (input: I, idempotencyKey: string) => Promise<R>;
  /** The form's name of a field that the server found wrong. */
  pathOf: (path: string, sent: I) => string;
  onSaved: (record: R, after: After) => void;
  /** Wrong fields are marked: the focus goes to the first. */
  onWrong: () => void;
}

/** Records what is never edited afterwards: it is written down once, and only voided. */
export function useNewRecord<V extends FieldValues, I, R>(use: NewRecordUse<V, I, R>) {
  const { keyFor, done } = useSubmissionKey();
  const mutation = useMutation({
    mutationFn: ({ input }: { input: I; after: After }) => use.send(input, keyFor(input)),
    onSuccess: (record, { after }) => {
      done();
      use.onSaved(record, after);
    },
    onError: (error, { input }) => {
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      const issues = failure.data.issues.map((issue) => ({ ...issue, path: use.pathOf(issue.path, input) }));
      showIssues(use.form.setError, issues);
      use.onWrong();
    },
  });
  return {
    question: null,
    error: mutation.error,
    pending: mutation.isPending,
    reset: mutation.reset,
    save: (values: V, after: After) => {
      if (!mutation.isPending) mutation.mutate({ input: use.inputOf(values), after });
    },
  };
}
