import { isCalendarDate, isEmail } from '#contract/fields.ts';
import { type FieldErrors, invalidData, sentences } from './corepos-words.ts';
import type { DialectCall } from './dialect.ts';

/** Reads a body or a query by document 004's rules, and gathers what is wrong with all of it before it refuses. */
export class Sent {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #prefix: string;
  readonly #errors: FieldErrors;

  constructor(values: Readonly<Record<string, unknown>>, prefix = '', errors: FieldErrors = {}) {
    this.#values = values;
    this.#prefix = prefix;
    this.#errors = errors;
  }

  wrong(field: string, sentence: (field: string) => string): undefined {
    const name = this.#prefix + field;
    this.#errors[name] = [...(this.#errors[name] ?? []), sentence(name)];
  }

  /** As it was sent; blank counts as null. Undefined: not at all. */
  raw(field: string): unknown {
    const value = Object.hasOwn(this.#values, field) ? this.#values[field] : undefined;
    return typeof value === 'string' && value.trim() === '' ? null : value;
  }

  /** Trimmed; numbers are taken for their digits. Null where it was sent empty. */
  text(field: string, max: number): string | null | undefined {
    const value = this.raw(field);
    if (value == null) return value;
    if (typeof value !== 'string' && !Number.isSafeInteger(value)) return this.wrong(field, sentences.notText);
    const text = String(value).trim();
    return text.length > max ? this.wrong(field, (name) => sentences.tooLong(name, max)) : text;
  }

  /** As `text`, which must not be empty, nor left out where `always`. */
  required(field: string, max: number, always: boolean): string | undefined {
    const value = this.raw(field);
    if (value === null || (always && value === undefined)) return this.wrong(field, sentences.required);
    return this.text(field, max) ?? undefined;
  }

  email(field: string, max: number, always: boolean): string | undefined {
    const text = this.required(field, max, always);
    return text === undefined || isEmail(text) ? text : this.wrong(field, sentences.email);
  }

  /** 0 and 1, as the document sends them, and true and false. */
  flag(field: string): boolean {
    const value = this.raw(field) ?? false;
    if ([1, '1', true, 'true'].includes(value as string)) return true;
    if (![0, '0', false, 'false'].includes(value as string)) this.wrong(field, sentences.notFlag);
    return false;
  }

  whole(field: string): number | null | undefined {
    const number = this.id(field);
    return number == null || number >= 0 ? number : this.wrong(field, sentences.notWhole);
  }

  /** A record's number, which is below zero for what was made up to learn with. */
  id(field: string): number | null | undefined {
    const value = this.raw(field);
    if (value == null) return value;
    const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : this.wrong(field, sentences.notWhole);
  }

  within(field: string, min: number, max: number, otherwise: number): number {
    const value = this.whole(field);
    if (value != null && (value < min || value > max)) this.wrong(field, (name) => sentences.notWithin(name, min, max));
    return value ?? otherwise;
  }

  choice<T extends string>(field: string, choices: readonly T[]): T | undefined {
    const value = this.raw(field);
    if (value == null) return undefined;
    return choices.find((each) => each === value) ?? this.wrong(field, sentences.notKnown);
  }

  date(field: string): string | undefined {
    const value = this.raw(field);
    if (value == null) return undefined;
    return typeof value === 'string' && isCalendarDate(value.trim())
      ? value.trim()
      : this.wrong(field, sentences.notDate);
  }

  /** What stands within a field, under the same verdict. Null where it was sent empty. */
  inside(field: string): Sent | null | undefined {
    const value = this.raw(field);
    if (value == null) return value;
    if (typeof value !== 'object' || Array.isArray(value)) return this.wrong(field, sentences.notList);
    return new Sent(value as Record<string, unknown>, `${this.#prefix}${field}.`, this.#errors);
  }

  /** Throws the 422 that names all of it, if anything was wrong. */
  judge(): void {
    if (Object.keys(this.#errors).length > 0) throw invalidData(this.#errors);
  }
}

export interface Paging {
  readonly page: number;
  readonly limit: number;
}

/** `page` from 1 and `limit` from 1 to 100, ten unless told otherwise. */
export const pagingOf = (sent: Sent): Paging => ({
  page: sent.within('page', 1, 10_000_000, 1),
  limit: sent.within('limit', 1, 100, 10),
});

/** A form's fields as the object they mean: 'billing_address[city]' is a field within another. */
export function unfolded(fields: Readonly<Record<string, string>>): DialectCall['body'] {
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
    if (outer === undefined || inner === undefined) body[name] = value;
    else body[outer] = { ...(body[outer] as object | undefined), [inner]: value };
  }
  return body;
}
