import { afterAll, beforeAll, expect, it } from 'vitest';
import { countPlans } from '#db/testing.ts';
import { eventsOf, setupInput, temporaryBackend } from './testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let clientId = '';

beforeAll(async () => {
  await api.setup.create(setupInput);
  await eventsOf(api.demo.create({}));
  clientId = (await api.client.list({})).items[0]?.id ?? '';
  const lines = [{ description: 'Café molido', quantity: 1000, unitPriceCents: 450 }];
  const { id, version } = await api.invoice.create({ clientId, lines });
  await api.invoice.issue({ id, version });
  await api.payment.record({ clientId, amountCents: 200, method: 'cash' });
});
afterAll(() => test.remove());

const reads: Record<string, () => Promise<unknown>> = {
  'client.list': () => api.client.list({ status: 'active', page: 2, pageSize: 20 }),
  'client.list, searched': () => api.client.list({ search: 'mar', sort: 'updatedAt' }),
  'client.book': () => api.client.book({ pageSize: 20 }),
  'client.searchNames': () => api.client.searchNames({ text: 'mar', limit: 10 }),
  'client.neighbours': () => api.client.neighbours({ position: 7 }),
  'invoice.list': () => api.invoice.list({ pageSize: 20 }),
  'payment.list': () => api.payment.list({ pageSize: 20 }),
  'account.statement': () => api.account.statement({ clientId, from: '2026-01-01', to: '2026-12-31' }),
  'change.list': () => api.change.list({}),
};

it.each(Object.entries(reads))('%s is planned once, not at each call', async (_, read) => {
  await read();
  await read();
  expect(await countPlans(read)).toBe(0);
});
