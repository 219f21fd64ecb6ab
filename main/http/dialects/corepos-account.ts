import { z } from 'zod';
import { DomainError } from '#contract/errors.ts';
import { serviceStatuses } from '#contract/service.ts';
import { customerAt } from './corepos-customer.ts';
import { pagingOf, Sent } from './corepos-input.ts';
import { paged } from './corepos-lists.ts';
import {
  CustomerPackage,
  done,
  EstimateOut,
  PaymentOut,
  PbxService,
  pageQuery,
  pageShape,
  ServiceOut,
  toEstimate,
  toPackage,
  toPayment,
  toPbxService,
  toService,
} from './corepos-shapes.ts';
import { invalidData, sentences } from './corepos-words.ts';
import type { DialectCall, DialectRoute } from './dialect.ts';

/** The routes of /api/v1/customer: of the client who is signed in, or of the one that staff name by `customer_id`. */

const base = '/api/v1/customer';
const PageQuery = z.object({
  customer_id: z.int().meta({
    description: 'The customer’s number. A client who is signed in leaves it out',
    example: 1,
  }),
  ...pageQuery,
});
const PbxQuery = PageQuery.extend({
  service_number: z.string().optional().meta({ maxLength: 30, description: 'Any part of its code' }),
  status: z.enum(serviceStatuses).optional(),
});
const day = z.string().optional();
const ServiceQuery = PbxQuery.extend({
  from_date: day.meta({ format: 'date', description: 'Starting on that day or after' }),
  to_date: day.meta({ format: 'date', description: 'Starting on that day or before' }),
});

/** Whose account it is about; null: the caller's own. */
async function subject(call: DialectCall, sent: Sent): Promise<string | null> {
  const number = sent.id('customer_id');
  if (call.caller?.clientRow == null) {
    if (number == null) sent.wrong('customer_id', sentences.required);
    sent.judge();
    return (await customerAt(call, String(number))).id;
  }
  sent.judge();
  // He may name himself.
  if (number != null && number !== (await call.api.portal.client({})).number)
    throw new DomainError('FORBIDDEN', { permission: 'portal' });
  return null;
}

/** What a list is asked for. `read` takes what only this list knows, before anything is refused. */
async function asked<T>(call: DialectCall, read: (sent: Sent) => T) {
  const sent = new Sent(call.query);
  const [paging, filter] = [pagingOf(sent), read(sent)];
  return { clientId: await subject(call, sent), paging, filter };
}

const nothingElse = () => null;

type Filter = Parameters<DialectCall['api']['portal']['services']>[0];
type PageInput = Pick<Filter, 'page' | 'pageSize'>;

const filterOf = (sent: Sent): Filter => ({
  code: sent.text('service_number', 30) ?? undefined,
  status: sent.choice('status', serviceStatuses),
  from: sent.date('from_date'),
  to: sent.date('to_date'),
});

/** His services as the client himself, or as staff, may see them. */
function servicesOf({ api }: DialectCall, clientId: string | null, filter: Filter) {
  return (page: PageInput) =>
    clientId === null
      ? api.portal.services({ ...filter, ...page })
      : api.service.list({ ...filter, ...page, clientId });
}

function serviceRoute(
  path: string,
  summary: string,
  shape: { key: string; row: z.ZodType; kind?: 'service' | 'pbx'; query?: z.ZodObject },
  of: (service: Parameters<typeof toService>[0]) => object,
): DialectRoute {
  return {
    method: 'GET',
    url: base + path,
    summary,
    needs: ['client:read', 'service:read'],
    refuses: [404, 422],
    query: shape.query ?? PbxQuery,
    answer: z.object({ [shape.key]: pageShape(shape.row), ...done }),
    async handle(call) {
      const { clientId, paging, filter } = await asked(call, filterOf);
      const list = servicesOf(call, clientId, { ...filter, ...(shape.kind && { kind: shape.kind }) });
      return { [shape.key]: await paged(list, paging, of), success: true };
    },
  };
}

const scalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** Every key but the customer's; `id` is the answer's own. Null takes a key away. */
function settingsFrom(body: DialectCall['body']): Record<string, string | number | boolean | null> {
  const values: Record<string, string | number | boolean | null> = {};
  const errors: Record<string, string[]> = {};
  for (const [key, value] of Object.entries(body)) {
    if (key === 'customer_id' || key === 'id') continue;
    if (!/^[a-z0-9_]{1,60}$/.test(key)) errors[key.slice(0, 60)] = [sentences.format(key.slice(0, 60))];
    else if (value !== null && !scalar(value)) errors[key] = [sentences.notText(key)];
    else if (typeof value === 'string' && value.trim().length > 255) errors[key] = [sentences.tooLong(key, 255)];
    else values[key] = value;
  }
  if (Object.keys(errors).length > 0) throw invalidData(errors);
  return values;
}

const zeroOrOne = (value: string | number | boolean | null) => (typeof value === 'boolean' ? Number(value) : value);

/** Sets what is sent, and answers just that. Settings are the store's: a client's own account does not reach them. */
async function setConfig(call: DialectCall) {
  if (call.caller?.clientRow != null) throw new DomainError('FORBIDDEN', { permission: 'client:update' });
  const clientId = (await subject(call, new Sent(call.body))) ?? '';
  const values = settingsFrom(call.body);
  const { number, values: kept } = await call.api.account.setConfig({ clientId, values });
  const echo = Object.keys(values).map((key) => [key, zeroOrOne(kept[key] ?? null)]);
  return { config: { id: number, customer_id: number, ...Object.fromEntries(echo) }, success: true };
}

/** In seconds, as RFC 9745 has it. */
const deprecatedSince = Date.UTC(2024, 0, 1) / 1000;

const config: DialectRoute = {
  method: 'POST',
  url: `${base}/config`,
  summary: 'Sets settings of a customer: every key but `customer_id`',
  needs: ['client:read', 'client:update'],
  notes: [
    'A key is 1 to 60 of a–z, 0–9 and `_`; its value a number, true or false, or text of up to 255 characters; null takes it away.',
    'A customer may have a hundred keys. Only those that were sent are answered. A client who is signed in may not set any.',
  ],
  refuses: [404, 422],
  body: z
    .looseObject({ customer_id: z.int().meta({ description: 'The customer’s number', example: 1 }) })
    .meta({ example: { customer_id: 1, billing_day: 15 } }),
  answer: z.object({ config: z.looseObject({ id: z.int(), customer_id: z.int() }), ...done }),
  handle: setConfig,
};

export const accountRoutes: readonly DialectRoute[] = [
  serviceRoute(
    '/services',
    'Services; the dates are those between which they start',
    { key: 'packages', row: ServiceOut, kind: 'service', query: ServiceQuery },
    toService,
  ),
  serviceRoute('/pbx-services', 'PBX services', { key: 'pbxServices', row: PbxService, kind: 'pbx' }, toPbxService),
  serviceRoute(
    '/packages',
    'The packages of his services',
    { key: 'customerPackages', row: CustomerPackage },
    toPackage,
  ),
  {
    method: 'GET',
    url: `${base}/estimates`,
    summary: 'Estimates, newest first',
    needs: ['client:read', 'estimate:read'],
    refuses: [404, 422],
    query: PageQuery,
    answer: z.object({ estimates: pageShape(EstimateOut), ...done }),
    async handle(call) {
      const { clientId, paging } = await asked(call, nothingElse);
      const { api } = call;
      const page = (input: PageInput) =>
        clientId === null ? api.portal.estimates(input) : api.estimate.list({ ...input, clientId });
      return { estimates: await paged(page, paging, toEstimate), success: true };
    },
  },
  {
    method: 'GET',
    url: `${base}/payments`,
    summary: 'Payments that stand, newest first',
    needs: ['client:read', 'payment:read'],
    refuses: [404, 422],
    query: PageQuery,
    answer: z.object({ payments: pageShape(PaymentOut), ...done }),
    async handle(call) {
      const { clientId, paging } = await asked(call, nothingElse);
      const { api } = call;
      const page = (input: PageInput) => {
        const posted = { ...input, status: 'posted' as const };
        return clientId === null ? api.portal.payments(posted) : api.payment.list({ ...posted, clientId });
      };
      return { payments: await paged(page, paging, toPayment), success: true };
    },
  },
  config,
  {
    ...config,
    url: `${base}/old-config`,
    summary: 'As `/api/v1/customer/config`; deprecated',
    async handle(call) {
      call.reply.header('deprecation', `@${deprecatedSince}`);
      call.reply.header('link', `<${config.url}>; rel="successor-version"`);
      return setConfig(call);
    },
  },
];
