import { z } from 'zod';
import { type Client, fullNameMax } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
import { phoneMax } from '#contract/fields.ts';
import type { Permission } from '#contract/permissions.ts';
import { receiveUpload, type Upload } from '../upload.ts';
import { customerFrom, idsFrom } from './corepos-body.ts';
import { pagingOf, Sent, unfolded } from './corepos-input.ts';
import { paged } from './corepos-lists.ts';
import {
  ChartData,
  Currency,
  Customer,
  CustomerDetails,
  CustomerRow,
  done,
  pageQuery,
  pageShape,
  type StatusLetter,
  statusesOf,
  toChart,
  toCurrency,
  toCustomerRow,
  toDetails,
  toNewCustomer,
} from './corepos-shapes.ts';
import { invalidData, sentences } from './corepos-words.ts';
import type { DialectCall, DialectRoute } from './dialect.ts';

/** The routes of /api/v1/customers: what staff do with clients. */

const base = '/api/v1/customers';
const zeroOrOne = z.literal([0, 1]);

const sorts = {
  id: 'number',
  name: 'name',
  email: 'email',
  contact_name: 'contactName',
  phone: 'phone',
  status_customer: 'status',
  created_at: 'createdAt',
} as const;
const sortNames = Object.keys(sorts) as (keyof typeof sorts)[];

const BillingAddress = z
  .object({
    address_street_1: z.string().nullish().meta({ maxLength: 255, example: 'Av. Amazonas N34-451' }),
    city: z.string().nullish().meta({ maxLength: 50, example: 'Quito' }),
    state_id: z.int().nullish().meta({ description: 'A state of the store’s catalogue, of that country' }),
    country_id: z.int().nullish().meta({ description: 'A country of the store’s catalogue' }),
    zip: z.string().nullish().meta({ maxLength: 20 }),
  })
  .nullish();
const Body = z.object({
  name: z.string().meta({ minLength: 1, maxLength: fullNameMax, example: 'Comercial Andina' }),
  email: z.string().meta({ maxLength: 60, format: 'email', example: 'ventas@andina.example' }),
  contact_name: z.string().nullish().meta({ maxLength: fullNameMax }),
  phone: z.string().nullish().meta({ maxLength: phoneMax }),
  billing_address: BillingAddress,
});
const NewBody = Body.extend({
  authentication: zeroOrOne.nullish().meta({
    description: '1: his own account, too, whose e-mail no other account may have; needs `client:account`',
  }),
  send_after_created_email: zeroOrOne.nullish().meta({ description: '1: a welcome is written; needs `mail:send`' }),
});
const letters = z.enum(['A', 'I', 'F']).meta({ description: 'Active; inactive or suspended; archived' });
const Changes = Body.extend({
  status_customer: letters
    .nullish()
    .meta({ description: 'A, I, F: active, inactive, archived; needs `client:deactivate`' }),
}).partial();

const ListQuery = z.object({
  ...pageQuery,
  search: z.string().optional().meta({
    maxLength: 200,
    description: 'Words in any order, each any part of name, contact, code, document, phone, e-mail or tag',
  }),
  status_customer: letters.optional(),
  orderByField: z.enum(sortNames).optional().meta({ description: '`id` unless told otherwise' }),
  orderBy: z.enum(['asc', 'desc']).optional().meta({ description: '`asc` unless told otherwise' }),
});

const customerNumber = { summary: 'The customer’s number', example: '1' };
const picture = 'The file is a PNG or JPEG of up to 512 kB: 413 beyond that, 422 for anything else.';

/** By the number that stands in the path, and by nothing else that names a client. */
export async function customerAt({ api }: DialectCall, id: string): Promise<Client> {
  if (!/^-?\d{1,15}$/.test(id)) throw new DomainError('NOT_FOUND', { noun: 'client' });
  return api.client.get({ id });
}

