import { estimateStatuses } from '#contract/estimate.ts';
import { invoiceStatuses } from '#contract/invoice.ts';
import { paymentMethods, paymentStatuses } from '#contract/payment.ts';
import { serviceStatuses } from '#contract/service.ts';
import { billingPeriods, packageKinds } from '#contract/service-package.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { oneOf } from '#renderer/lib/one-of.ts';

/** A number of the account, by what its field counts in; undefined where that is nothing special. */
export function unitText(t: Translate, formats: Formats, path: string, value: number): string | undefined {
  if (/payment_?terms_?days$/i.test(path)) return t('change.days', { count: value, shown: formats.count(value) });
  if (path.endsWith('Cents')) return formats.money(value);
  return path.endsWith('Bp') ? formats.percent(value) : undefined;
}

/** Lists: rates as per cents, the rest as written. */
export function listText(t: Translate, formats: Formats, path: string, values: readonly unknown[]): string {
  const texts = values.map(
    (value) => (typeof value === 'number' && unitText(t, formats, path, value)) || String(value),
  );
  return texts.join(path === 'lines' ? '; ' : ', ');
}

function statusText(t: Translate, country: string, noun: string, value: string): string | undefined {
  if (noun === 'service' && oneOf(serviceStatuses, value)) return t(`service.status.${value}`);
  if (noun === 'estimate' && oneOf(estimateStatuses, value))
    return t(`documentStatus.${country === 'ES' ? 'masculine' : 'feminine'}.${value}`);
  if (noun === 'invoice' && oneOf(invoiceStatuses, value)) return t(`change.invoiceStatuses.${value}`);
  if ((noun === 'payment' || noun === 'expense') && oneOf(paymentStatuses, value))
    return t(`change.moneyStatuses.${value}`);
  return undefined;
}

const dateFields = ['date', 'startDate', 'endDate', 'nextPeriod', 'issueDate', 'dueDate', 'expiryDate'];

/** The words of packages, services, documents and money; undefined for what is none of theirs. */
export function accountText(
  t: Translate,
  formats: Formats,
  noun: string,
  path: string,
  value: string,
): string | undefined {
  if (path === 'status') return statusText(t, formats.country, noun, value);
  if (path === 'kind' && oneOf(packageKinds, value)) return t(`servicePackage.kinds.${value}`);
  if (path === 'billingPeriod' && oneOf(billingPeriods, value)) return t(`servicePackage.periods.${value}`);
  if (path === 'method' && oneOf(paymentMethods, value)) return t(`payment.methods.${value}`);
  return dateFields.includes(path) ? formats.date(value) : undefined;
}
