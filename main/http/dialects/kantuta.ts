import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ErrorData } from '#contract/errors.ts';
import { mailsPerStoreDaily, mailsPerUserDaily } from '#contract/mail.ts';
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
    summary: 'Creates a user with his persona',
    needs: ['user:create'],
    openWhen:
      'on this very machine while the store has no users at all, or where the store lets strangers ask for an account',
    notes: [
      'The very first user founds the store as its administrator, and must bring a password.',
      'A stranger’s account is made inactive, for an administrator to activate; `estado` and `id_role` are then left out.',
      'Nobody gives a role that may do more than his own: 403.',
      'A role above the cashier’s asks for a password typed within the last five minutes: 403 otherwise, and always with a key.',
    ],
    refuses: [409],
    repeatable: true,
    body: RegisterBody,
    answer: UsuarioAnswer,
    open: (backend) => !hasUsers(backend.store.reader) || backend.access().openRegister,
    handle: register,
  },
  {
    method: 'POST',
    url: '/auth/login',
    summary: 'Signs in; the token goes under `Authorization: Bearer` and is good for twelve hours',
    notes: ['After five wrong passwords each further try has to wait, half a minute at first: 429.'],
    body: LoginBody,
    answer: z.object({ access_token: z.string(), usuario: UsuarioAnswer }),
    open: true,
    handle: login,
  },
  {
    method: 'GET',
    url: '/usuario',
    summary: 'All users that have a persona',
    needs: ['user:read'],
    refuses: [400],
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
    needs: ['user:read', 'user:update'],
    id: { summary: 'The user’s number', example: '1' },
    refuses: [409],
    notes: [
      'Another e-mail, role or password (`user:resetPassword`) asks for a password typed within the last five minutes: 403 otherwise, and always with a key.',
      'One’s own password, sent alone, needs no permission: whoever has signed in within the last five minutes may set it, also in place of a first secret, which lets him do nothing else.',
      'One’s own account, and the last active administrator, cannot be deactivated: 409.',
    ],
    body: ChangeUserBody,
    answer: UsuarioAnswer,
    handle: changeUser,
  },
  {
    method: 'POST',
    url: '/persona',
    summary: 'Creates a persona without an account',
    needs: ['persona:create'],
    openWhen: 'where the store lets strangers hand in personas',
    refuses: [409],
    repeatable: true,
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
    needs: ['persona:read'],
    refuses: [400],
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
    needs: ['persona:read'],
    id: { summary: 'The persona’s number', example: '1' },
    openWhen: 'where the store lets strangers hand in personas; then it answers without the birth date',
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
    needs: ['persona:update', 'persona:read'],
    refuses: [404, 409],
    body: ChangePersonaBody,
    answer: PersonaAnswer,
    handle: changePersona,
  },
  {
    method: 'POST',
    url: '/mail',
    summary: 'Puts a message into the outbox',
    needs: ['mail:send'],
    openWhen: 'where the store lets strangers write to addresses that it has on record',
    notes: [
      `A user may send ${mailsPerUserDaily} messages in 24 hours, the whole store ${mailsPerStoreDaily}: 429 beyond that.`,
      'It is accepted without a network or a mail server, too, and goes out when there is one.',
    ],
    refuses: [409],
    repeatable: true,
    body: MailBody,
    answer: MailAnswer,
    open: (backend) => backend.access().openMail,
    handle: sendMail,
  },
];

export const kantuta: Dialect = {
  name: 'kantuta',
  title: 'Kantuta (usuarios y personas)',
  notes: [
    'Users and personas are named by their numbers.',
    'Lists come whole unless a `page` is asked for; a page past the end is empty.',
    'Lists, and a persona that was made, come as `{status, message, data}`; other records by themselves.',
    '`fecha_nacimiento` is YYYY-MM-DD; `estado` is true or false, and is taken as 1 or 0, too.',
  ],
  routes,
  // The documents answer 403 to a password that is changed too late after signing in.
  status: ({ code, data, status }) =>
    code === 'UNAUTHENTICATED' && (data as ErrorData['UNAUTHENTICATED']).reason === 'confirm' ? 403 : status,
  failure: (failure) => ({
    status: kantuta.status?.(failure) ?? failure.status,
    message: messageFor(failure),
    data: null,
  }),
  refusal: (status) => z.object({ status: z.literal(status), message: z.string(), data: z.null() }),
};
