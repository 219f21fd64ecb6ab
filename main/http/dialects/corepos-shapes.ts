import { z } from 'zod';
import type { AccountStats } from '#contract/account.ts';
import { type Client, type ClientCard, type ClientStatus, fullName } from '#contract/client.ts';
import type { EstimateRow } from '#contract/estimate.ts';
import { decimalOf } from '#contract/money.ts';
import type { PaymentRow } from '#contract/payment.ts';
import type { Service } from '#contract/service.ts';
import type { DialectCall } from './dialect.ts';

/** Document 004's records. Ids are numbers; money is text with two decimals, but for the figures of a chart. */

export const Meta = z.object({
  current_page: z.int(),
  per_page: z.int(),
  total: z.int(),
  total_pages: z.int(),
});
export const pageShape = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row), meta: Meta });
/** What every list may be asked for. */
export const pageQuery = {
  page: z.int().min(1).max(10_000_000).optional().meta({ description: 'From 1' }),
  limit: z.int().min(1).max(100).optional().meta({ description: 'Of a page; 10 unless told otherwise' }),
};
export const done = { success: z.literal(true) };

export const Customer = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string().nullable(),
  contact_name: z.string().nullable(),
  phone: z.string().nullable(),
  created_at: z.string(),
});
export const CustomerRow = Customer.extend({ status_customer: z.enum(['A', 'I', 'F']) });
const Named = z.object({ name: z.string().nullable() });
export const CustomerPackage = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  price: z.string(),
  status: z.string(),
});
export const CustomerDetails = CustomerRow.extend({
  billingAddress: z.object({
    address_street_1: z.string().nullable(),
    city: z.string().nullable(),
    state_id: z.int().nullable(),
    country_id: z.int().nullable(),
    zip: z.string().nullable(),
    state: Named,
    country: Named,
  }),
  packages: z.array(CustomerPackage),
  servicescount: z.int(),
});
export const Currency = z.object({ name: z.string(), symbol: z.string() });
export const ChartData = z.object({
  accountBalance: z.number(),
  invoiceTotals: z.array(z.number()),
  invoiceDue: z.number(),
  invoiceOverdue: z.number(),
  salesTotal: z.number(),
  totalReceipts: z.number(),
  totalExpenses: z.number(),
  balanceTotal: z.number(),
});

export type StatusLetter = 'A' | 'I' | 'F';
export const statusLetters: Record<ClientStatus, StatusLetter> = {
  active: 'A',
  suspended: 'I',
  inactive: 'I',
  archived: 'F',
};
/** Which of ours a letter stands for when clients are listed. */
export const statusesOf = (letter: StatusLetter): ClientStatus[] =>
  (Object.keys(statusLetters) as ClientStatus[]).filter((status) => statusLetters[status] === letter);

const instant = (at: number): string => new Date(at).toISOString();

type Shown = Pick<Client | ClientCard, 'number' | 'email' | 'contactName' | 'phone' | 'createdAt'>;
const toCustomer = (client: Shown, name: string): z.infer<typeof Customer> => ({
  id: client.number,
  name,
  email: client.email,
  contact_name: client.contactName,
  phone: client.phone,
  created_at: instant(client.createdAt),
});

export const toNewCustomer = (client: Client) => toCustomer(client, fullName(client));
export const toCustomerRow = (card: ClientCard): z.infer<typeof CustomerRow> => ({
  ...toCustomer(card, card.name),
  status_customer: statusLetters[card.status],
});

export const toPackage = (service: Service): z.infer<typeof CustomerPackage> => ({
  id: service.package.number,
  code: service.package.code,
  name: service.package.name,
  price: decimalOf(service.priceCents),
  status: service.status,
});

/** What he is billed at: his main address where he has no other for it. */
export const billingOf = ({ addresses }: Client) => addresses.billing ?? addresses.main;

