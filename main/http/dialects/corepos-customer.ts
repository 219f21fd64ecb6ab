import { z } from 'zod';
import type { Client } from '#contract/client.ts';
import { DomainError } from '#contract/errors.ts';
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

const BillingAddress = z
  .object({ address_street_1: z.string(), city: z.string(), state_id: z.int(), country_id: z.int(), zip: z.string() })
  .partial();
const Body = z.object({
  name: z.string(),
  email: z.string(),
  contact_name: z.string().optional(),
  phone: z.string().optional(),
  billing_address: BillingAddress.optional(),
});
const NewBody = Body.extend({ authentication: zeroOrOne.optional(), send_after_created_email: zeroOrOne.optional() });
const Changes = Body.extend({ status_customer: z.enum(['A', 'I', 'F']) }).partial();

const ListQuery = z.object({
  page: z.string().optional(),
  limit: z.string().optional(),
  search: z.string().optional(),
  status_customer: z.enum(['A', 'I', 'F']).optional(),
  orderByField: z.string().optional(),
  orderBy: z.enum(['asc', 'desc']).optional(),
});

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
    summary:
      'Customers of any status unless one is asked for, ten a page; searched in all they are found by in the store',
    query: ListQuery,
    answer: z.object({ customers: pageShape(CustomerRow), customerTotalCount: z.int() }),
    handle: list,
  },
  {
    method: 'POST',
    url: base,
    summary:
      'Creates a customer: with `authentication` his own account, too, whose first secret is never in the answer; with `send_after_created_email` a welcome waits in the outbox',
    body: NewBody,
    answer: z.object({ customer: Customer, ...done }),
    success: 201,
    handle: create,
  },
  {
    method: 'POST',
    url: `${base}/delete`,
    summary: 'Archives all of these customers, or none; nothing is removed',
    body: z.object({ ids: z.array(z.int()).max(100) }),
    answer: z.object({ ...done, deleted: z.int() }),
    handle: remove,
  },
  {
    method: 'GET',
    url: `${base}/:id`,
    summary: 'One customer',
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
    body: Changes,
    upload: 'avatar',
    answer: z.object({ customer: CustomerRow, ...done }),
    handle: update,
  },
  {
    method: 'PUT',
    url: `${base}/:id/avatar`,
    summary: 'His picture: a PNG or a JPEG of up to 512 kB',
    upload: 'avatar',
    answer: z.object({ customer: CustomerRow, ...done }),
    handle: putAvatar,
  },
  {
    method: 'GET',
    url: `${base}/:id/stats`,
    summary: 'One customer with the figures of his account',
    answer: z.object({ customer: CustomerDetails, chartData: ChartData }),
    async handle(call) {
      const client = await customerAt(call, call.params['id'] ?? '');
      const stats = await call.api.account.stats({ clientId: client.id });
      return { customer: await toDetails(call, client), chartData: toChart(stats) };
    },
  },
];
