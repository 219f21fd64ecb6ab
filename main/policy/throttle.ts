import { createHash } from 'node:crypto';
import { DomainError } from '#contract/errors.ts';
import type { OpenStore } from '#db/open.ts';
import { forgetThrottle, listThrottles, writeThrottle } from '#db/queries/throttle.ts';
import { writeTransaction } from '#db/transaction.ts';

const freeFailures = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 15 * 60_000;
/** Accounts that do not exist are counted like those that do; the oldest without a wait make room. */
const entriesMax = 10_000;
/** Comparisons of one device at a time: the others' must get their turn. */
const comparingMax = 5;

/**
 * Slows down whoever guesses passwords: per account and device, after five failures half a minute, doubling to a quarter of an hour.
 * Never for good, which would shut the owner out. Waits count on the monotonic clock and outlive a restart as what is left of them.
 */
export interface Throttle {
  /** Runs one comparison. Throws RATE_LIMITED instead while the account has to wait on that device; a comparison that throws counts as none. */
  attempt(account: string, device: string, matches: () => Promise<boolean>): Promise<boolean>;
  /** Writes down what is left of the waits; the last thing before the store closes. */
  flush(): void;
}

interface Entry {
  readonly failures: number;
  readonly blockedUntil: number;
}

const waitAfter = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(20, failures - freeFailures));

export function createThrottle(store: OpenStore, clock: () => number, monotonic: () => number): Throttle {
  const started = monotonic();
  const entries = new Map<string, Entry>(
    listThrottles(store.reader).map(({ key, failures, remainingMs }) => [
      key,
      { failures, blockedUntil: started + remainingMs },
    ]),
  );

  /** What made room, still to be struck from the file: both hold the same. */
  const forgotten: string[] = [];
  const comparing = new Map<string, number>();
  const remaining = ({ blockedUntil }: Entry) => Math.max(0, Math.ceil(blockedUntil - monotonic()));

  function write(key: string): void {
    const entry = entries.get(key);
    if (!entry) forgetThrottle(store.writer, key);
    else writeThrottle(store.writer, { key, failures: entry.failures, remainingMs: remaining(entry), at: clock() });
  }

  function writeAll(keys: Iterable<string>): void {
    for (const key of keys) write(key);
    for (const key of forgotten.splice(0)) if (!entries.has(key)) forgetThrottle(store.writer, key);
  }

  /** Makes room by the oldest who waits for nothing: whoever floods the list with names must not free the one he is after. */
  function forgetOne(): void {
    for (const [key, entry] of entries) {
      if (remaining(entry) > 0) continue;
      entries.delete(key);
      forgotten.push(key);
      return;
    }
  }

  /** Counted before it is known how it ends, so that guesses side by side count too. */
  function enter(key: string): Entry | undefined {
    const before = entries.get(key);
    const waitMs = before ? remaining(before) : 0;
    if (waitMs > 0) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    const failures = (before?.failures ?? 0) + 1;
    entries.delete(key);
    entries.set(key, { failures, blockedUntil: monotonic() + waitAfter(failures) });
    if (entries.size > entriesMax) forgetOne();
    return before;
  }

  return {
    async attempt(account, device, matches) {
      const busy = comparing.get(device) ?? 0;
      if (busy >= comparingMax) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 5 });
      comparing.set(device, busy + 1);
      try {
        return await attempt(account, device, matches);
      } finally {
        const left = (comparing.get(device) ?? 1) - 1;
        if (left === 0) comparing.delete(device);
        else comparing.set(device, left);
      }
    },
    flush: () => writeTransaction(store.writer, () => writeAll(entries.keys())),
  };

  async function attempt(account: string, device: string, matches: () => Promise<boolean>): Promise<boolean> {
    const key = createHash('sha256')
      .update(JSON.stringify([account, device]))
      .digest('hex');
    const before = enter(key);
    let matched = false;
    try {
      matched = await matches();
    } catch (error) {
      if (before) entries.set(key, before);
      else entries.delete(key);
      throw error;
    }
    if (matched) entries.delete(key);
    if (!matched || before) await store.gate.run(() => writeTransaction(store.writer, () => writeAll([key])));
    return matched;
  }
}
