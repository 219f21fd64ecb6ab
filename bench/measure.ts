import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ReadDb } from '../db/connection.ts';

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds, and multiples of `unit`: a figure of one run that means something on another machine. */
export function summary(times: readonly number[], unit: number): string {
  const parts = (
    [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
      ['max', 1],
    ] as const
  ).map(([name, share]) => {
    const value = percentile(times, share);
    return `${name} ${value.toFixed(2)} ms (${(value / unit).toFixed(1)}×)`;
  });
  return `${parts.join(', ')}, ${times.length} calls`;
}

/** The longest time the event loop was held while `work` ran, in ms. */
export async function watchStalls(work: () => Promise<void>): Promise<{ longest: number }> {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await work();
  delay.disable();
  return { longest: delay.max / 1e6 - resolution };
}

/** What people type: words of real clients letter by letter, two words in either order, pieces of documents, telephones and e-mails, and misses. */
export function typedTerms(db: ReadDb): string[] {
  const rows = db.raw
    .prepare<
      [],
      {
        name: string;
        surname: string | null;
        document_number: string | null;
        mobile: string | null;
        email: string | null;
      }
    >(
      'SELECT name, surname, document_number, mobile, email FROM client WHERE row % (SELECT count(*) / 40 + 1 FROM client) = 1 LIMIT 40',
    )
    .all();
  const terms = new Set<string>();
  for (const { name, surname, document_number, mobile, email } of rows) {
    const [first = ''] = name.split(' ');
    const [last = ''] = (surname ?? name).split(' ');
    for (let length = 1; length <= first.length; length++) terms.add(first.slice(0, length));
    terms.add(`${last} ${first}`);
    terms.add(`${first.slice(0, 3)} ${last.slice(0, 4)}`.toUpperCase());
    if (last.length > 5) terms.add(last.slice(2, 6));
    if (document_number) terms.add(document_number.slice(3, 8)).add(document_number);
    if (mobile) terms.add(mobile.slice(-7));
    if (email) terms.add(email.split('@')[0] ?? '');
  }
  for (const miss of ['xqzw', 'zz', 'wq', 'ñandú del sur', '%', '_', '"', "o'h"]) terms.add(miss);
  return [...terms].filter((term) => term !== '');
}
