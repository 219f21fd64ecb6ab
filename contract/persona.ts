import { z } from 'zod';
import { Actor, CalendarDate, Id, optional, Timestamp, text, Version } from './fields.ts';
import { pageInput, pageOf, SortDirection } from './page.ts';
import { command, query } from './procedure.ts';

/** A human being with a name: staff, and anyone the store keeps personal records of. */
export const PersonaInput = z.strictObject({
  givenNames: text(100, 1),
  paternalSurname: text(50, 1),
  maternalSurname: optional(text(50)),
  birthDate: CalendarDate,
  /** 'M', 'F' or the person's own word. */
  gender: text(10, 1),
});
export type PersonaInput = z.infer<typeof PersonaInput>;
export type PersonaFormValues = z.input<typeof PersonaInput>;

/** A partial update: absent fields stay as they are. */
export const PersonaChanges = PersonaInput.partial();
export type PersonaChanges = z.infer<typeof PersonaChanges>;

/** The record of the same human in another role. */
export const Counterpart = z.strictObject({ id: z.string(), code: z.string(), name: z.string(), active: z.boolean() });
export type Counterpart = z.infer<typeof Counterpart>;

/** `birthDate` is null where it may not be read (`private:read`). `user` and `client`: the same human with an account, or as a customer. */
export const Persona = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: z.int(),
  givenNames: z.string(),
  paternalSurname: z.string(),
  maternalSurname: z.string().nullable(),
  birthDate: z.string().nullable(),
  gender: z.string(),
  active: z.boolean(),
  user: Counterpart.nullable(),
  client: Counterpart.nullable(),
  createdAt: Timestamp,
  createdBy: Actor.nullable(),
  updatedAt: Timestamp,
  updatedBy: Actor.nullable(),
});
export type Persona = z.infer<typeof Persona>;

/** One line of the list; `name` is all names joined. */
export const PersonaRow = z.strictObject({
  id: z.string(),
  number: z.int(),
  version: Version,
  name: z.string(),
  birthDate: z.string().nullable(),
  gender: z.string(),
  active: z.boolean(),
  isUser: z.boolean(),
  isClient: z.boolean(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type PersonaRow = z.infer<typeof PersonaRow>;

export const personaSorts = ['name', 'number', 'createdAt', 'updatedAt'] as const;
export const PersonaSort = z.enum(personaSorts);
export type PersonaSort = z.infer<typeof PersonaSort>;

export const PersonaListInput = z.strictObject({
  ...pageInput,
  /** Words in any order, each anywhere in the names; case and accents are ignored. */
  search: text(200).optional(),
  active: z.boolean().optional(),
  sort: PersonaSort.optional(),
  direction: SortDirection.optional(),
});
export type PersonaListInput = z.infer<typeof PersonaListInput>;

/** "Ana" + "Quispe" + "Mamani" → "Ana Quispe Mamani". */
export function personaName(
  persona: Pick<PersonaInput, 'givenNames' | 'paternalSurname'> & { maternalSurname?: string | null | undefined },
): string {
  return [persona.givenNames, persona.paternalSurname, persona.maternalSurname].filter(Boolean).join(' ');
}

const acceptDuplicates = { acceptDuplicates: z.boolean().optional() };

export const persona = {
  list: query({ permission: 'persona:read' }, { input: PersonaListInput, output: pageOf(PersonaRow) }),
  counts: query(
    { permission: 'persona:read' },
    { input: z.strictObject({}), output: z.strictObject({ active: z.int(), inactive: z.int() }) },
  ),
  /** Finds by id or number. */
  get: query({ permission: 'persona:read' }, { input: z.strictObject({ id: Id }), output: Persona }),
  /** CONFLICT duplicate for the same name and birth date, unless the caller says that it is somebody else. */
  create: command(
    { permission: 'persona:create', audit: { noun: 'persona', verb: 'create' } },
    { input: PersonaInput.extend(acceptDuplicates), output: Persona },
  ),
  update: command(
    { permission: 'persona:update', audit: { noun: 'persona', verb: 'update' } },
    {
      input: z.strictObject({ id: Id, version: Version, changes: PersonaChanges, ...acceptDuplicates }),
      output: Persona,
    },
  ),
  /** Keeps the account of a user: that is deactivated by itself. */
  deactivate: command(
    { permission: 'persona:deactivate', audit: { noun: 'persona', verb: 'deactivate' } },
    { input: z.strictObject({ id: Id }), output: Persona },
  ),
  restore: command(
    { permission: 'persona:deactivate', audit: { noun: 'persona', verb: 'restore' } },
    { input: z.strictObject({ id: Id }), output: Persona },
  ),
  /** The same human as this client. Each of the two has at most one counterpart. */
  linkClient: command(
    { permission: 'persona:update', audit: { noun: 'persona', verb: 'linkClient' } },
    { input: z.strictObject({ id: Id, clientId: Id }), output: Persona },
  ),
  unlinkClient: command(
    { permission: 'persona:update', audit: { noun: 'persona', verb: 'unlinkClient' } },
    { input: z.strictObject({ id: Id }), output: Persona },
  ),
};
