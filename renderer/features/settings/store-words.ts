import type { Language } from '#contract/fields.ts';
import { storeCountries } from '#contract/store.ts';
import type { StoreField, StoreValues } from '#renderer/features/settings/store-values.ts';
import { otherCountryChoices, zoneLabel } from '#renderer/features/setup/setup-choices.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

function nameOf(language: Language, type: 'region' | 'currency', code: string): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The countries the application knows first, then all others; the store's own even when it is none of them. */
export function countryChoices(t: Translate, language: Language, current: string) {
  const known = storeCountries.map((country) => ({ value: country as string, label: t(`countries.${country}`) }));
  const all = [...known, ...otherCountryChoices(language)];
  if (all.some(({ value }) => value === current)) return all;
  return [...all, { value: current, label: nameOf(language, 'region', current) }];
}

export const storeLabels = {
  name: 'setup.storeName',
  number: 'setup.storeNumber',
  country: 'setup.country',
  currency: 'setup.currency',
  timeZone: 'setup.timeZone',
  language: 'language.label',
  dateFormat: 'settings.formats.date',
  decimalMark: 'settings.formats.decimal',
  idleMinutes: 'settings.security.idle',
} as const satisfies Record<StoreField, string>;

export function idleText(t: Translate, minutes: number): string {
  return t('settings.security.minutes', { count: minutes });
}

/** A value as a person reads it. */
export function storeWord(t: Translate, language: Language, values: StoreValues, field: StoreField): string {
  switch (field) {
    case 'country':
      return countryChoices(t, language, values.country).find(({ value }) => value === values.country)?.label ?? '';
    case 'currency':
      return `${values.currency} · ${nameOf(language, 'currency', values.currency)}`;
    case 'timeZone':
      return zoneLabel(values.timeZone);
    case 'language':
      return t(`language.${values.language}`);
    case 'dateFormat':
      return t(`settings.formats.dates.${values.dateFormat}`);
    case 'decimalMark':
      return t(`settings.formats.decimals.${values.decimalMark}`);
    case 'idleMinutes':
      return idleText(t, values.idleMinutes);
    default:
      return String(values[field]);
  }
}
