import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store } from '#contract/store.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';

export interface Formats {
  /** 1.284 */
  count(value: number): string;
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

/** Numbers follow the language; dates are day first in every country Trastienda serves. */
export function makeFormats(
  t: Translate,
  language: string,
  store: Pick<Store, 'country' | 'timeZone'> | null,
): Formats {
  const country = store?.country ?? 'EC';
  const timeZone = store?.timeZone;
  const zone = timeZone ? { timeZone } : {};
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en' : `es-${country}`, { useGrouping: 'always' });
  const locale = language === 'en' ? 'en-GB' : `es-${country}`;
  const days = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', ...zone });
  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', ...zone });
  const iso = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...zone });
  const isoDay = (at: number) => iso.format(at);
  const daysAgo = (at: number) => Math.round((Date.parse(isoDay(Date.now())) - Date.parse(isoDay(at))) / dayMs);

  function recent(at: number): string {
    const ago = daysAgo(at);
    const time = hours.format(at);
    if (ago === 0) return t('time.today', { time });
    if (ago === 1) return t('time.yesterday', { time });
    if (ago > 1 && ago < 7) return t('time.weekday', { weekday: weekdays.format(at), time });
    return days.format(at);
  }

  return {
    count: (value) => numbers.format(value),
    day: (at) => days.format(at),
    moment: (at) => `${days.format(at)}, ${hours.format(at)}`,
    recent,
    date: (value) => value.split('-').reverse().join('/'),
    today: () => isoDay(Date.now()),
  };
}

export function useFormats(): Formats {
  const { t, i18n } = useTranslation();
  const store = useStore();
  const language = i18n.language;
  return useMemo(() => makeFormats(t, language, store), [t, language, store]);
}
