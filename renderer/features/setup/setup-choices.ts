import type { Language } from '#contract/fields.ts';
import { countryDefaults, storeCountries } from '#contract/store.ts';

export interface Choice {
  value: string;
  label: string;
}

/** Codes of groups, outlying islands and tests, which no shop stands in. */
const noCountries = new Set(['AC', 'CP', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** What is spent where people speak Spanish, or near it; of the other countries the currency is asked. */
const currencies: Readonly<Record<string, string>> = {
  AR: 'ARS',
  BR: 'BRL',
  CA: 'CAD',
  CL: 'CLP',
  CO: 'COP',
  CR: 'CRC',
  CU: 'CUP',
  DE: 'EUR',
  DO: 'DOP',
  FR: 'EUR',
  GB: 'GBP',
  GQ: 'XAF',
  GT: 'GTQ',
  HN: 'HNL',
  IE: 'EUR',
  IT: 'EUR',
  MX: 'MXN',
  NI: 'NIO',
  PA: 'USD',
  PE: 'PEN',
  PR: 'USD',
  PT: 'EUR',
  PY: 'PYG',
  SV: 'USD',
  US: 'USD',
  UY: 'UYU',
  VE: 'VES',
};

export function isOurs(country: string): country is (typeof storeCountries)[number] {
  return storeCountries.some((known) => known === country);
}

/** Every country with a code of its own, in the order of the language. */
export function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) && !noCountries.has(code))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
}

export function otherCountryChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return countryCodes()
    .filter((code) => !isOurs(code))
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

function zonesOf(country: string): string[] {
  if (country === '') return [];
  // Newer than the types: the time zones of a country, by name.
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale(`und-${country}`);
  return locale.getTimeZones?.() ?? [];
}

/** What a country begins with; '' where it must be asked. `here` is this machine's time zone. */
export function defaultsOf(country: string, here: string): { currency: string; timeZone: string } {
  if (isOurs(country)) return countryDefaults[country];
  const zones = zonesOf(country);
  const timeZone = zones.includes(here) ? here : zones.length === 1 ? (zones[0] ?? '') : '';
  return { currency: currencies[country] ?? '', timeZone };
}

export function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Where this machine seems to stand, of the countries we know; Ecuador otherwise. */
export function likelyCountry(here: string): string {
  return storeCountries.find((country) => zonesOf(country).includes(here)) ?? 'EC';
}

/** Every currency the browser knows, those of our countries first. */
export function currencyChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const first = Object.values(countryDefaults).map((country) => country.currency as string);
  const rest = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code));
  return [...first, ...rest].map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

const zoneLabels = new Map<string, string>();

/** «Guayaquil (UTC−5)»: the place and what its clock says now. */
export function zoneLabel(zone: string): string {
  const known = zoneLabels.get(zone);
  if (known) return known;
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts();
  const offset = parts
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '')
    .replace('-', '−');
  const label = place === 'UTC' ? place : `${place} (UTC${offset ?? ''})`;
  zoneLabels.set(zone, label);
  return label;
}

/** Every time zone, those of the store's country first. */
export function timeZoneChoices(country?: string): Choice[] {
  const first = new Set([
    ...(country ? zonesOf(country) : []),
    ...Object.values(countryDefaults).map(({ timeZone }) => timeZone as string),
  ]);
  const choice = (value: string) => ({ value, label: zoneLabel(value) });
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !first.has(zone));
  return [...[...first].map(choice), ...rest.map(choice).sort((a, b) => a.label.localeCompare(b.label))];
}
