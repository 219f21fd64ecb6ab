import { z } from 'zod';
import { accountRoutes } from './corepos-account.ts';
import { customerRoutes } from './corepos-customer.ts';
import { failureOf, refuse, statusOf } from './corepos-words.ts';
import type { Dialect, DialectCall, DialectRoute } from './dialect.ts';

/** Document 004, «CorePOS Customer API»: clients, and the account of each. Needs the store's number in the header `company`. */

const Refusal = z.object({ success: z.literal(false), message: z.string() });
const InvalidData = z.object({
  message: z.literal('The given data was invalid.'),
  errors: z.record(z.string(), z.array(z.string())).meta({ description: 'Sentences by field' }),
});

async function refuseOtherCompany({ api, request }: DialectCall): Promise<void> {
  const company = request.headers['company']?.toString().trim() ?? '';
  if (company === '') throw refuse(400, 'The company header is required.');
  const { store } = await api.session.get({});
  if (company !== String(store?.number)) throw refuse(403, 'You do not have access to this company.');
}

const ofCompany = (route: DialectRoute): DialectRoute => ({
  ...route,
  async handle(call) {
    await refuseOtherCompany(call);
    return route.handle(call);
  },
});

export const corepos: Dialect = {
  name: 'corepos',
  title: 'CorePOS Customer API',
  notes: [
    'Every call brings the header `company` with the store’s number, 1 unless it was given another. Without it 400, with another number 403.',
    'Customers are named by their numbers.',
    'Lists come in pages: `page` from 1, `limit` from 1 to 100, ten unless told otherwise; `meta` says how many there are. A page past the end is empty.',
    'Money is text with two decimals (`"19.90"`), but for the numbers of `chartData`. Dates are YYYY-MM-DD, moments ISO 8601 in UTC.',
    'Flags are 0 or 1, and are taken as false or true, too. Numbers are taken as text of digits, too, and blank text counts as null; in a change, null empties what is not required.',
    'What is wrong with the data comes as 422 with the sentences of each field, all of them at once.',
    'Under `/api/v1/customer` a client who is signed in gets his own account and sends no `customer_id`; staff and keys must send it.',
  ],
  header: { name: 'company', summary: 'The store’s number', example: '1' },
  uploads: true,
  routes: [...customerRoutes, ...accountRoutes].map(ofCompany),
  limits: ({ perUser, perAddress, coreposPerUser = perUser, coreposPerAddress = perAddress }) => ({
    perUser: coreposPerUser,
    perAddress: coreposPerAddress,
  }),
  status: statusOf,
  failure: failureOf,
  refusal: (status) => (status === 422 ? InvalidData : Refusal),
};
