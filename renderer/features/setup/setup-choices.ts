import type { Language } from '#contract/fields.ts';
import { countryDefaults } from '#contract/store.ts';

interface Choice {
  value: string;
  label: string;
}

/** Every currency the browser knows, those of our countries first. */
export function currencyChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const first = Object.values(countryDefaults).map((country) => country.currency as string);
  const rest = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code));
  return [...first, ...rest].map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

export function timeZoneChoices(): Choice[] {
  const first = Object.values(countryDefaults).map((country) => country.timeZone as string);
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone));
  return [...first, ...rest].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