async function placeNumber({ api, caller }: DialectCall, id: string | null | undefined): Promise<number | null> {
  if (!id || !caller?.permissions.includes('place:read')) return null;
  return (await api.place.get({ id })).number;
}

async function billingAddress(call: DialectCall, client: Client) {
  const address = billingOf(client);
  return {
    address_street_1: address?.street ?? null,
    city: address?.city ?? null,
    state_id: await placeNumber(call, address?.stateId),
    country_id: await placeNumber(call, address?.countryId),
    zip: address?.postalCode ?? null,
    state: { name: address?.state ?? null },
    country: { name: address?.country ?? null },
  };
}

/** What runs for him: all of his services but the cancelled ones. A role that sees no services sees none here. */
async function servicesOf({ api, caller }: DialectCall, clientId: string) {
  if (!caller?.permissions.includes('service:read')) return { packages: [], servicescount: 0 };
  const { items, total } = await api.service.list({ clientId, pageSize: 100 });
  const cancelled = await api.service.list({ clientId, pageSize: 10, status: 'cancelled' });
  const packages = items.filter(({ status }) => status !== 'cancelled').map(toPackage);
  return { packages, servicescount: total - cancelled.total };
}

export async function toDetails(call: DialectCall, client: Client): Promise<z.infer<typeof CustomerDetails>> {
  return {
    ...toCustomer(client, fullName(client)),
    status_customer: statusLetters[client.status],
    billingAddress: await billingAddress(call, client),
    ...(await servicesOf(call, client.id)),
  };
}

export function toCurrency(code: string): z.infer<typeof Currency> {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return { name: code, symbol: parts.find(({ type }) => type === 'currency')?.value ?? code };
}

export const toChart = (stats: AccountStats): z.infer<typeof ChartData> => ({
  accountBalance: stats.creditCents / 100,
  invoiceTotals: stats.months.map(({ soldCents }) => soldCents / 100),
  invoiceDue: stats.dueCents / 100,
  invoiceOverdue: stats.overdueCents / 100,
  salesTotal: stats.salesCents / 100,
  totalReceipts: stats.receiptsCents / 100,
  totalExpenses: stats.expensesCents / 100,
  balanceTotal: stats.balanceCents / 100,
});

export const ServiceOut = z.object({
  id: z.int(),
  code: z.string(),
  status: z.string(),
  customer_id: z.int(),
  package: Named,
});
export const toService = (service: Service): z.infer<typeof ServiceOut> => ({
  id: service.number,
  code: service.code,
  status: service.status,
  customer_id: service.client.number,
  package: { name: service.package.name },
});

export const PbxService = z.object({
  id: z.int(),
  pbx_services_number: z.string(),
  status: z.string(),
  pbxPackage: Named,
});
export const toPbxService = (service: Service): z.infer<typeof PbxService> => ({
  id: service.number,
  pbx_services_number: service.code,
  status: service.status,
  pbxPackage: { name: service.package.name },
});

export const EstimateOut = z.object({
  id: z.int(),
  estimate_number: z.string(),
  estimate_date: z.string(),
  expiry_date: z.string(),
  status: z.string(),
  total: z.string(),
});
export const toEstimate = (estimate: EstimateRow): z.infer<typeof EstimateOut> => ({
  id: estimate.number,
  estimate_number: estimate.code,
  estimate_date: estimate.date,
  expiry_date: estimate.expiryDate,
  status: estimate.status,
  total: decimalOf(estimate.totalCents),
});

export const PaymentOut = z.object({
  id: z.int(),
  payment_number: z.string(),
  payment_date: z.string(),
  amount: z.string(),
  payment_method: z.string(),
  invoice_numbers: z.array(z.string()),
});
export const toPayment = (payment: PaymentRow): z.infer<typeof PaymentOut> => ({
  id: payment.number,
  payment_number: payment.code,
  payment_date: payment.date,
  amount: decimalOf(payment.amountCents),
  payment_method: payment.method,
  invoice_numbers: payment.invoiceCodes,
});
