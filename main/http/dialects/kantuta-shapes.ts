import { z } from 'zod';
import type { Persona, PersonaInput } from '#contract/persona.ts';
import { passwordMax, passwordMin, type User } from '#contract/user.ts';

/** Bodies and answers of documents 001 and 003, and how our records become them. */

const instant = z.string().meta({ format: 'date-time' });
const Audit = {
  estado: z.boolean().meta({ description: 'Active or not' }),
  id_user_create: z.int().nullable().meta({ description: 'The user who made it' }),
  id_user_update: z.int().nullable().meta({ description: 'The user who changed it last; null as long as nobody has' }),
  created_at: instant,
  updated_at: instant,
};
export const PersonaAnswer = z.object({
  id: z.int(),
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string().nullable(),
  fecha_nacimiento: z.string().nullable().meta({ format: 'date', description: 'Null without `private:read`' }),
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
  nombres: z.string().meta({ minLength: 1, maxLength: 100, example: 'Rosa' }),
  p_apellido: z.string().meta({ minLength: 1, maxLength: 50, example: 'Mamani' }),
  s_apellido: z.string().nullish().meta({ maxLength: 50, description: 'Empty, null and absent are the same' }),
  fecha_nacimiento: z
    .string()
    .meta({ format: 'date', description: 'A day from 1900 on that is not to come', example: '1992-08-06' }),
  genero: z.enum(['M', 'F']).meta({ example: 'F' }),
});
const flag = z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)]);
const email = { format: 'email', maxLength: 120, example: 'rosa@tienda.example' };
const AccountBody = z.object({
  name: z.string().nullish().meta({ maxLength: 120, description: 'The given names unless told otherwise' }),
  email: z.string().meta({ ...email, description: 'No other account may have it' }),
  password: z.string().nullish().meta({
    minLength: passwordMin,
    maxLength: passwordMax,
    description: 'The commonest are refused. Set for somebody else, it opens one session, which must choose another',
  }),
  estado: flag.nullish().meta({ description: 'Active or not' }),
  id_role: z.int().nullish().meta({ description: 'A role’s number; 2, the cashier’s, for a new user' }),
});
export const RegisterBody = PersonaBody.extend(AccountBody.shape);
export const ChangeUserBody = AccountBody.partial();
export const ChangePersonaBody = PersonaBody.partial().extend({
  // Who may not read it gets null, and sends back what he got.
  fecha_nacimiento: PersonaBody.shape.fecha_nacimiento.nullish(),
  id: z.int().meta({ description: 'Which persona', example: 1 }),
  id_user_update: z
    .int()
    .meta({ description: 'The number of the user who is signed in; with a key, of who made it', example: 1 }),
});
export const LoginBody = z.object({
  email: z.string().meta({ maxLength: 120, example: 'rosa@tienda.example' }),
  password: z.string().meta({ maxLength: passwordMax, example: 'YOUR PASSWORD' }),
});
export const MailBody = z.object({
  email: z.string().meta({
    ...email,
    description: 'Without `mail:external` and without a token, an address of a client or user of the store',
  }),
  subject: z.string().meta({ minLength: 1, maxLength: 200, description: 'One line', example: 'Su pedido' }),
  message: z
    .string()
    .meta({ minLength: 1, maxLength: 20_000, description: 'Plain text', example: 'Ya puede recoger su pedido.' }),
  name: z.string().meta({ maxLength: 120, description: 'The greeting’s; may be empty', example: 'Rosa' }),
});
/** As a mail server's own confirmation, while the message waits its turn. */
export const MailAnswer = z.object({
  accepted: z.array(z.string()),
  rejected: z.array(z.string()),
  messageId: z.string(),
  response: z.literal('queued'),
});
export const envelope = (data: z.ZodType) => z.object({ status: z.literal(200), message: z.string(), data });
export const paging = z.object({
  page: z.int().min(1).max(10_000_000).optional().meta({ description: 'From 1. Without it: everything' }),
  limit: z.int().min(1).max(100).optional().meta({ description: 'Of a page; 20 unless told otherwise' }),
});

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