async function list(call: DialectCall) {
  const sent = new Sent(call.query);
  const paging = pagingOf(sent);
  const search = sent.text('search', 200) ?? undefined;
  const letter = sent.choice('status_customer', ['A', 'I', 'F']);
  const sort = sent.choice('orderByField', sortNames);
  const direction = sent.choice('orderBy', ['asc', 'desc', 'ASC', 'DESC']);
  sent.judge();
  const filter = {
    search,
    ...(letter && { statuses: statusesOf(letter) }),
    sort: sorts[sort ?? 'id'],
    direction: direction?.toLowerCase() === 'desc' ? ('desc' as const) : ('asc' as const),
  };
  const customers = await paged((page) => call.api.client.book({ ...filter, ...page }), paging, toCustomerRow);
  const counts = Object.values(await call.api.client.counts({}));
  return { customers, customerTotalCount: counts.reduce((sum, count) => sum + count, 0) };
}

async function create(call: DialectCall) {
  const { changes, account, welcome } = await customerFrom(call, call.body, null);
  const { name = '', email = '' } = changes;
  const input = { ...changes, name, welcome, acceptDuplicates: true, acceptFormats: true };
  // Its first secret is never in the answer.
  const created = account
    ? await call.api.client.register({ ...input, email: email ?? '' })
    : await call.api.client.create(input);
  return { customer: toNewCustomer(created), success: true };
}

/** Before anything is written: half of what was sent must not be done by one who may not do the other half. */
function refuseUnless({ caller }: DialectCall, permission: Permission): void {
  if (!caller?.permissions.includes(permission)) throw new DomainError('FORBIDDEN', { permission });
}

async function setStatus(api: DialectCall['api'], id: string, letter: StatusLetter): Promise<void> {
  if (letter === 'A') await api.client.restore({ id });
  else if (letter === 'I') await api.client.deactivate({ id });
  else await api.client.archive({ id });
}

const signatures = [
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
] as const;

/** The picture of a form, as our image: its first bytes say what it is, not its name. */
function pictureOf({ file }: Upload): string {
  if (file?.name !== 'avatar') throw invalidData({ avatar: [sentences.required('avatar')] });
  const kind = signatures.find(([, bytes]) => file.content.subarray(0, bytes.length).equals(bytes))?.[0];
  if (!kind) throw invalidData({ avatar: [sentences.notImage('avatar')] });
  return `data:image/${kind};base64,${file.content.toString('base64')}`;
}

const answerFor = async ({ api }: DialectCall, id: string) => {
  const [card] = await api.client.cardsOf({ ids: [id] });
  if (!card) throw new DomainError('NOT_FOUND', { noun: 'client' });
  return { customer: toCustomerRow(card), success: true };
};

/** Several commands for one request cannot share its key; what is set twice stands as set once. */
const unkeyed = ({ apiFor, context }: DialectCall) => apiFor({ ...context, idempotencyKey: undefined });

async function update(call: DialectCall) {
  const { request, reply, params } = call;
  const api = unkeyed(call);
  const upload = request.isMultipart() ? await receiveUpload(request, reply) : null;
  const current = await customerAt(call, params['id'] ?? '');
  const { changes, status } = await customerFrom(call, upload ? unfolded(upload.fields) : call.body, current);
  const { id } = current;
  const image = upload?.file ? pictureOf(upload) : null;
  refuseUnless(call, 'client:update');
  if (status) refuseUnless(call, 'client:deactivate');
  if (Object.keys(changes).length > 0)
    await api.client.update({
      id,
      version: current.version,
      changes,
      acceptDuplicates: true,
      acceptFormats: true,
    });
  if (status) await setStatus(api, id, status);
  if (image) await api.client.setAvatar({ id, image });
  return answerFor(call, id);
}

async function putAvatar(call: DialectCall) {
  const { api, request, reply, params } = call;
  const upload = request.isMultipart() ? await receiveUpload(request, reply) : { fields: {}, file: null };
  const { id } = await customerAt(call, params['id'] ?? '');
  await api.client.setAvatar({ id, image: pictureOf(upload) });
  return answerFor(call, id);
}

