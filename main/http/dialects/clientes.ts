import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Client, type ClientCard, type ClientChanges, type ClientStatus, fullName } from '#contract/client.ts';
import type { ErrorData, FieldIssue } from '#contract/errors.ts';
import { text } from '#contract/fields.ts';
import { getClient } from '#db/queries/client.ts';
import { findCity } from '#db/queries/place.ts';
import { Cliente, ClienteChanges, ClienteDetails, Message, NewCliente, refusalOf } from './clientes-shapes.ts';
import { type Dialect, DialectAnswer, type DialectCall, type DialectRoute, type Failure, streamed } from './dialect.ts';

/** Document 000, «Clientes»: the till's API. Codes are ours (CLI001); errors are {errors: […]} or {message}. */

const statusWords: Record<ClientStatus, 'ACT' | 'INA' | 'SUS'> = {
  active: 'ACT',
  suspended: 'SUS',
  inactive: 'INA',
  archived: 'INA',
};

function toCliente(card: ClientCard) {
  return {
    cli_codigo: card.code,
    cli_nombre: card.name,
    cli_ruc_ced: card.documentNumber,
    cli_telefono: card.phone,
    cli_mail: card.email,
    cli_direccion: card.street,
    cli_celular: card.mobile,
    cli_estado: statusWords[card.status],
    ct_codigo: card.cityCode ?? '',
  };
}

interface Rule {
  readonly field: keyof z.infer<typeof ClienteChanges>;
  readonly message: string;
  /** Only these must be there when a client is made. */
  readonly required: boolean;
  holds(text: string): boolean;
}

const rules: readonly Rule[] = [
  {
    field: 'ct_codigo',
    required: true,
    message: 'ct_codigo es requerido y máximo 10 caracteres',
    holds: (text) => text !== '' && text.length <= 10,
  },
  {
    field: 'cli_nombre',
    required: true,
    message: 'cli_nombre es requerido y máximo 120 caracteres',
    holds: (text) => text !== '' && text.length <= 120,
  },
  {
    field: 'cli_ruc_ced',
    required: true,
    message: 'cli_ruc_ced es requerido y debe ser numérico',
    holds: (text) => /^\d{1,20}$/.test(text),
  },
  {
    field: 'cli_telefono',
    required: true,
    message: 'cli_telefono es requerido y debe tener 10 dígitos numéricos',
    holds: (text) => /^\d{10}$/.test(text),
  },
  {
    field: 'cli_mail',
    required: true,
    message: 'cli_mail es requerido y máximo 60 caracteres',
    holds: (text) => text !== '' && text.length <= 60,
  },
  {
    field: 'cli_direccion',
    required: false,
    message: 'cli_direccion admite máximo 255 caracteres',
    holds: (text) => text.length <= 255,
  },
  {
    field: 'cli_celular',
    required: false,
    message: 'cli_celular admite máximo 20 caracteres',
    holds: (text) => text.length <= 20,
  },
];

/** Never a text that a rule lets pass. */
const noText = '\u0000';

/** null and absent leave a field as it is (COALESCE); numbers are taken for their digits. */
function sentText(value: unknown): string | undefined {
  if (value == null) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  const read = text(2000).safeParse(value);
  return read.success ? read.data : noText;
}

type Sent = Partial<Record<Rule['field'], string>>;

/**
 * What is sent for a new client, or what of it differs from how the client is shown to this caller: tills send back whole records, with
 * what a rule of theirs would refuse and what was masked for them.
 */
function readBody(body: DialectCall['body'], standing: ReturnType<typeof toCliente> | null): Sent {
  const sent: Sent = {};
  const errors: string[] = [];
  for (const { field, required, message, holds } of rules) {
    const value = sentText(body[field]);
    if (standing && (value === undefined || value === (standing[field] ?? '').normalize('NFC'))) continue;
    if (value === undefined) {
      if (required) errors.push(message);
    } else if (value !== noText && holds(value)) sent[field] = value;
    else errors.push(message);
  }
  if (errors.length > 0) throw new DialectAnswer(400, { errors });
  return sent;
}

function cityOf({ db }: DialectCall, code: string) {
  const city = findCity(db, code);
  if (!city) throw new DialectAnswer(400, { errors: [rules[0]?.message] });
  return {
    city: city.name,
    cityId: city.id,
    state: city.stateName,
    stateId: city.stateId,
    country: city.countryName,
    countryId: city.countryId,
  };
}

function documentTypeOf(digits: string): 'RUC' | 'CEDULA' | 'OTHER' {
  return digits.length === 13 ? 'RUC' : digits.length === 10 ? 'CEDULA' : 'OTHER';
}

