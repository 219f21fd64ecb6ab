import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError, type ErrorData, type FieldIssue } from '#contract/errors.ts';
import type { PersonaInput } from '#contract/persona.ts';
import { countryDefaults } from '#contract/store.ts';
import type { SignedInUser, User } from '#contract/user.ts';
import { getUser } from '#db/queries/user.ts';
import type { Backend } from '../../backend.ts';
import type { CallContext } from '../../context.ts';
import { toDomainError, toWireError } from '../../policy/errors.ts';

/**
 * The REST API of documents 001 and 003 at its own paths: a mapping onto the typed router, nothing else.
 * Unknown and read-only fields of a body are ignored; errors are {status, message, data: null}.
 */
const flag = z.union([z.boolean(), z.literal([0, 1]).transform((value) => value === 1)]);
const RegisterBody = z.object({
  email: z.string(),
  password: z.string().nullish(),
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string().nullish(),
  fecha_nacimiento: z.string(),
  genero: z.enum(['M', 'F']),
  name: z.string().nullish(),
  estado: flag.nullish(),
  id_role: z.int().nullish(),
});
const LoginBody = z.object({ email: z.string(), password: z.string() });

/** Our field paths in the document's words. */
const documentFields: Record<string, string> = {
  'persona.givenNames': 'nombres',
  'persona.paternalSurname': 'p_apellido',
  'persona.maternalSurname': 's_apellido',
  'persona.birthDate': 'fecha_nacimiento',
  'persona.gender': 'genero',
  displayName: 'name',
  roleNumber: 'id_role',
  active: 'estado',
};

function fieldMessage({ path, rule, params }: FieldIssue): string {
  const field = documentFields[path.replace(/^administrator\./, '')] ?? path.replace(/^administrator\./, '');
  switch (rule) {
    case 'required':
      return `${field} es requerido`;
    case 'tooLong':
      return `${field} admite máximo ${params?.['max']} caracteres`;
    case 'tooShort':
      return `${field} debe tener al menos ${params?.['min']} caracteres`;
    default:
      return `${field} inválido`;
  }
}

function issueMessage(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  return issue.code === 'invalid_type' && issue.input === undefined ? `${field} es requerido` : `${field} inválido`;
}

function errorMessage(code: string, data: unknown): string {
  switch (code) {
    case 'VALIDATION':
      return (data as ErrorData['VALIDATION']).issues.map(fieldMessage).join('; ');
    case 'UNAUTHENTICATED':
      return (data as ErrorData['UNAUTHENTICATED']).reason === 'credentials'
        ? 'Credenciales inválidas'
        : 'Token inválido o expirado';
    case 'FORBIDDEN':
      return 'No tiene permiso para esta operación';
    case 'CONFLICT':
      return 'El correo electrónico ya está registrado';
    case 'NOT_FOUND':
      return 'No encontrado';
    case 'RATE_LIMITED':
      return 'Demasiados intentos, espere unos segundos';
    case 'UNEXPECTED':
      return `Error interno. Incidente ${(data as ErrorData['UNEXPECTED']).incident}`;
    default:
      return 'Servicio no disponible, intente de nuevo';
  }
}

function sendError(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.status(status).send({ status, message, data: null });
}

const iso = (time: number) => new Date(time).toISOString();

/** The documents know two role names; ours beyond them keep their own. */
function roleOf({ number, name, description }: User['role']) {
  return { id: number, nombre: name, ...(description && { descripcion: description }) };
}

function auditOf(record: Pick<User, 'active' | 'createdBy' | 'updatedBy' | 'createdAt' | 'updatedAt'>) {
  return {
    estado: record.active,
    id_user_create: record.createdBy?.number ?? null,
    id_user_update: record.updatedBy?.number ?? null,
    created_at: iso(record.createdAt),
    updated_at: iso(record.updatedAt),
  };
}

function usuarioOf(user: User) {
  const { persona } = user;
  return {
    id: user.number,
    name: user.displayName,
    email: user.email,
    ...auditOf(user),
    persona: persona && {
      id: persona.number,
      nombres: persona.givenNames,
      p_apellido: persona.paternalSurname,
      s_apellido: persona.maternalSurname,
      fecha_nacimiento: persona.birthDate,
      genero: persona.gender,
      ...auditOf(persona),
    },
    role: roleOf(user.role),
  };
}

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => CallContext;

async function answer(reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof z.ZodError) return sendError(reply, 400, error.issues.map(issueMessage).join('; '));
    if (error instanceof ORPCError) return sendError(reply, error.status, errorMessage(error.code, error.data));
    throw error;
  }
}

/** The first user founds the store with its defaults; afterwards registering needs `user:create`. */
async function register(backend: Backend, context: CallContext, body: z.infer<typeof RegisterBody>): Promise<unknown> {
  const persona: PersonaInput = {
    givenNames: body.nombres,
    paternalSurname: body.p_apellido,
    maternalSurname: body.s_apellido ?? null,
    birthDate: body.fecha_nacimiento,
    gender: body.genero,
  };
  const api = backend.call({
    ...context,
    keepToken: undefined,
    idempotencyKey: context.idempotencyKey ?? randomUUID(),
  });
  const { setupNeeded } = await api.session.get({});
  if (setupNeeded) {
    const store = { name: 'Tienda 1', country: 'EC', ...countryDefaults.EC, language: 'es' } as const;
    const administrator = { persona, displayName: body.name ?? null, email: body.email, password: body.password ?? '' };
    const { state } = await api.setup.create({ store, administrator });
    return usuarioOf(getUser(backend.store.reader, state.user?.id ?? ''));
  }
  const { secret: _secret, ...created } = await api.user.create({
    acceptDuplicates: true,
    persona,
    displayName: body.name ?? null,
    email: body.email,
    ...(body.password != null && { password: body.password }),
    ...(body.estado != null && { active: body.estado }),
    ...(body.id_role != null && { roleNumber: body.id_role }),
  });
  return usuarioOf(created);
}

/** Signs in and answers the bearer token, besides keeping the session cookie. */
async function login(backend: Backend, context: CallContext, body: z.infer<typeof LoginBody>): Promise<unknown> {
  let accessToken: string | null = null;
  const keepToken = (token: string | null) => {
    accessToken = token;
    context.keepToken?.(token);
  };
  const state = await backend.call({ ...context, keepToken }).session.signIn(body);
  const user: SignedInUser | null = state.user;
  return { access_token: accessToken, usuario: user && usuarioOf(getUser(backend.store.reader, user.id)) };
}

export function serveKantuta(server: FastifyInstance, backend: Backend, contextOf: ContextOf): void {
  server.register(async (scope) => {
    scope.setErrorHandler((thrown, request, reply) => {
      if (thrown instanceof DomainError)
        return sendError(reply, toWireError(thrown).status, errorMessage(thrown.code, thrown.data));
      const status = thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
      if (status < 500) return sendError(reply, status, 'El cuerpo de la solicitud no es válido');
      const { code, data } = toDomainError(thrown, backend.log, request.routeOptions.url ?? '');
      return sendError(reply, 500, errorMessage(code, data));
    });
    scope.post('/usuario/register', (request, reply) =>
      answer(reply, async () => register(backend, contextOf(request, reply), RegisterBody.parse(request.body ?? {}))),
    );
    scope.post('/auth/login', (request, reply) =>
      answer(reply, async () => login(backend, contextOf(request, reply), LoginBody.parse(request.body ?? {}))),
    );
  });
}
