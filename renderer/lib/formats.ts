import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store } from '#contract/store.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';

/** In which order a date's parts are written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What of the store decides how things are written. */
export type FormatRules = Pick<Store, 'country' | 'timeZone'> &
  Partial<Pick<Store, 'currency' | 'dateFormat' | 'decimalMark'>>;

export interface Formats {
  /** 1.284 */
  count(value: number): string;
  /** 1.284,5: as many decimals as there are, two at most. */
  number(value: number): string;
  /** $1.234,50 of integer cents, in the store's currency; a real minus before the sign. */
  money(cents: number): string;
  /** 04/03/2026, of an instant in the store's time zone. */
  day(at: number): string;
  /** 04/03/2026, 17:05 */
  moment(at: number): string;
  /** «ayer, 17:05» for a week, then the date. */
  recent(at: number): string;
  /** 04/03/2026, of a business date 'YYYY-MM-DD'. */
  date(value: string): string;
  /** The store's date now, 'YYYY-MM-DD'. */
  today(): string;
}

const dayMs = 86_400_000;
const marks = { comma: { decimal: ',', group: '.' }, point: { decimal: '.', group: ',' } };
const noBreakSpace = '\u00a0';
const minus = '\u2212';

/** How the country writes its dates; day first where nothing else is known. */
function countryOrder(country: string): DateOrder {
  if (country === 'US') return 'mdy';
  const parts = new Intl.DateTimeFormat(`es-${country}`, { dateStyle: 'short' }).formatToParts(0);
  const order = parts.map(({ type }) => (type === 'literal' ? '' : type.charAt(0))).join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}

export function dateOrderOf(store: Pick<FormatRules, 'country' | 'dateFormat'> | null): DateOrder {
  const chosen = store?.dateFormat ?? 'auto';
  return chosen === 'auto' ? countryOrder(store?.country ?? 'EC') : chosen;
}

/** 'YYYY-MM-DD' as the order writes it. */
export function writeDate(iso: string, order: DateOrder): string {
  const [year, month, day] = iso.split('-');
  if (!year || !month || !day || order === 'ymd') return iso;
  return order === 'mdy' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
}

/** Writes numbers with the mark that was chosen; the minus is a real one and comes before everything. */
function numberWriter(
  locale: string,
  decimalMark: Store['decimalMark'],
  options: Intl.NumberFormatOptions,
): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
  return (value) => {
    const parts = format.formatToParts(Math.abs(value));
    const text = parts.map((part, at) => {
      if (decimalMark !== 'auto' && (part.type === 'decimal' || part.type === 'group'))
        return marks[decimalMark][part.type];
      // A sign made of letters stands apart from the figure: Bs 1.234,50.
      const touches = part.type === 'currency' && /\p{L}$/u.test(part.value) && parts[at + 1]?.type === 'integer';
      return touches ? part.value + noBreakSpace : part.value;
    });
    return (value < 0 && /[1-9]/.test(text.join('')) ? minus : '') + text.join('');
  };
}

function currencyDecimals(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

function numberFormats(language: string, country: string, store: FormatRules | null) {
  const locale = language === 'en' ? 'en' : `es-${country}`;
  const mark = store?.decimalMark ?? 'auto';
  const currency = store?.currency ?? 'USD';
  const money = numberWriter(locale, mark, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    // Cents are never hidden, not even where the currency has none.
    minimumFractionDigits: Math.min(2, currencyDecimals(currency)),
    maximumFractionDigits: 2,
  });
  return {
    count: numberWriter(locale, mark, { maximumFractionDigits: 0 }),
    number: numberWriter(locale, mark, { maximumFractionDigits: 2 }),
    money: (cents: number) => money(cents / 100),
  };
}

/** Numbers follow the language and the store's country, dates the country, unless the store chose otherwise. */
export function makeFormats(t: Translate, language: string, store: FormatRules | null): Formats {
  const country = store?.country ?? 'EC';
  const zone = store ? { timeZone: store.timeZone } : {};
  const order = dateOrderOf(store);
  const locale = language === 'en' ? 'en-GB' : `es-${country}`;
  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', ...zone });
  const iso = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zone });
  const isoDay = (at: number) => iso.format(at);
  const day = (at: number) => writeDate(isoDay(at), order);
  const daysAgo = (at: number) => Math.round((Date.parse(isoDay(Date.now())) - Date.parse(isoDay(at))) / dayMs);

  function recent(at: number): string {
    const ago = daysAgo(at);
    const time = hours.format(at);
    if (ago === 0) return t('time.today', { time });
    if (ago === 1) return t('time.yesterday', { time });
    if (ago > 1 && ago < 7) return t('time.weekday', { weekday: weekdays.format(at), time });
    return day(at);
  }

  return {
    ...numberFormats(language, country, store),
    day,
    moment: (at) => `${day(at)}, ${hours.format(at)}`,
    recent,
    date: (value) => writeDate(value, order),
    today: () => isoDay(Date.now()),
  };
}

export function useFormats(): Formats {
  const { t, i18n } = useTranslation();
  const store = useStore();
  const language = i18n.language;
  return useMemo(() => makeFormats(t, language, store), [t, language, store]);
}

/** How dates are typed and read in this store. */
export function useDateOrder(): DateOrder {
  const store = useStore();
  return useMemo(() => dateOrderOf(store), [store]);
}