/** What was sent, in our words. `current`: the record it is laid over, whole. */
function changesFrom(call: DialectCall, sent: Sent, current: Client | null): ClientChanges {
  const { ct_codigo, cli_nombre, cli_ruc_ced, cli_telefono, cli_mail, cli_direccion, cli_celular } = sent;
  const renamed = cli_nombre !== undefined && !(current && cli_nombre === fullName(current));
  const sameDocument = current && cli_ruc_ced === current.documentNumber;
  const moved = ct_codigo !== undefined || cli_direccion !== undefined;
  const main = {
    ...current?.addresses.main,
    ...(cli_direccion !== undefined && { street: cli_direccion }),
    ...(ct_codigo !== undefined && cityOf(call, ct_codigo)),
  };
  return {
    ...(renamed && { name: cli_nombre, surname: null }),
    ...(cli_ruc_ced !== undefined &&
      !sameDocument && { documentNumber: cli_ruc_ced, documentType: documentTypeOf(cli_ruc_ced) }),
    ...(cli_telefono !== undefined && { phone: cli_telefono }),
    ...(cli_mail !== undefined && { email: cli_mail }),
    ...(cli_celular !== undefined && { mobile: cli_celular }),
    ...(moved && { addresses: { main } }),
  };
}

/** By the till's code only: no other way of naming a client is one here. */
async function findByCode({ api, params }: DialectCall, message: string): Promise<Client> {
  const code = params['id'] ?? '';
  const found =
    /\p{L}/u.test(code) && code.length <= 30 ? await api.client.get({ id: code }).catch(notFoundIsNull) : null;
  if (found?.code.toUpperCase() !== code.toUpperCase()) throw new DialectAnswer(404, { message });
  return found;
}

function notFoundIsNull(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') return null;
  throw error;
}

async function cardOf({ api }: DialectCall, code: string): Promise<ClientCard> {
  const [card] = await api.client.cardsOf({ ids: [code] });
  if (!card) throw new DialectAnswer(404, { message: 'Cliente no encontrado' });
  return card;
}

const pageSize = 20;

