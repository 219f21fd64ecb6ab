import type { ReadDb } from '#db/connection.ts';
import { getStore } from '#db/queries/store.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The store's calendar date at a moment, 'YYYY-MM-DD': a till in Quito and one in Madrid do not share their "today". */
export function storeDate(db: ReadDb, now: number): string {
  const timeZone = getStore(db)?.timeZone ?? 'UTC';
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(now);
}

/** Milliseconds that the store's clock is ahead of UTC at a moment. */
function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (
    Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')) -
    Math.floor(at / 1000) * 1000
  );
}

/** The moment at which a calendar date begins in the store; `days` later when given. */
export function storeDayStart(db: ReadDb, date: string, days = 0): number {
  const timeZone = getStore(db)?.timeZone ?? 'UTC';
  const midnight = Date.parse(date) + days * 86_400_000;
  // Twice, because the first guess may fall on the other side of a clock change.
  const guess = midnight - offsetAt(timeZone, midnight);
  return midnight - offsetAt(timeZone, guess);
}
