import type { FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BillingSettings } from '#contract/billing.ts';
import { billingOptions } from '#renderer/features/billing/billing-queries.ts';
import {
  type BillingValues,
  billingIssues,
  billingValues,
  changedBilling,
  daysRange,
} from '#renderer/features/billing/billing-values.ts';
import { api } from '#renderer/lib/api.ts';
import { errorTextOf } from '#renderer/lib/form-issues.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useSubmissionKey } from '#renderer/lib/submission-key.ts';
import { useSettingsForm } from '#renderer/lib/use-settings-form.ts';

/** Fields are saved one by one: two people who change different ones keep both, and of one field the last word counts. */
export function useBillingForm(settings: BillingSettings) {
  const { t } = useTranslation();
  const { keyFor, done } = useSubmissionKey();
  const page = useSettingsForm<BillingSettings, BillingValues>({
    settings,
    valuesOf: billingValues,
    issuesOf: billingIssues,
    savedText: t('billing.saved'),
    send(values, base) {
      const changes = changedBilling(base, values);
      if (Object.keys(changes).length === 0) return Promise.resolve(base);
      const input = { changes };
      return api.billing.update(input, { context: { idempotencyKey: keyFor(input) } });
    },
    adopt(saved) {
      done();
      queryClient.setQueryData(billingOptions.queryKey, saved);
    },
  });
  const { form } = page;
  return {
    ...page,
    errorOf(path: FieldPath<BillingValues>): string | undefined {
      const { error } = form.getFieldState(path, form.formState);
      const range = path === 'paymentTermsDays' || path === 'estimateValidDays' ? daysRange[path] : null;
      const outside = error && ['invalidType', 'tooBig', 'tooSmall'].includes(String(error.type));
      return range && outside ? t('billing.daysRange', range) : errorTextOf(t, error);
    },
  };
}