/** Below 1, or no number: the first. */
function pageOf(text: string | undefined): number {
  const page = Number(text ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? Math.min(page, 10_000_000) : 1;
}

const base = '/api/pos/clientes';
const clientCode = { summary: 'The client’s code, as `cli_codigo`', example: 'CLI001' };

const routes: readonly DialectRoute[] = [
  {
    method: 'POST',
    url: base,
    summary: 'Creates a client; its code is made here',
    needs: ['client:create', 'client:read'],
    refuses: [409],
    repeatable: true,
    body: NewCliente,
    answer: z.object({ message: z.string(), data: Cliente }),
    success: 201,
    failed: 'Error interno al crear cliente',
    async handle(call) {
      const changes = changesFrom(call, readBody(call.body, null), null);
      const created = await call.api.client.create({
        ...changes,
        name: changes.name ?? '',
        acceptDuplicates: true,
        acceptFormats: true,
      });
      return { message: 'Cliente creado exitosamente', data: toCliente(await cardOf(call, created.code)) };
    },
  },
  {
    method: 'GET',
    url: base,
    summary: 'Active clients by name, twenty a page',
    needs: ['client:read'],
    notes: ['A page past the end is empty. `count` is how many this page holds.'],
    query: z.object({
      page: z.int().min(1).optional().meta({ description: 'From 1; anything that is no number counts as 1' }),
    }),
    answer: z.object({ message: z.string(), count: z.int(), data: z.array(Cliente) }),
    failed: 'Error al obtener clientes',
    async handle({ api, query }) {
      const data = await api.client.cards({ status: 'active', page: pageOf(query['page']), pageSize });
      return { message: 'Listado obtenido correctamente', count: data.length, data: data.map(toCliente) };
    },
  },
  {
    method: 'GET',
    url: `${base}/search`,
    summary: 'Up to ten clients of any status whose name holds a text',
    needs: ['client:read'],
    query: z.object({
      name: z.string().meta({ minLength: 1, description: 'Case and accents are ignored', example: 'andina' }),
    }),
    refuses: [400],
    answer: z.object({ data: z.array(Cliente) }),
    failed: 'Error en la búsqueda',
    async handle({ api, query }) {
      const text = query['name'];
      if (typeof text !== 'string' || text.trim() === '')
        throw new DialectAnswer(400, { message: "El parámetro 'name' es requerido" });
      const data = text.length > 120 ? [] : await api.client.searchNames({ text, limit: 10 });
      return { data: data.map(toCliente) };
    },
  },
  {
    method: 'GET',
    url: `${base}/type`,
    summary: 'Code and name of all active clients, in one answer without pages',
    needs: ['client:read'],
    answer: z.array(Cliente.pick({ cli_codigo: true, cli_nombre: true })),
    failed: 'Error al obtener lista de tipos',
    async handle({ api, reply }) {
      const pieces = await api.client.names({});
      const named = (async function* () {
        for await (const piece of pieces) yield piece.map(({ code, name }) => ({ cli_codigo: code, cli_nombre: name }));
      })();
      reply.type('application/json; charset=utf-8');
      return Readable.from(await streamed(named, ['', '']));
    },
  },
  {
    method: 'GET',
    url: `${base}/:id`,
    summary: 'One client by code',
    needs: ['client:read'],
    id: clientCode,
    answer: ClienteDetails,
    failed: 'Error al buscar cliente',
    async handle(call) {
      const { code } = await findByCode(call, 'Cliente no encontrado');
      const card = await cardOf(call, code);
      // The document overwrites this date when it deletes; the day of signing up is kept inside.
      const at = card.status === 'inactive' || card.status === 'archived' ? card.statusAt : card.createdAt;
      return { ...toCliente(card), cli_fecha_alta: new Date(at).toISOString() };
    },
  },
  {
    method: 'PUT',
    url: `${base}/:id`,
    summary: 'Changes the fields that are sent; null, and what is sent as it was read, leaves one as it is',
    needs: ['client:update', 'client:read'],
    id: clientCode,
    refuses: [409],
    body: ClienteChanges,
    answer: z.object({ message: z.string(), data: Cliente }),
    failed: 'Error al actualizar cliente',
    async handle(call) {
      const { id, code } = await findByCode(call, 'Cliente no encontrado para actualizar');
      const sent = readBody(call.body, toCliente(await cardOf(call, code)));
      const current = getClient(call.db, id);
      const changes = changesFrom(call, sent, current);
      if (Object.keys(changes).length > 0)
        await call.api.client.update({
          id: current.id,
          version: current.version,
          changes,
          acceptDuplicates: true,
          acceptFormats: true,
        });
      return { message: 'Cliente actualizado correctamente', data: toCliente(await cardOf(call, current.code)) };
    },
  },
  {
    method: 'DELETE',
    url: `${base}/:id`,
    summary: 'Deactivates a client; nothing is removed',
    needs: ['client:deactivate', 'client:read'],
    id: clientCode,
    refuses: [409],
    answer: Message,
    failed: 'Error al eliminar cliente',
    async handle(call) {
      const { id, status } = await findByCode(call, 'Cliente no encontrado');
      // Who was put away is inactive for the till already.
      if (status !== 'archived') await call.api.client.deactivate({ id });
      return { message: 'Cliente eliminado correctamente' };
    },
  },
];

/** Which of the document's messages a rule of ours is. */
function messageOf({ path }: FieldIssue): string {
  const field = path.replace(/^changes\./, '');
  const ours: Record<string, Rule['field']> = {
    name: 'cli_nombre',
    documentNumber: 'cli_ruc_ced',
    phone: 'cli_telefono',
    email: 'cli_mail',
    mobile: 'cli_celular',
  };
  if (path === 'text') return "El parámetro 'name' no es válido";
  const named = field.startsWith('addresses') ? 'cli_direccion' : ours[field];
  return rules.find((rule) => rule.field === named)?.message ?? `${field} no es válido`;
}

function malformedMessage(status: number): string {
  if (status === 413) return 'La solicitud es demasiado grande';
  if (status === 415) return 'El cuerpo debe ser application/json en UTF-8';
  return 'El cuerpo de la solicitud no es JSON válido';
}

function failure({ code, data, status }: Failure, route: DialectRoute | undefined): object {
  switch (code) {
    case 'VALIDATION':
      return { errors: (data as { issues: FieldIssue[] }).issues.map(messageOf) };
    case 'MALFORMED':
      return { errors: [malformedMessage(status)] };
    case 'UNAUTHENTICATED':
      return { message: 'Token inválido o expirado' };
    case 'FORBIDDEN':
      return { message: 'No tiene permiso para esta operación' };
    case 'NOT_FOUND':
      return { message: 'Cliente no encontrado' };
    case 'CONFLICT':
      return {
        message:
          (data as ErrorData['CONFLICT']).reason === 'key'
            ? 'Esa idempotency-key ya se usó con otra solicitud'
            : 'El cliente cambió mientras tanto, intente de nuevo',
      };
    case 'IN_USE':
      return { message: 'El cliente cambió mientras tanto, intente de nuevo' };
    case 'RATE_LIMITED':
      return { message: 'Demasiadas solicitudes, espere unos segundos' };
    case 'UNEXPECTED':
      return {
        message: route?.failed ?? 'Error interno al procesar solicitud',
        detail: `Incidente ${(data as { incident: string }).incident}`,
      };
    default:
      return { message: 'Servicio no disponible, intente de nuevo' };
  }
}

export const clientes: Dialect = {
  name: 'clientes',
  title: 'Clientes (POS)',
  notes: [
    'A client is named by its code (`CLI001`), which is made here and never changes.',
    'Lists hold active clients, twenty a page; a search finds clients of any status.',
    '`cli_codigo`, `cli_estado` and `cli_fecha_alta` are read only: a till may send back the whole record it read.',
    'What is refused in a body comes as `errors`, one sentence for each field; every other refusal as `message`.',
  ],
  routes,
  failure,
  refusal: refusalOf,
};
