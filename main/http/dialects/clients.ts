import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Client } from '#contract/client.ts';
import type { ErrorData, FieldIssue } from '#contract/errors.ts';
import { isCalendarDate, isEmail } from '#contract/fields.ts';
import { type Dialect, DialectAnswer, type DialectCall, type Failure } from './dialect.ts';

/** Document 002, «Create Client»: a client with an account of his own. Errors are {statusCode, statusMessage}. */

const instant = z.string().meta({ format: 'date-time' });
const Answer = z.object({
  user_id: z.string().meta({ format: 'uuid', description: 'The client’s id' }),
  email: z.string(),
  name: z.string(),
  surname: z.string(),
  phone: z.string(),
  address: z.string(),
  city: z.string(),
  country: z.string(),
  postal_code: z.string(),
  gender: z.string(),
  birth_date: z.string().meta({
    description: 'The day of creation where none was sent, or where the role has no `private:read`',
  }),
  role: z.literal('USER'),
  status: z.enum(['ON', 'OFF']),
  avatar: z.string(),
  document_type: z.string(),
  document_number: z.string().meta({ description: 'Masked but for its last three signs without `private:read`' }),
  created_at: instant,
  updated_at: instant,
});
const Body = z.object({
  email: z.string().meta({
    maxLength: 50,
    format: 'email',
    description: 'No other account may have it',
    example: 'lucia@correo.example',
  }),
  name: z.string().meta({ minLength: 2, maxLength: 50, example: 'Lucía' }),
  surname: z.string().meta({ minLength: 2, maxLength: 50, example: 'Ferrer' }),
  phone: z.string().meta({ minLength: 6, maxLength: 20, example: '612345678' }),
  address: z.string().nullish().meta({ maxLength: 255 }),
  city: z.string().nullish().meta({ maxLength: 50 }),
  country: z.string().nullish().meta({ maxLength: 50 }),
  postal_code: z.string().nullish().meta({ maxLength: 20 }),
  gender: z.string().nullish().meta({ maxLength: 10 }),
  birth_date: z.string().nullish().meta({
    maxLength: 40,
    description: 'An ISO 8601 date from 1900 on that is not to come; a time after it is left out',
  }),
  document_type: z.enum(['DNI', 'PASSPORT', 'NIE']).nullish().meta({ description: 'DNI unless told otherwise' }),
  document_number: z.string().nullish().meta({ maxLength: 20 }),
  status: z.enum(['ON', 'OFF']).nullish().meta({ description: 'ON unless told otherwise' }),
});

const refuse = (statusCode: number, statusMessage: string) =>
  new DialectAnswer(statusCode, { statusCode, statusMessage });

/** Trimmed text within limits, or the field's own message. Absent and null are "" where nothing is asked for. */
function textOf(
  body: DialectCall['body'],
  field: string,
  { min = 0, max }: { min?: number; max: number },
  message = `${field} inválido`,
): string {
  const value = body[field] ?? '';
  if (typeof value !== 'string') throw refuse(400, message);
  const text = value.trim();
  if (text.length < min || text.length > max) throw refuse(400, message);
  return text;
}

function choiceOf<T extends string>(body: DialectCall['body'], field: string, choices: readonly T[], otherwise: T): T {
  const value = body[field] ?? otherwise;
  const known = choices.find((choice) => choice === value);
  if (!known) throw refuse(400, `${field} inválido`);
  return known;
}

/** An ISO date, with or without a time after it. Absent: none, which is answered as the day of creation. */
function birthDateOf(body: DialectCall['body']): string | null {
  const text = textOf(body, 'birth_date', { max: 40 });
  if (text === '') return null;
  const [date = ''] = text.split('T');
  if (!isCalendarDate(date) || Number.isNaN(Date.parse(text))) throw refuse(400, 'birth_date inválido');
  return date;
}

