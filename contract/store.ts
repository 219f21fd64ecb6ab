import { z } from 'zod';
import { ImageDataUrl, Language, text, Version } from './fields.ts';
import { command, query } from './procedure.ts';

export const storeCountries = ['EC', 'BO', 'ES'] as const;

/** What each country starts with; a set-up form fills these in and they stay editable there. */
export const countryDefaults = {
  EC: { currency: 'USD', timeZone: 'America/Guayaquil' },
  BO: { currency: 'BOB', timeZone: 'America/La_Paz' },
  ES: { currency: 'EUR', timeZone: 'Europe/Madrid' },
} as const satisfies Record<(typeof storeCountries)[number], { currency: string; timeZone: string }>;

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** `country` ISO 3166-1 alpha-2 · `currency` ISO 4217 · `timeZone` IANA · `number` is the store's own, 1 when absent. */
export const StoreInput = z.strictObject({
  number: z.int().min(1).max(999).optional(),
  name: text(120, 1),
  country: text(2, 2).regex(/^[A-Z]{2}$/, 'notAllowed'),
  currency: text(3, 3).regex(/^[A-Z]{3}$/, 'notAllowed'),
  timeZone: text(60, 1).refine(isTimeZone, 'notAllowed'),
  language: Language,
});
export type StoreInput = z.infer<typeof StoreInput>;

/** auto: as the store's country writes it. dmy 04/03/2026 · mdy 03/04/2026 · ymd 2026-03-04. */
export const dateFormats = ['auto', 'dmy', 'mdy', 'ymd'] as const;
/** auto: as the user's language and the store's country write it. */
export const decimalMarks = ['auto', 'comma', 'point'] as const;

export const idleMinutesMin = 1;
export const idleMinutesMax = 15;

/** How the store writes, and how long an unattended screen stays open. */
const storePolicy = {
  dateFormat: z.enum(dateFormats),
  decimalMark: z.enum(decimalMarks),
  /** Without a key or a click for this long, the password is asked for again. */
  idleMinutes: z.int().min(idleMinutesMin).max(idleMinutesMax),
};

/** `logo` names the present logo, so that a new one is loaded anew; null without one. */
export const Store = StoreInput.extend({
  ...storePolicy,
  id: z.string(),
  number: z.int(),
  logo: z.string().nullable(),
  version: Version,
});
export type Store = z.infer<typeof Store>;

export const StoreChanges = StoreInput.extend(storePolicy).partial();
export type StoreChanges = z.infer<typeof StoreChanges>;

const versioned = { version: Version };

export const store = {
  get: query({ permission: 'store:read' }, { input: z.strictObject({}), output: Store }),
  /** A currency that money was booked in cannot change. */
  update: command(
    { permission: 'store:update', audit: { noun: 'store', verb: 'update' } },
    { input: z.strictObject({ ...versioned, changes: StoreChanges }), output: Store },
  ),
  /** The picture itself, for the screen and for what is printed. */
  logo: query(
    { permission: 'store:read' },
    { input: z.strictObject({}), output: z.strictObject({ image: z.string().nullable() }) },
  ),
  /** Null takes it away. */
  setLogo: command(
    { permission: 'store:update', audit: { noun: 'store', verb: 'setLogo' } },
    { input: z.strictObject({ ...versioned, image: ImageDataUrl.nullable() }), output: Store },
  ),
};
