import type { Language } from '#contract/fields.ts';
import { type StoreInput, storeCountries } from '#contract/store.ts';
import type { StoreField } from '#renderer/features/settings/store-values.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

function nameOf(language: Language, type: 'region' | 'currency', code: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The countries the application knows, and the store's own when it is another one. */
export function countryChoices(t: Translate, language: Language, current: string) {
  const known = storeCountries.map((country) => ({ value: country as string, label: t(`countries.${country}`) }));
  if (known.some(({ value }) => value === current)) return known;
  return [...known, { value: current, label: nameOf(language, 'region', current) }];
}

export const storeLabels = {
  name: 'setup.storeName',
  country: 'setup.country',
  currency: 'setup.currency',
  timeZone: 'setup.timeZone',
  language: 'language.label',
} as const satisfies Record<StoreField, string>;

/** A value as a person reads it. */
export function storeWord(t: Translate, language: Language, values: StoreInput, field: StoreField): string {
  if (field === 'country')
    return countryChoices(t, language, values.country).find(({ value }) => value === values.country)?.label ?? '';
  if (field === 'currency') return `${values.currency} · ${nameOf(language, 'currency', values.currency)}`;
  if (field === 'timeZone') return values.timeZone.replaceAll('_', ' ');
  if (field === 'language') return t(`language.${values.language}`);
  return values[field];
}
