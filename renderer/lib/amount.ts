import type { Formats } from '#renderer/lib/formats.ts';

/** How the store writes numbers: 1.234,50 or 1,234.50. */
export interface Marks {
  decimal: string;
  group: string;
}

export interface AmountRules {
  marks: Marks;
  /** Digits after the mark that are kept: the value counts in units of the last one. */
  decimals: number;
  max: number;
  /** The field's own unit is per cent, so the sign says nothing more. */
  percent?: boolean;
}

export type AmountError = 'invalid' | 'negative' | 'overPrecise' | 'tooLarge' | 'byZero';

/** The value of a field whose text is no amount: no rule of the contract takes it, so that it is never sent for nothing typed. */
export const wrongAmount = -1;

/** `computed`: more than a number was typed, and the value is its result. */
export type Amount = { value: number | null; computed: boolean } | { error: AmountError };

/** A fraction, so that nothing is lost before the one rounding at the end. */
interface Exact {
  n: bigint;
  d: bigint;
  /** As written with «%»: it is a share of what it is added to. */
  share?: boolean;
}

class Wrong extends Error {
  readonly reason: AmountError;
  constructor(reason: AmountError) {
    super(reason);
    this.reason = reason;
  }
}

const longest = 100;
const operators: Record<string, string> = { x: '*', '×': '*', '·': '*', '÷': '/', ':': '/', '−': '-', '–': '-' };

export function marksOf(formats: Pick<Formats, 'number' | 'count'>): Marks {
  return { decimal: formats.number(0.5).charAt(1), group: formats.count(1000).charAt(1) };
}

/** Money's signs, spaces between thousands and the many ways to write an operator, all made one. */
function tidy(text: string, percent: boolean): string {
  return text
    .toLowerCase()
    .replace(/\p{Sc}|bs\.?|usd|eur|bob/gu, '')
    .replace(percent ? /%/g : /(?!)/, '')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')
    .replace(/[x×·÷:−–]/gu, (sign) => operators[sign] ?? sign)
    .trim();
}

/**
 * The whole and the decimal digits of a number in either way of writing. Its shape decides; only «1.234» could be both,
 * and there the store's own mark does.
 */
function digitsOf(token: string, { decimal }: Marks): { whole: string; rest: string } {
  const used = [...new Set(token.replace(/\d/g, ''))];
  const last = token[Math.max(token.lastIndexOf('.'), token.lastIndexOf(','))] ?? '';
  const looksGrouped = new RegExp(`^[1-9]\\d{0,2}(\\${last || '.'}\\d{3})+$`).test(token);
  const isDecimal =
    used.length === 2 || (used.length === 1 && !(looksGrouped && (token.split(last).length > 2 || last !== decimal)));
  const at = isDecimal ? token.lastIndexOf(last) : token.length;
  const [whole, rest] = [token.slice(0, at), token.slice(at + 1)];
  const group = isDecimal ? (last === ',' ? '.' : ',') : last;
  if (group && whole.includes(group) && !new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole))
    throw new Wrong('invalid');
  const plain = group ? whole.replaceAll(group, '') : whole;
  if (!/^\d*$/.test(plain) || !/^\d*$/.test(rest) || plain + rest === '') throw new Wrong('invalid');
  return { whole: plain, rest };
}

function exactOf(token: string, marks: Marks): Exact {
  const { whole, rest } = digitsOf(token, marks);
  return { n: BigInt(whole + rest), d: 10n ** BigInt(rest.length) };
}

function combine(a: Exact, operator: string, b: Exact): Exact {
  switch (operator) {
    case '+':
      return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
    case '-':
      return { n: a.n * b.d - b.n * a.d, d: a.d * b.d };
    case '*':
      return { n: a.n * b.n, d: a.d * b.d };
    default:
      if (b.n === 0n) throw new Wrong('byZero');
      return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
  }
}

/** What is left of a calculation to read. */
interface Reader {
  tokens: string[];
  at: number;
  marks: Marks;
}

function takes(reader: Reader, tokens: string): string | undefined {
  const token = reader.tokens[reader.at];
  if (!token || !tokens.includes(token)) return undefined;
  reader.at += 1;
  return token;
}

function readValue(reader: Reader): Exact {
  if (takes(reader, '(')) {
    const { n, d } = readSum(reader);
    if (!takes(reader, ')')) throw new Wrong('invalid');
    return { n, d };
  }
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  return exactOf(token, reader.marks);
}

function readFactor(reader: Reader): Exact {
  const sign = takes(reader, '+-');
  if (sign) {
    const factor = readFactor(reader);
    return sign === '-' ? { ...factor, n: -factor.n } : factor;
  }
  const value = readValue(reader);
  return takes(reader, '%') ? { n: value.n, d: value.d * 100n, share: true } : value;
}

function readProduct(reader: Reader): Exact {
  let left = readFactor(reader);
  for (let sign = takes(reader, '*/'); sign; sign = takes(reader, '*/')) left = combine(left, sign, readFactor(reader));
  return left;
}

/** Sums of products, as a pocket calculator reads them: 100+15% is 115. */
function readSum(reader: Reader): Exact {
  let left = readProduct(reader);
  for (let sign = takes(reader, '+-'); sign; sign = takes(reader, '+-')) {
    const right = readProduct(reader);
    left = combine(left, sign, right.share ? combine(left, '*', right) : right);
  }
  return left;
}

function compute(tokens: string[], marks: Marks): Exact {
  const reader = { tokens, at: 0, marks };
  const result = readSum(reader);
  // A share of nothing says no amount.
  if (reader.at < tokens.length || result.share) throw new Wrong('invalid');
  return result;
}

/** To whole units of the field's last decimal, halves up. */
function rounded({ n, d }: Exact, decimals: number): bigint {
  const scaled = n * 10n ** BigInt(decimals);
  return (scaled * 2n + d) / (d * 2n);
}

function evaluate(text: string, rules: AmountRules): Amount {
  const tokens = text.match(/[\d.,]+|[-+*/()%]|\S/gu) ?? [];
  const [first = ''] = tokens;
  const computed = tokens.length > 1;
  if (!computed && digitsOf(first, rules.marks).rest.length > rules.decimals) throw new Wrong('overPrecise');
  const exact = compute(tokens, rules.marks);
  if (exact.n < 0n) throw new Wrong('negative');
  const value = rounded(exact, rules.decimals);
  if (value > BigInt(rules.max)) throw new Wrong('tooLarge');
  return { value: Number(value), computed };
}

/** What a person types for an amount, figures or arithmetic, as whole units of the last decimal; null for nothing. */
export function parseAmount(text: string, rules: AmountRules): Amount {
  const clean = tidy(text, rules.percent ?? false);
  if (text.trim() === '') return { value: null, computed: false };
  if (clean.length > longest) return { error: 'invalid' };
  try {
    return evaluate(clean, rules);
  } catch (error) {
    if (error instanceof Wrong) return { error: error.reason };
    throw error;
  }
}

/** 1.234,50 of 123450 with two decimals. `plain`: 1234,50, to type over; `short`: without zeros at the end. */
export function writeAmount(
  value: number,
  { marks, decimals }: Pick<AmountRules, 'marks' | 'decimals'>,
  how: { plain?: boolean; short?: boolean } = {},
): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const whole = how.plain ? digits.slice(0, cut) : digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, marks.group);
  const rest = how.short ? digits.slice(cut).replace(/0+$/, '') : digits.slice(cut);
  return `${value < 0 ? '\u2212' : ''}${whole}${rest && marks.decimal}${rest}`;
}
