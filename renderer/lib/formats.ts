import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DateOrder, dateOrderOf, type FormatRules, numberFormats, writeDate } from '#contract/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';

export interface Formats {
  /** The store's: some words follow it. */
  readonly country: string;
  /** 1.284 */
  count(value: number): string;
  /** 1.284,5: as many decimals as there are, two at most. */
  number(value: number): string;
  /** «60 mil»: where there is no room for all its digits. */
  compact(value: number): string;
  /** $1.234,50 of integer cents, in the store's currency; a real minus before the sign. */
  money(cents: number): string;
  /** 1.234,50 of integer cents: for a column that names the currency in its head. */
  amount(cents: number): string;
  /** 15 %, of basis points. */
  percent(basisPoints: number): string;
  /** $: the store's currency as that head writes it. */
  readonly currency: string;
  /** «mar» or «marzo de 2026», of 'YYYY-MM'. */
  month(value: string, length: 'short' | 'long'): string;
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

/** Months have no time zone: they are read and written in the same one. */
function monthFormat(locale: string) {
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (value: string, length: 'short' | 'long'): string => {
    const at = Date.parse(`${value}-01T00:00:00Z`);
    // Spain writes «mar.» where the rest write «mar».
    return length === 'short' ? short.format(at).replace(/\.$/, '') : long.format(at);
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
    country,
    ...numberFormats(language, store),
    month: monthFormat(locale),
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
