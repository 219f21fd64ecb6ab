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
