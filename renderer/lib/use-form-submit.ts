import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { FieldIssue } from '#contract/errors.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import type { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import type { After } from '#renderer/lib/use-record-save.ts';

interface FormSubmitUse<V extends FieldValues> {
  form: UseFormReturn<V>;
  saving: {
    save: (values: V, after: After) => void;
    question: unknown;
    error: unknown;
    reset: () => void;
  };
  guard: ReturnType<typeof useLeaveGuard>;
  focusFirstWrong: () => void;
  /** What fields still have to do with what was typed. */
  finishFields?: () => Promise<void>;
  /** What only sending needs, so that it is not said while one types. */
  sendIssues?: (values: V) => FieldIssue[];
  onCancel: () => void;
}

/** How a page's form is sent, by button and by keys: wrong fields keep one there, and so does a question that saving puts. */
export function useFormSubmit<V extends FieldValues>(use: FormSubmitUse<V>): (after: After) => Promise<void> {
  const { form, saving, guard } = use;
  useForgetUnreachable(saving);

  const { question, error } = saving;
  const latestStay = useRef(guard.stay);
  useEffect(() => {
    latestStay.current = guard.stay;
  });
  useEffect(() => {
    // One dialog at a time: what saving asks comes before where to go. Only as it comes up: the next wish to leave is heard again.
    if (question || error) latestStay.current();
  }, [question, error]);

  /** Answers whether every field was right. */
  async function send(after: After): Promise<boolean> {
    const missing = use.sendIssues?.(form.getValues()) ?? [];
    if (missing.length > 0) {
      await form.trigger();
      showIssues(form.setError, missing);
      return false;
    }
    let right = true;
    await form.handleSubmit(
      (values) => saving.save(values, after),
      () => {
        right = false;
      },
    )();
    return right;
  }

  async function submit(after: After): Promise<void> {
    await use.finishFields?.();
    if (await send(after)) return;
    guard.stay();
    use.focusFirstWrong();
  }
  useFormKeys({ save: () => void submit('open'), cancel: use.onCancel });
  return submit;
}
