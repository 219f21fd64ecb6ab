import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { clearFormToasts, showToast } from '#renderer/components/toasts.tsx';
import {
  changedLimits,
  clashingLimits,
  type Limit,
  type Limits,
  type LimitValues,
  limitIssues,
  limitsOf,
  takenLimits,
  valuesOf,
} from '#renderer/features/access/limit-values.ts';
import { useAccessUpdate } from '#renderer/features/access/use-access-update.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import type { Side } from '#renderer/lib/merge.ts';

/** How often programs and strangers may call; saved with a button of its own. `saved`: as they stand, whoever saved them. */
export function useLimitsForm(saved: Limits) {
  const { t } = useTranslation();
  const [base, setBase] = useState(saved);
  const [asking, setAsking] = useState<{ leave: boolean } | null>(null);
  const { form: element, focusFirstWrong } = useFirstWrong();
  const update = useAccessUpdate();
  const form = useForm<LimitValues>({
    defaultValues: valuesOf(saved),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(limitIssues),
  });
  const { isDirty } = form.formState;
  const values = form.watch();
  const clashes = clashingLimits({ base, values, saved });
  const guard = useLeaveGuard(isDirty);
  useEffect(() => clearFormToasts, []);

  useEffect(() => {
    const taken = takenLimits({ base, values: form.getValues(), saved });
    if (taken.length === 0) return;
    setBase((old) => ({ ...old, ...Object.fromEntries(taken.map((limit) => [limit, saved[limit]])) }));
    for (const limit of taken) form.resetField(limit, { defaultValue: String(saved[limit]) });
  }, [saved, base, form]);

  function settle(now: Limits, leave: boolean): void {
    setBase(now);
    form.reset(valuesOf(now));
    showToast(t('access.limits.saved'));
    if (leave) guard.go();
  }

  function send(mine: Limits, leave: boolean): void {
    const changes = changedLimits(mine, saved);
    // As it already stands, only written otherwise.
    if (Object.keys(changes).length === 0) {
      settle(saved, leave);
      return;
    }
    update.mutate(changes, {
      onSuccess: (now) => settle(now, leave),
      onError: (error) => {
        guard.stay();
        const failure = failureOf(error);
        if (failure.code !== 'VALIDATION') return;
        const issues = failure.data.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^changes\./, '') }));
        showIssues(form.setError, issues);
        focusFirstWrong();
      },
    });
  }

  function submit(leave: boolean): void {
    if (update.isPending || !isDirty) return;
    void submitOrFocus(
      form,
      (sent) => (clashes.length > 0 ? setAsking({ leave }) : send(limitsOf(sent), leave)),
      () => {
        guard.stay();
        focusFirstWrong();
      },
    );
  }

  /** Of what both windows changed, each as it was chosen. */
  function choose(choices: Partial<Record<Limit, Side>>): void {
    const mine = limitsOf(form.getValues());
    for (const limit of clashes) if (choices[limit] === 'theirs') mine[limit] = saved[limit];
    setAsking(null);
    send(mine, asking?.leave ?? false);
  }

  function discard(): void {
    if (!isDirty) return;
    const typed = form.getValues();
    setBase(saved);
    form.reset(valuesOf(saved));
    update.reset();
    const undo = () => form.reset(typed, { keepDefaultValues: true });
    showToast(t('settings.discarded'), { undo, ofForm: true });
  }

  function cancel(): void {
    guard.stay();
    setAsking(null);
  }

  // The page holds other forms, whose keys are their own.
  const within = (act: () => void) => () => {
    if (element.current?.contains(document.activeElement)) act();
  };
  useFormKeys({ save: within(() => submit(false)), cancel: within(discard) });
  const question = asking && clashes.length > 0 ? { choose, cancel } : null;
  return { form, element, values, clashes, question, isDirty, update, guard, submit, discard };
}
