import { accountRoutes } from './corepos-account.ts';
import { customerRoutes } from './corepos-customer.ts';
import { failureOf, refuse, statusOf } from './corepos-words.ts';
import type { Dialect, DialectCall, DialectRoute } from './dialect.ts';

/** Document 004, «CorePOS Customer API»: clients, and the account of each. Needs the store's number in the header `company`. */

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
  header: { name: 'company', summary: 'The store’s number' },
  uploads: true,
  routes: [...customerRoutes, ...accountRoutes].map(ofCompany),
  limits: ({ perUser, perAddress, coreposPerUser = perUser, coreposPerAddress = perAddress }) => ({
    perUser: coreposPerUser,
    perAddress: coreposPerAddress,
  }),
  status: statusOf,
  failure: failureOf,
};
