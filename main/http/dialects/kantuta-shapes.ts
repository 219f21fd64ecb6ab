import { z } from 'zod';
import type { Persona, PersonaInput } from '#contract/persona.ts';
import type { User } from '#contract/user.ts';

/** Bodies and answers of documents 001 and 003, and how our records become them. */

const Audit = {
  estado: z.boolean(),
  id_user_create: z.int().nullable(),
  id_user_update: z.int().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
};
export const PersonaAnswer = z.object({
  id: z.int(),
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string().nullable(),
  fecha_nacimiento: z.string().nullable(),
  genero: z.string(),
  ...Audit,
});
export const UsuarioAnswer = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  ...Audit,
  persona: PersonaAnswer.nullable(),
  role: z.object({ id: z.int(), nombre: z.string(), descripcion: z.string().optional() }),
});
export const PersonaBody = z.object({
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string().nullish(),
  fecha_nacimiento: z.string(),
  genero: z.enum(['M', 'F']),
});
const flag = z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)]);
const AccountBody = z.object({
  name: z.string().nullish(),
  email: z.string(),
  password: z.string().nullish(),
  estado: flag.nullish(),
  id_role: z.int().nullish(),
});
export const RegisterBody = PersonaBody.extend(AccountBody.shape);
export const ChangeUserBody = AccountBody.partial();
export const ChangePersonaBody = PersonaBody.partial().extend({
  // Who may not read it gets null, and sends back what he got.
  fecha_nacimiento: z.string().nullish(),
  id: z.int(),
  id_user_update: z.int(),
});
export const LoginBody = z.object({ email: z.string(), password: z.string() });
export const MailBody = z.object({ email: z.string(), subject: z.string(), message: z.string(), name: z.string() });
/** As a mail server's own confirmation, while the message waits its turn. */
export const MailAnswer = z.object({
  accepted: z.array(z.string()),
  rejected: z.array(z.string()),
  messageId: z.string(),
  response: z.literal('queued'),
});
export const envelope = (data: z.ZodType) => z.object({ status: z.literal(200), message: z.string(), data });
export const paging = z.object({ page: z.string().optional(), limit: z.string().optional() });

const iso = (time: number) => new Date(time).toISOString();

function auditOf(
  record: Pick<User, 'active' | 'createdBy' | 'updatedBy' | 'createdAt' | 'updatedAt'> & { version: number },
) {
  return {
    estado: record.active,
    id_user_create: record.createdBy?.number ?? null,
    // Nobody has updated what was only made.
    id_user_update: record.version > 1 ? (record.updatedBy?.number ?? null) : null,
    created_at: iso(record.createdAt),
    updated_at: iso(record.updatedAt),
  };
}

export function personaOf(persona: Persona) {
  return {
    id: persona.number,
    nombres: persona.givenNames,
    p_apellido: persona.paternalSurname,
    s_apellido: persona.maternalSurname,
    fecha_nacimiento: persona.birthDate,
    genero: persona.gender,
    ...auditOf(persona),
  };
}

/** The documents know two role names; ours beyond them keep their own. */
export function usuarioOf(user: User) {
  const { number, name, description } = user.role;
  return {
    id: user.number,
    name: user.displayName,
    email: user.email,
    ...auditOf(user),
    persona: user.persona && personaOf(user.persona),
    role: { id: number, nombre: name, ...(description && { descripcion: description }) },
  };
}

/** `s_apellido`: "" and absent are none. */
export function personaInput(body: z.infer<typeof PersonaBody>): PersonaInput {
  return {
    givenNames: body.nombres,
    paternalSurname: body.p_apellido,
    maternalSurname: body.s_apellido ?? null,
    birthDate: body.fecha_nacimiento,
    gender: body.genero,
  };
}
