import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { ErrorData, FieldIssue } from '#contract/errors.ts';
import type { Persona, PersonaChanges, PersonaInput, PersonaRow } from '#contract/persona.ts';
import { countryDefaults } from '#contract/store.ts';
import type { User, UserRow } from '#contract/user.ts';
import { type Dialect, DialectAnswer, type DialectCall, type DialectRoute, type Failure, streamed } from './dialect.ts';

/** Documents 001 and 003, «Kantuta»: users, personas, sign-in, mail. Lists and messages come as {status, message, data}, records bare. */

const Audit = {
  estado: z.boolean(),
  id_user_create: z.int().nullable(),
  id_user_update: z.int().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
};
const PersonaAnswer = z.object({
  id: z.int(),
  nombres: z.string(),
  p_apellido: z.string(),
  s_apellido: z.string().nullable(),
  fecha_nacimiento: z.string().nullable(),
  genero: z.string(),
  ...Audit,
});
const UsuarioAnswer = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  ...Audit,
  persona: PersonaAnswer.nullable(),
  role: z.object({ id: z.int(), nombre: z.string(), descripcion: z.string().optional() }),
});
const PersonaBody = z.object({
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
const RegisterBody = PersonaBody.extend(AccountBody.shape);
const ChangeUserBody = AccountBody.partial();
const ChangePersonaBody = PersonaBody.partial().extend({ id: z.int(), id_user_update: z.int() });
const LoginBody = z.object({ email: z.string(), password: z.string() });
const envelope = (data: z.ZodType) => z.object({ status: z.literal(200), message: z.string(), data });
const paging = z.object({ page: z.string().optional(), limit: z.string().optional() });

/** Our field paths in the documents' words. */
const documentFields: Record<string, string> = {
  givenNames: 'nombres',
  paternalSurname: 'p_apellido',
  maternalSurname: 's_apellido',
  birthDate: 'fecha_nacimiento',
  gender: 'genero',
  displayName: 'name',
  roleNumber: 'id_role',
  active: 'estado',
};

function fieldMessage({ path, rule, params }: FieldIssue): string {
  const own = path.replace(/^(administrator|changes)\./, '').replace(/^persona\./, '');
  const field = documentFields[own] ?? own;
  switch (rule) {
    case 'required':
      return `${field} es requerido`;
    case 'tooLong':
      return `${field} admite máximo ${params?.['max']} caracteres`;
    case 'tooShort':
      return `${field} debe tener al menos ${params?.['min']} caracteres`;
    case 'commonPassword':
      return `${field} es demasiado común, elija otra`;
    default:
      return `${field} inválido`;
  }
}

/** By his number. */
const firstUser = '1';

const refuse = (status: number, message: string) => new DialectAnswer(status, { status, message, data: null });

/** What the document asks of a body, with its fields named; what it does not know is left out. */
function read<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const messages = result.error.issues.map((issue) => {
    const field = issue.path.join('.');
    return issue.code === 'invalid_type' && issue.input === undefined ? `${field} es requerido` : `${field} inválido`;
  });
  throw refuse(400, messages.join('; '));
}

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

function personaOf(persona: Persona) {
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
function usuarioOf(user: User) {
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
function personaInput(body: z.infer<typeof PersonaBody>): PersonaInput {
  return {
    givenNames: body.nombres,
    paternalSurname: body.p_apellido,
    maternalSurname: body.s_apellido ?? null,
    birthDate: body.fecha_nacimiento,
    gender: body.genero,
  };
}

/** The first user founds the store with its defaults; afterwards registering needs `user:create`. */
async function register(call: DialectCall): Promise<unknown> {
  const { body } = call;
  // What is founded here opens no session of a screen.
  const api = call.apiFor({
    ...call.context,
    keepToken: undefined,
    idempotencyKey: call.context.idempotencyKey ?? randomUUID(),
  });
  const { setupNeeded } = await api.session.get({});
  if (!setupNeeded && !call.caller) throw refuse(401, 'Token inválido o expirado');
  const { email, password, name, estado, id_role, ...person } = read(RegisterBody, body);
  const persona = personaInput(person);
  const displayName = name ?? null;
  if (setupNeeded) {
    const store = { name: 'Tienda 1', country: 'EC', ...countryDefaults.EC, language: 'es' } as const;
    const administrator = { persona, displayName, email, password: password ?? '' };
    await api.setup.create({ store, administrator });
    return usuarioOf(call.self(firstUser));
  }
  const { secret: _secret, ...created } = await api.user.create({
    persona,
    displayName,
    email,
    acceptDuplicates: true,
    ...(password != null && { password }),
    ...(estado != null && { active: estado }),
    ...(id_role != null && { roleNumber: id_role }),
  });
  return usuarioOf(created);
}

/** Signs in and answers the bearer token, besides keeping the session cookie. */
async function login(call: DialectCall): Promise<unknown> {
  const credentials = read(LoginBody, call.body);
  let accessToken: string | null = null;
  const keepToken = (token: string | null) => {
    accessToken = token;
    call.context.keepToken?.(token);
  };
  const { user } = await call

    .apiFor({ ...call.context, screen: false, keepToken, idempotencyKey: randomUUID() })
    .session.signIn(credentials);
  return { access_token: accessToken, usuario: user && usuarioOf(call.self(user.id)) };
}

/** `page` given: that page of `limit` (20, at most 100); otherwise everything. */
function pageFrom(query: DialectCall['query']): { page: number; pageSize: 10 | 20 | 50 | 100; limit: number } | null {
  if (query['page'] === undefined) return null;
  const page = Number(query['page']);
  const limit = Number(query['limit'] ?? 20);
  if (!Number.isSafeInteger(page) || page < 1 || page > 10_000_000) throw refuse(400, 'page inválido');
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 100) throw refuse(400, 'limit inválido');
  return { page, limit, pageSize: 100 };
}

type ListPage<Row> = (input: { page: number; pageSize: 100 }) => Promise<{ items: Row[]; total: number }>;

/** Every row, a hundred at a time; or those of one page of any size, which lie in at most two of ours. */
async function* rowsOf<Row>(list: ListPage<Row>, wanted: ReturnType<typeof pageFrom>): AsyncGenerator<Row[]> {
  const first = wanted ? (wanted.page - 1) * wanted.limit : 0;
  const last = wanted ? first + wanted.limit : Number.POSITIVE_INFINITY;
  for (let page = Math.floor(first / 100) + 1; ; page++) {
    const { items, total } = await list({ page, pageSize: 100 });
    const offset = (page - 1) * 100;
    if (offset >= total) return;
    yield items.slice(Math.max(0, first - offset), Math.max(0, last - offset));
    if (offset + 100 >= Math.min(total, last)) return;
  }
}

async function list(call: DialectCall, message: string, pieces: AsyncGenerator<object[]>): Promise<Readable> {
  const text = await streamed(pieces, [`{"status":200,"message":${JSON.stringify(message)},"data":`, '}']);
  call.reply.type('application/json; charset=utf-8');
  return Readable.from(text);
}

async function* each<Row, Out extends object>(
  pages: AsyncGenerator<Row[]>,
  of: (row: Row) => Promise<Out | null>,
): AsyncGenerator<Out[]> {
  for await (const rows of pages) {
    const made: Out[] = [];
    for (const row of rows) {
      const out = await of(row);
      if (out) made.push(out);
    }
    yield made;
  }
}

function numberFrom(text: string | undefined): string {
  if (!/^\d{1,15}$/.test(text ?? '')) throw refuse(404, 'No encontrado');
  return text ?? '';
}

async function changeUser(call: DialectCall): Promise<unknown> {
  const { api, params, body } = call;
  const { name, email, password, estado, id_role } = read(ChangeUserBody, body);
  const current = await api.user.get({ id: numberFrom(params['id']) });
  const changes = {
    ...(name != null && { displayName: name }),
    ...(email !== undefined && { email }),
    ...(password != null && { password }),
    ...(estado != null && { active: estado }),
    ...(id_role != null && { roleNumber: id_role }),
  };
  if (Object.keys(changes).length === 0) return usuarioOf(current);
  return usuarioOf(await api.user.update({ id: current.id, version: current.version, changes }));
}

async function changePersona(call: DialectCall): Promise<unknown> {
  const { api, caller, body } = call;
  const { id, id_user_update, ...sent } = read(ChangePersonaBody, body);
  if (id_user_update !== caller?.number) throw refuse(400, 'id_user_update debe ser el usuario de la sesión');
  const current = await api.persona.get({ id: String(id) });
  const changes: PersonaChanges = {
    ...(sent.nombres !== undefined && { givenNames: sent.nombres }),
    ...(sent.p_apellido !== undefined && { paternalSurname: sent.p_apellido }),
    ...(sent.s_apellido !== undefined && { maternalSurname: sent.s_apellido ?? '' }),
    ...(sent.fecha_nacimiento !== undefined && { birthDate: sent.fecha_nacimiento }),
    ...(sent.genero !== undefined && { gender: sent.genero }),
  };
  if (Object.keys(changes).length === 0) return personaOf(current);
  const input = { id: current.id, version: current.version, changes, acceptDuplicates: true };
  return personaOf(await api.persona.update(input));
}

const routes: readonly DialectRoute[] = [
  {
    method: 'POST',
    url: '/usuario/register',
    summary: 'Creates a user with his persona; open for the very first one only',
    body: RegisterBody,
    answer: UsuarioAnswer,
    open: true,
    handle: register,
  },
  {
    method: 'POST',
    url: '/auth/login',
    summary: 'Signs in; the token goes under Authorization: Bearer',
    body: LoginBody,
    answer: z.object({ access_token: z.string(), usuario: UsuarioAnswer }),
    open: true,
    handle: login,
  },
  {
    method: 'GET',
    url: '/usuario',
    summary: 'All users that have a persona',
    query: paging,
    answer: envelope(z.array(UsuarioAnswer)),
    handle: (call) => {
      const pages = rowsOf<UserRow>(
        (input) => call.api.user.list({ ...input, kind: 'staff', sort: 'number' }),
        pageFrom(call.query),
      );
      return list(
        call,
        'Usuarios encontrados',
        each(pages, async ({ id }) => usuarioOf(await call.api.user.get({ id }))),
      );
    },
  },
  {
    method: 'PATCH',
    url: '/usuario/:id',
    summary: 'Changes the fields that are sent, all of them or none',
    body: ChangeUserBody,
    answer: UsuarioAnswer,
    handle: changeUser,
  },
  {
    method: 'POST',
    url: '/persona',
    summary: 'Creates a persona without an account',
    body: PersonaBody,
    answer: envelope(PersonaAnswer),
    async handle({ api, body }) {
      const created = await api.persona.create({ ...personaInput(read(PersonaBody, body)), acceptDuplicates: true });
      return { status: 200, message: 'Se creó la persona con éxito!', data: personaOf(created) };
    },
  },
  {
    method: 'GET',
    url: '/persona',
    summary: 'All personas, active or not',
    query: paging,
    answer: envelope(z.array(PersonaAnswer)),
    handle: (call) => {
      const pages = rowsOf<PersonaRow>(
        (input) => call.api.persona.list({ ...input, sort: 'number' }),
        pageFrom(call.query),
      );
      return list(
        call,
        'Listado de personas registradas!',
        each(pages, async ({ id }) => personaOf(await call.api.persona.get({ id }))),
      );
    },
  },
  {
    method: 'GET',
    url: '/persona/:id',
    summary: 'One persona by its number',
    answer: PersonaAnswer,
    handle: async ({ api, params }) => personaOf(await api.persona.get({ id: numberFrom(params['id']) })),
  },
  {
    method: 'PUT',
    url: '/persona',
    summary: 'Changes the fields that are sent; the persona is named in the body',
    body: ChangePersonaBody,
    answer: PersonaAnswer,
    handle: changePersona,
  },
];

function messageFor({ code, data, status }: Failure): string {
  switch (code) {
    case 'VALIDATION':
      return (data as ErrorData['VALIDATION']).issues.map(fieldMessage).join('; ');
    case 'MALFORMED':
      return status === 413 ? 'La solicitud es demasiado grande' : 'El cuerpo de la solicitud no es válido';
    case 'UNAUTHENTICATED': {
      const { reason } = data as ErrorData['UNAUTHENTICATED'];
      if (reason === 'confirm') return 'Inicie sesión de nuevo para hacer este cambio';
      return reason === 'credentials' || reason === 'secretUsed'
        ? 'Credenciales inválidas'
        : 'Token inválido o expirado';
    }
    case 'FORBIDDEN':
      return 'No tiene permiso para esta operación';
    case 'CONFLICT':
      return (data as ErrorData['CONFLICT']).reason === 'taken'
        ? 'El correo electrónico ya está registrado'
        : 'El registro cambió mientras tanto, intente de nuevo';
    case 'IN_USE':
      return 'Debe quedar al menos un administrador activo';
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

export const kantuta: Dialect = {
  name: 'kantuta',
  title: 'Kantuta (usuarios, personas, correo)',
  routes,
  // The documents answer 403 to a password that is changed too late after signing in.
  status: ({ code, data, status }) =>
    code === 'UNAUTHENTICATED' && (data as ErrorData['UNAUTHENTICATED']).reason === 'confirm' ? 403 : status,
  failure: (failure) => ({
    status: kantuta.status?.(failure) ?? failure.status,
    message: messageFor(failure),
    data: null,
  }),
};
