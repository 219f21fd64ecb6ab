import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type FieldPath, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BillingSettings } from '#contract/billing.ts';
import { clearFormToasts, showToast } from '#renderer/components/toasts.tsx';
import { billingOptions } from '#renderer/features/billing/billing-queries.ts';
import {
  type BillingValues,
  billingIssues,
  billingValues,
  changedBilling,
  daysRange,
} from '#renderer/features/billing/billing-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { failureOf } from '#renderer/lib/errors.ts';
import { submitOrFocus, useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, errorTextOf, issuesResolver, showIssues } from '#renderer/lib/form-issues.ts';
import { useFormKeys } from '#renderer/lib/hotkeys.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';

/** Fields are saved one by one: two people who change different ones keep both, and of one field the last word counts. */
export function useBillingForm(settings: BillingSettings) {
  const { t } = useTranslation();
  const [base, setBase] = useState(settings);
  const { keyFor, done } = useSubmissionKey();
  const { form: element, focusFirstWrong } = useFirstWrong();
  const form = useForm<BillingValues>({
    defaultValues: billingValues(settings),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(billingIssues),
  });
  const { isDirty, errors } = form.formState;
  const guard = useLeaveGuard(isDirty);
  useEffect(() => clearFormToasts, []);

  useEffect(() => {
    // Saved elsewhere while nothing is typed here: there is nothing to ask.
    if (isDirty || settings === base) return;
    setBase(settings);
    form.reset(billingValues(settings));
  }, [settings, base, isDirty, form]);

  const save = useMutation({
    mutationFn: ({ values }: { values: BillingValues; leave: boolean }): Promise<BillingSettings> => {
      const changes = changedBilling(base, values);
      if (Object.keys(changes).length === 0) return Promise.resolve(base);
      const input = { changes };
      return api.billing.update(input, { context: { idempotencyKey: keyFor(input) } });
    },
    onSuccess: (saved, { leave }) => {
      done();
      setBase(saved);
      form.reset(billingValues(saved));
      queryClient.setQueryData(billingOptions.queryKey, saved);
      showToast(t('billing.saved'));
      if (leave) guard.go();
    },
    onError: (error) => {
      guard.stay();
      const failure = failureOf(error);
      if (failure.code !== 'VALIDATION') return;
      showIssues(
        form.setError,
        failure.data.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^changes\./, '') })),
      );
      focusFirstWrong();
    },
  });
  useForgetUnreachable(save);

  function submit(leave: boolean): void {
    if (save.isPending) return;
    void submitOrFocus(
      form,
      (values) => save.mutate({ values, leave }),
      () => {
        guard.stay();
        focusFirstWrong();
      },
    );
  }

  function discard(): void {
    if (!isDirty) return;
    const typed = form.getValues();
    form.reset(billingValues(base));
    save.reset();
    const put = () => form.reset(typed, { keepDefaultValues: true });
    showToast(t('settings.discarded'), { undo: put, ofForm: true });
  }
  useFormKeys({ save: () => submit(false), cancel: discard });

  return {
    form,
    element,
    base,
    isDirty,
    wrong: countErrors(errors),
    errorOf(path: FieldPath<BillingValues>): string | undefined {
      const { error } = form.getFieldState(path, form.formState);
      const range = path === 'paymentTermsDays' || path === 'estimateValidDays' ? daysRange[path] : null;
      const outside = error && ['invalidType', 'tooBig', 'tooSmall'].includes(String(error.type));
      return range && outside ? t('billing.daysRange', range) : errorTextOf(t, error);
    },
    save,
    submit,
    discard,
    guard,
  };
}
