import { z } from 'zod';
import { Language, text, Version } from './fields.ts';
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

/** `country` ISO 3166-1 alpha-2 · `currency` ISO 4217 · `timeZone` IANA. */
export const StoreInput = z.strictObject({
  name: text(120, 1),
  country: text(2, 2).regex(/^[A-Z]{2}$/, 'notAllowed'),
  currency: text(3, 3).regex(/^[A-Z]{3}$/, 'notAllowed'),
  timeZone: text(60, 1).refine(isTimeZone, 'notAllowed'),
  language: Language,
});
export type StoreInput = z.infer<typeof StoreInput>;

export const Store = StoreInput.extend({ id: z.string(), number: z.int(), version: Version });
export type Store = z.infer<typeof Store>;

export const store = {
  get: query({ permission: 'store:read' }, { input: z.strictObject({}), output: Store }),
  /** A currency that money was booked in cannot change. */
  update: command(
    { permission: 'store:update', audit: { noun: 'store', verb: 'update' } },
    { input: z.strictObject({ version: Version, changes: StoreInput.partial() }), output: Store },
  ),
};