function inputFrom(body: DialectCall['body']) {
  const email = textOf(body, 'email', { min: 1, max: 50 }, 'Email inválido');
  if (!isEmail(email)) throw refuse(400, 'Email inválido');
  const name = textOf(body, 'name', { min: 2, max: 50 }, 'El nombre es obligatorio');
  const surname = textOf(body, 'surname', { min: 2, max: 50 }, 'El apellido es obligatorio');
  const phone = textOf(body, 'phone', { min: 6, max: 20 }, 'El teléfono es obligatorio');
  const main = {
    street: textOf(body, 'address', { max: 255 }),
    city: textOf(body, 'city', { max: 50 }),
    country: textOf(body, 'country', { max: 50 }),
    postalCode: textOf(body, 'postal_code', { max: 20 }),
  };
  return {
    email,
    name,
    surname,
    phone,
    gender: textOf(body, 'gender', { max: 10 }),
    birthDate: birthDateOf(body),
    documentType: choiceOf(body, 'document_type', ['DNI', 'PASSPORT', 'NIE'], 'DNI'),
    documentNumber: textOf(body, 'document_number', { max: 20 }),
    status: choiceOf(body, 'status', ['ON', 'OFF'], 'ON') === 'ON' ? ('active' as const) : ('inactive' as const),
    addresses: { main },
    acceptDuplicates: true,
    acceptFormats: true,
  };
}

function toClient(client: Client) {
  const { main } = client.addresses;
  return {
    user_id: client.id,
    email: client.email ?? '',
    name: client.name,
    surname: client.surname ?? '',
    phone: client.phone ?? '',
    address: main?.street ?? '',
    city: main?.city ?? '',
    country: main?.country ?? '',
    postal_code: main?.postalCode ?? '',
    gender: client.gender ?? '',
    birth_date: client.birthDate ?? new Date(client.createdAt).toISOString().slice(0, 10),
    role: 'USER',
    status: client.status === 'active' ? 'ON' : 'OFF',
    avatar: '',
    document_type: client.documentType ?? 'DNI',
    document_number: client.documentNumber ?? '',
    created_at: new Date(client.createdAt).toISOString(),
    updated_at: new Date(client.updatedAt).toISOString(),
  };
}

/** `Cookie: <token>` and `Cookie: name=<token>`: the last thing in it that has the form of a token. */
function cookieToken(request: FastifyRequest): string | null {
  const parts = (request.headers.cookie ?? '').split(/[;=]/).map((part) => part.trim());
  return parts.findLast((part) => /^(tst_)?[\w-]{43}$/.test(part)) ?? null;
}

const ourFields: Record<string, string> = { documentNumber: 'document_number', birthDate: 'birth_date' };

function failureOf({ status, code, data }: Failure): object {
  const message = (): string => {
    switch (code) {
      case 'VALIDATION': {
        const [issue] = (data as { issues: FieldIssue[] }).issues;
        const field = issue?.path.split('.').at(-1) ?? '';
        return `${ourFields[field] ?? field} inválido`;
      }
      case 'MALFORMED':
        if (status === 413) return 'La solicitud es demasiado grande';
        if (status === 415) return 'El cuerpo debe ser application/json en UTF-8';
        return 'El cuerpo de la solicitud no es válido';
      case 'CONFLICT':
        return (data as ErrorData['CONFLICT']).reason === 'key'
          ? 'Esa idempotency-key ya se usó con otra solicitud'
          : 'El correo electrónico ya está registrado';
      case 'UNAUTHENTICATED':
        return 'No autorizado';
      case 'FORBIDDEN':
        return 'No tiene permiso para esta operación';
      case 'RATE_LIMITED':
        return 'Demasiadas solicitudes, espere unos segundos';
      case 'UNEXPECTED':
        return `Error interno. Incidente ${(data as ErrorData['UNEXPECTED']).incident}`;
      default:
        return 'Servicio no disponible, intente de nuevo';
    }
  };
  return { statusCode: status, statusMessage: message() };
}

export const clients: Dialect = {
  name: 'clients',
  title: 'Clients',
  notes: [
    'The token of a sign-in may also come as a cookie, `Cookie: TOKEN` or `Cookie: name=TOKEN`; a key may not.',
    'The account opens with a secret that the store hands over, never with a password of this call.',
  ],
  token: cookieToken,
  routes: [
    {
      method: 'POST',
      url: '/api/clients',
      summary: 'Creates a client and his own account; its first secret is never in the answer',
      needs: ['client:account'],
      refuses: [409],
      repeatable: true,
      body: Body,
      answer: Answer,
      success: 201,
      async handle({ api, body }) {
        const { secret: _secret, ...created } = await api.client.register(inputFrom(body));
        return toClient(created);
      },
    },
  ],
  failure: failureOf,
  refusal: (status) => z.object({ statusCode: z.literal(status), statusMessage: z.string() }),
};
