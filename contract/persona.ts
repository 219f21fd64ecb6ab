import { z } from 'zod';
import { Actor, CalendarDate, optional, text } from './fields.ts';

/** A human being with a name: staff, and later anyone the store keeps personal records of. */
export const PersonaInput = z.strictObject({
  givenNames: text(100, 1),
  paternalSurname: text(50, 1),
  maternalSurname: optional(text(50)),
  birthDate: CalendarDate,
  /** 'M', 'F' or the person's own word. */
  gender: text(10, 1),
});
export type PersonaInput = z.infer<typeof PersonaInput>;

export const Persona = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: z.int(),
  givenNames: z.string(),
  paternalSurname: z.string(),
  maternalSurname: z.string().nullable(),
  birthDate: z.string(),
  gender: z.string(),
  active: z.boolean(),
  createdAt: z.int(),
  createdBy: Actor.nullable(),
  updatedAt: z.int(),
  updatedBy: Actor.nullable(),
});
export type Persona = z.infer<typeof Persona>;
