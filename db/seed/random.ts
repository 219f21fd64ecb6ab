/**
 * A small, fast, repeatable source of chance (sfc32). The state is 128 bits wide because every client gets a stream of its own:
 * with a 32-bit generator a million streams would repeat one another.
 */
export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  constructor(seed: number, stream = 0) {
    this.restart(seed, stream);
  }

  /** Starts the stream again; different (seed, stream) pairs never share a state. */
  restart(seed: number, stream: number): void {
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = Math.floor(seed / 0x1_0000_0000) | 0;
    this.#counter = 1;
    // The first outputs of neighbouring streams resemble one another.
    for (let i = 0; i < 12; i++) this.next();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True in `share` (0 to 1) of the cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return itemAt(list, this.below(list.length));
  }

  /** `count` decimal digits, leading zeros included. */
  digits(count: number): string {
    return String(this.below(10 ** count)).padStart(count, '0');
  }
}

/** Chooses among items as often as their weights say. */
export type Chooser<T> = (random: Random) => T;

export function weighted<T>(items: readonly T[], weightOf: (item: T, index: number) => number): Chooser<T> {
  const ends = new Float64Array(items.length);
  let total = 0;
  items.forEach((item, index) => {
    total += weightOf(item, index);
    ends[index] = total;
  });
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return itemAt(items, low);
  };
}

/** Names fall off with their rank as in a real register: the first is the commonest. An exponent of 0 makes all equal. */
export function zipf<T>(items: readonly T[], exponent = 0.8): Chooser<T> {
  return weighted(items, (_, index) => 1 / (index + 1) ** exponent);
}

export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}`);
  return item;
}
