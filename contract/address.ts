import { z } from 'zod';
import { Id, optional, text } from './fields.ts';

export const addressKinds = ['main', 'billing', 'shipping'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** Free text as typed or received, with optional links to the catalogue of places. */
export const AddressInput = z.strictObject({
  street: optional(text(255)),
  city: optional(text(50)),
  state: optional(text(50)),
  country: optional(text(50)),
  postalCode: optional(text(20)),
  cityId: Id.nullish(),
  stateId: Id.nullish(),
  countryId: Id.nullish(),
});
export type AddressInput = z.infer<typeof AddressInput>;

export const Address = z.strictObject({
  street: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable(),
  postalCode: z.string().nullable(),
  cityId: z.string().nullable(),
  stateId: z.string().nullable(),
  countryId: z.string().nullable(),
});
export type Address = z.infer<typeof Address>;

/** null clears an address; absent leaves it. Billing and shipping that are null follow the main one. */
export const AddressesInput = z.strictObject({
  main: AddressInput.nullish(),
  billing: AddressInput.nullish(),
  shipping: AddressInput.nullish(),
});
