import { BillingSettings } from '#contract/billing.ts';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';

/** As the form holds them: '' for nothing typed. */
export interface BillingValues {
  invoiceSeries: string;
  taxRatesBp: number[];
  paymentTermsDays: string;
  estimateValidDays: string;
  letterhead: string;
  footer: string;
}

export function billingValues(settings: BillingSettings): BillingValues {
  return {
    invoiceSeries: settings.invoiceSeries,
    taxRatesBp: [...settings.taxRatesBp],
    paymentTermsDays: String(settings.paymentTermsDays),
    estimateValidDays: String(settings.estimateValidDays),
    letterhead: settings.letterhead ?? '',
    footer: settings.footer ?? '',
  };
}

/** As the contract limits them: said in one sentence, whatever is wrong with the number. */
export const daysRange = { paymentTermsDays: { min: 0, max: 365 }, estimateValidDays: { min: 1, max: 365 } } as const;

/** Digits only: «1e2» and «12,5» are no number of days. */
const daysOf = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

/** As it is sent; what is wrong with it only the contract's rules say. */
const sentOf = (values: BillingValues) => ({
  invoiceSeries: values.invoiceSeries.trim().toUpperCase(),
  taxRatesBp: values.taxRatesBp,
  paymentTermsDays: daysOf(values.paymentTermsDays),
  estimateValidDays: daysOf(values.estimateValidDays),
  letterhead: values.letterhead.trim() || null,
  footer: values.footer.trim() || null,
});

export function billingIssues(values: BillingValues): FieldIssue[] {
  const { error } = BillingSettings.safeParse(sentOf(values));
  const mistyped = (path: string) =>
    (path === 'paymentTermsDays' || path === 'estimateValidDays') &&
    values[path].trim() !== '' &&
    daysOf(values[path]) === undefined;
  return (error ? fieldIssues(error) : []).map((issue) =>
    mistyped(issue.path) ? { path: issue.path, rule: 'invalidType' } : issue,
  );
}

/** What differs from `before`, and nothing else: what somebody else changed meanwhile stays. */
export function changedBilling(before: BillingSettings, values: BillingValues): Partial<BillingSettings> {
  const after = BillingSettings.parse(sentOf(values));
  const keys = Object.keys(after) as (keyof BillingSettings)[];
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key])).map((key) => [key, after[key]]),
  );
}

/** The next invoice's look: its number runs in nine digits. */
export const sampleNumber = (series: string): string => `${series.trim().toUpperCase()}-000000123`;