async function remove(call: DialectCall) {
  const ids = idsFrom(call.body).map(String);
  const known = new Set((await call.api.client.cardsOf({ ids })).map(({ number }) => String(number)));
  const errors = ids.flatMap((id, i) => (known.has(String(Number(id))) ? [] : [`ids.${i}`]));
  if (errors.length > 0)
    throw invalidData(Object.fromEntries(errors.map((name) => [name, [sentences.notKnown(name)]])));
  const { changed } = await call.api.client.archiveTogether({ ids });
  return { success: true, deleted: changed };
}

async function currencyOf({ api }: DialectCall) {
  const { store } = await api.session.get({});
  return toCurrency(store?.currency ?? 'USD');
}

export const customerRoutes: readonly DialectRoute[] = [
  {
    method: 'GET',
    url: base,
    summary: 'Customers of any status unless one is asked for; `customerTotalCount` is how many the store has at all',
    needs: ['client:read'],
    refuses: [422],
    query: ListQuery,
    answer: z.object({ customers: pageShape(CustomerRow), customerTotalCount: z.int() }),
    handle: list,
  },
  {
    method: 'POST',
    url: base,
    summary: 'Creates a customer, if asked for with his own account, whose first secret is never in the answer',
    needs: ['client:create'],
    refuses: [409, 422],
    repeatable: true,
    body: NewBody,
    answer: z.object({ customer: Customer, ...done }),
    success: 201,
    handle: create,
  },
  {
    method: 'POST',
    url: `${base}/delete`,
    summary: 'Archives all of these customers, or none; nothing is removed',
    needs: ['client:read', 'client:deactivate'],
    refuses: [409, 422],
    body: z.object({
      ids: z
        .array(z.int())
        .min(1)
        .max(100)
        .meta({ description: 'Numbers of customers, all of whom must be there', example: [1, 2] }),
    }),
    answer: z.object({ ...done, deleted: z.int() }),
    handle: remove,
  },
  {
    method: 'GET',
    url: `${base}/:id`,
    summary: 'One customer, his address, packages and the store’s currency',
    needs: ['client:read'],
    id: customerNumber,
    notes: [
      '`packages` and `servicescount` are empty without `service:read`, `state_id` and `country_id` without `place:read`.',
    ],
    answer: z.object({ customer: CustomerDetails, currency: Currency }),
    async handle(call) {
      const client = await customerAt(call, call.params['id'] ?? '');
      return { customer: await toDetails(call, client), currency: await currencyOf(call) };
    },
  },
  {
    method: 'PUT',
    url: `${base}/:id`,
    summary: 'Changes the fields that are sent; as a form, his picture too',
    needs: ['client:read', 'client:update'],
    id: customerNumber,
    notes: ['In a form, a field of the address is named `billing_address[city]`.', picture],
    refuses: [409, 422],
    body: Changes,
    upload: 'avatar',
    answer: z.object({ customer: CustomerRow, ...done }),
    handle: update,
  },
  {
    method: 'PUT',
    url: `${base}/:id/avatar`,
    summary: 'His picture',
    needs: ['client:read', 'client:update'],
    id: customerNumber,
    notes: [picture],
    refuses: [409, 422],
    upload: 'avatar',
    answer: z.object({ customer: CustomerRow, ...done }),
    handle: putAvatar,
  },
  {
    method: 'GET',
    url: `${base}/:id/stats`,
    summary: 'One customer with the figures of his account',
    needs: ['client:read', 'account:read'],
    id: customerNumber,
    notes: ['`invoiceTotals` are the last twelve months, the oldest first.'],
    answer: z.object({ customer: CustomerDetails, chartData: ChartData }),
    async handle(call) {
      const client = await customerAt(call, call.params['id'] ?? '');
      const stats = await call.api.account.stats({ clientId: client.id });
      return { customer: await toDetails(call, client), chartData: toChart(stats) };
    },
  },
];
