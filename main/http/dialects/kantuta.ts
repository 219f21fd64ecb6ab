import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ErrorData } from '#contract/errors.ts';
import type { Permission } from '#contract/permissions.ts';
import type { PersonaChanges, PersonaRow } from '#contract/persona.ts';
import { countryDefaults } from '#contract/store.ts';
import type { UserRow } from '#contract/user.ts';
import { getUser, hasUsers } from '#db/queries/user.ts';
import type { Dialect, DialectCall, DialectRoute } from './dialect.ts';
import { each, list, pageFrom, rowsOf } from './kantuta-lists.ts';
import {
  ChangePersonaBody,
  ChangeUserBody,
  envelope,
  LoginBody,
  MailAnswer,
  MailBody,
  PersonaAnswer,
  PersonaBody,
  paging,
  personaInput,
  personaOf,
  RegisterBody,
  UsuarioAnswer,
  usuarioOf,
} from './kantuta-shapes.ts';
import { messageFor, read, refuse } from './kantuta-words.ts';

/** Documents 001 and 003, «Kantuta»: users, personas and sign-in. Lists and messages come as {status, message, data}, records bare. */

/** By his number. */
const firstUser = '1';

/** The first user founds the store with its defaults; afterwards registering needs `user:create`, or a store that lets strangers ask for an account. */
async function register(call: DialectCall): Promise<unknown> {
  const { body } = call;
  // What is founded here opens no session of a screen.
  const api = call.apiFor({
    ...call.context,
    keepToken: undefined,
    idempotencyKey: call.context.idempotencyKey ?? randomUUID(),
  });
  const { setupNeeded } = await api.session.get({});
  const { email, password, name, estado, id_role, ...person } = read(RegisterBody, body);
  const persona = personaInput(person);
  const displayName = name ?? null;
  if (setupNeeded) {
    const store = { name: 'Tienda 1', country: 'EC', ...countryDefaults.EC, language: 'es' } as const;
    const administrator = { persona, displayName, email, password: password ?? '' };
    await api.setup.create({ store, administrator });
    return usuarioOf(getUser(call.db, firstUser));
  }
  if (!call.caller) {
    const waiting = await api.intake.register({ persona, displayName, email, ...(password != null && { password }) });
    return usuarioOf(waiting);
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
  return { access_token: accessToken, usuario: user && usuarioOf(getUser(call.db, user.id)) };
}

/** Does he act as himself? At an open door, whose role may less than a stranger enters as one. */
const acts = (caller: DialectCall['caller'], permission: Permission, open: boolean): boolean =>
  caller !== null && (!open || caller.permissions.includes(permission));

function numberFrom(text: string | undefined): string {
  if (!/^\d{1,15}$/.test(text ?? '')) throw refuse(404, 'No encontrado');
  return text ?? '';
}

async function changeUser(call: DialectCall): Promise<unknown> {
  const { api, caller, params, body } = call;
  const { name, email, password, estado, id_role } = read(ChangeUserBody, body);
  const id = numberFrom(params['id']);
  const others = [name, email, estado, id_role].some((value) => value != null);
  // One's own password needs no role, only that one has just signed in: else a first secret would be the last.
  if (caller && password != null && !others && caller.number === Number(id)) {
    await api.session.renewPassword({ next: password });
    return usuarioOf(getUser(call.db, caller.id));
  }
  const current = await api.user.get({ id });
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
    ...(sent.fecha_nacimiento != null && { birthDate: sent.fecha_nacimiento }),
    ...(sent.genero !== undefined && { gender: sent.genero }),
  };
  if (Object.keys(changes).length === 0) return personaOf(current);
  const input = { id: current.id, version: current.version, changes, acceptDuplicates: true };
  return personaOf(await api.persona.update(input));
}

/** Queued at once, whether or not there is a network or a mail server. */
async function sendMail({ api, caller, body, open }: DialectCall): Promise<unknown> {
  const { email, ...rest } = read(MailBody, body);
  const input = { to: email, ...rest };
  const queued = acts(caller, 'mail:send', open) ? await api.mail.send(input) : await api.intake.mail(input);
  return { accepted: [queued.to], rejected: [], messageId: queued.messageId, response: 'queued' };
}

const routes: readonly DialectRoute[] = [
  {
    method: 'POST',
    url: '/usuario/register',
    summary:
      'Creates a user with his persona; without a token, for the very first one or where the store lets strangers ask',
    body: RegisterBody,
    answer: UsuarioAnswer,
    open: (backend) => !hasUsers(backend.store.reader) || backend.access().openRegister,
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
    summary: 'Creates a persona without an account; without a token where the store allows it',
    body: PersonaBody,
    answer: envelope(PersonaAnswer),
    open: (backend) => backend.access().openPersona,
    async handle({ api, caller, body, open }) {
      const input = personaInput(read(PersonaBody, body));
      const created = acts(caller, 'persona:create', open)
        ? await api.persona.create({ ...input, acceptDuplicates: true })
        : await api.intake.persona(input);
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
    summary: 'One persona by its number; without a token where the store allows it, and then without the birth date',
    answer: PersonaAnswer,
    open: (backend) => backend.access().openPersona,
    async handle({ api, caller, params, open }) {
      const wanted = { id: numberFrom(params['id']) };
      return personaOf(
        acts(caller, 'persona:read', open) ? await api.persona.get(wanted) : await api.intake.findPersona(wanted),
      );
    },
  },
  {
    method: 'PUT',
    url: '/persona',
    summary: 'Changes the fields that are sent; the persona is named in the body',
    body: ChangePersonaBody,
    answer: PersonaAnswer,
    handle: changePersona,
  },
  {
    method: 'POST',
    url: '/mail',
    summary: 'Puts a message into the outbox; without a token where the store allows it',
    body: MailBody,
    answer: MailAnswer,
    open: (backend) => backend.access().openMail,
    handle: sendMail,
  },
];

export const kantuta: Dialect = {
  name: 'kantuta',
  title: 'Kantuta (usuarios y personas)',
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
