import { z } from 'zod';

/** Control characters, line separators and lone surrogates: never typed by a person, and unsafe in mail headers and exports. */
const unsafeCharacters = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;
const lineBreaks = /[\r\n\t]+/g;

/** What nobody sees or means: soft hyphens, zero-width and filler characters, marks that turn the writing round. */
const invisible = /[\u00ad\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]/g;

/** Trimmed, NFC, one line: pasted tabs and line breaks become spaces, invisible characters go. Lengths are in UTF-16 units, as the documents' databases count them. */
export function text(max: number, min = 0) {
  return z
    .string()
    .normalize('NFC')
    .overwrite((value) => value.replace(invisible, '').replace(lineBreaks, ' '))
    .trim()
    .min(min)
    .max(max)
    .refine((value) => !unsafeCharacters.test(value), 'control');
}

/** As `text`, with line breaks. */
export function multilineText(max: number) {
  return z
    .string()
    .normalize('NFC')
    .overwrite((value) => value.replace(invisible, ''))
    .trim()
    .max(max)
    .refine((value) => !unsafeCharacters.test(value), 'control');
}

/** Absent, null and blank all mean "no value"; stored as null. Absent in a partial update means "leave as it is". */
export function optional<T extends z.ZodType<string, string>>(schema: T) {
  return z
    .string()
    .nullish()
    .transform((value) => (typeof value === 'string' && value.trim() === '' ? null : value))
    .pipe(schema.nullish());
}

export const Id = z.string().min(1).max(64);
export const Version = z.int().min(1);
/** Epoch milliseconds, UTC. */
export const Timestamp = z.int();

/** One address, RFC-like, without comments, lists or display names: what a mail server will take. */
const emailShape = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
export const isEmail = (value: string): boolean => emailShape.test(value);
export const Email = (max: number) => text(max, 1).regex(emailShape, 'email');

/** 6 to 20 characters, of which at least 6 are digits; separators people type are kept as typed. */
export const isPhone = (value: string): boolean =>
  /^\+?[\d\s().\-/]+$/.test(value) && value.replace(/\D/g, '').length >= 6;
export const phoneMax = 20;

/** A calendar date that exists, 'YYYY-MM-DD', from 1900 on. */
export const CalendarDate = z
  .string()
  .trim()
  .refine((value) => isCalendarDate(value), 'date');

export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

/** Who did something: a user as lists and records show him. */
export const Actor = z.strictObject({ id: z.string(), number: z.int(), name: z.string() });
export type Actor = z.infer<typeof Actor>;

export const Language = z.enum(['es', 'en']);
export type Language = z.infer<typeof Language>;

/** What a form or a list keeps of itself: any JSON, at most `max` characters when written out. Its owner reads it leniently. */
export const JsonState = (max: number) =>
  z.record(z.string().max(60), z.json()).refine((value) => JSON.stringify(value).length <= max, 'stateTooLong');
export type JsonState = z.infer<ReturnType<typeof JsonState>>;

export const imageMaxBytes = 512 * 1024;
/** A PNG or JPEG as a data URL, at most 512 kB of image. */
export const ImageDataUrl = z
  .string()
  .max(Math.ceil((imageMaxBytes * 4) / 3) + 40, 'imageTooBig')
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, 'image');
