import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { InvoiceListInput } from '../contract/invoice.ts';
import { openStore } from '../db/open.ts';
import { seedAccount } from '../db/seed/account.ts';
import { seedClients } from '../db/seed/write.ts';
import { workerPasswordHasher } from '../main/adapters/password-hasher.ts';
import { type Backend, openBackend } from '../main/backend.ts';
import { type Api, windowContext } from '../main/testing.ts';
import { percentile, summary, watchStalls } from './measure.ts';

/** npm run bench:account -- --clients 100000 --invoices 1000000 [--data DIR, which is kept]: accounts, statements, lists and the dashboard, against one read by key of the same run. */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '100000' },
    invoices: { type: 'string', default: '1000000' },
    data: { type: 'string' },
  },
});
const now = Date.UTC(2026, 10, 1, 17);
const folder = values.data ?? mkdtempSync(path.join(tmpdir(), 'trastienda-bench-'));
const account = { email: 'ana@prueba.example', password: 'una clave larga' };
let [passed, failed] = [0, 0];

function judge(name: string, value: number, limit: number): void {
  if (value <= limit) passed += 1;
  else failed += 1;
  console.log(`${value <= limit ? 'ok  ' : 'FAIL'} ${name}: ${value.toFixed(2)} ms (at most ${limit} ms)`);
}

async function timed(times: number[], run: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await run();
  times.push(performance.now() - started);
}

function prepareStore(): void {
  const store = openStore({ dataDir: folder, clock: () => now });
  try {
    const seeded = store.reader.raw.prepare('SELECT EXISTS (SELECT 1 FROM invoice)').pluck().get() === 1;
    if (seeded) return;
    const started = performance.now();
    const options = { seed: 1, now: Date.UTC(2026, 10, 1) };
    seedClients(store.writer, { ...options, clients: Number(values.clients) });
    seedAccount(store.writer, { ...options, invoices: Number(values.invoices), series: '001-001', currency: 'USD' });
    console.log(`seeded in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  } finally {
    store.close();
  }
}

async function signedIn(backend: Backend): Promise<Api> {
  const api = backend.call(windowContext());
  const { setupNeeded } = await api.session.get({});
  if (!setupNeeded) {
    await api.session.signIn(account);
    return api;
  }
  await api.setup.create({
    store: { name: 'Banco de pruebas', country: 'EC', currency: 'USD', timeZone: 'America/Guayaquil', language: 'es' },
    administrator: {
      ...account,
      persona: { givenNames: 'Ana', paternalSurname: 'Prueba', birthDate: '1990-01-01', gender: 'F' },
    },
  });
  return api;
}

/** First, early, middle and last pages of every list, in both directions. */
async function benchLists(api: Api): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = { invoices: [], payments: [], services: [] };
  const filters: InvoiceListInput['filter'][] = [undefined, 'draft', 'due', 'overdue', 'paid', 'void'];
  for (const direction of ['asc', 'desc'] as const) {
    for (const filter of filters) {
      const { total } = await api.invoice.list({ filter, direction });
      const last = Math.max(1, Math.ceil(total / 50));
      for (const page of [1, 2, Math.ceil(last / 3), Math.ceil(last / 2), last])
        await timed(times['invoices'] ?? [], () => api.invoice.list({ filter, direction, page }));
    }
    const { total } = await api.payment.list({ direction });
    for (const page of [1, Math.ceil(total / 100), Math.ceil(total / 50)])
      await timed(times['payments'] ?? [], () => api.payment.list({ direction, page }));
  }
  for (const page of [1, 10, 40]) await timed(times['services'] ?? [], () => api.service.list({ page }));
  return times;
}

async function benchClients(api: Api, ids: readonly string[]): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = { stats: [], statement: [], 'own invoices': [] };
  for (const clientId of ids) {
    await timed(times['stats'] ?? [], () => api.account.stats({ clientId }));
    await timed(times['statement'] ?? [], () => api.account.statement({ clientId, from: '2026-01-01' }));
    await timed(times['own invoices'] ?? [], () => api.invoice.list({ clientId }));
  }
  return times;
}

try {
  prepareStore();
  const backend = openBackend({ dataDir: folder, clock: () => now, hasher: workerPasswordHasher(4) });
  const api = await signedIn(backend);
  const { raw } = backend.store.reader;
  const count = (table: string) => raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  console.log(
    `${count('client')} clients, ${count('invoice')} invoices, ${count('invoice_line')} lines, ${count('payment')} payments`,
  );
  // Those who buy most, and some of all others.
  const ids = raw
    .prepare<[], string>(
      `SELECT id FROM client WHERE row IN (SELECT client_row FROM account_entry GROUP BY client_row ORDER BY count(*) DESC LIMIT 50)
       UNION ALL SELECT id FROM (SELECT id FROM client WHERE row % 997 = 1 LIMIT 200)`,
    )
    .pluck()
    .all();

  const seeks: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    if (round === 2) seeks.length = 0;
    for (const id of ids) await timed(seeks, () => api.client.get({ id }));
  }
  const seek = percentile(seeks, 0.5);
  console.log(`one client by id: ${summary(seeks, seek)}`);
  const clients = await benchClients(api, ids);
  for (const [kind, times] of Object.entries(clients)) {
    console.log(`${kind}: ${summary(times, seek)}`);
    judge(`${kind} of a client, p95`, percentile(times, 0.95), kind === 'own invoices' ? 16 : 20);
  }
  for (const [kind, times] of Object.entries(await benchLists(api))) {
    console.log(`${kind}: ${summary(times, seek)}`);
    judge(`any page of ${kind}, p95`, percentile(times, 0.95), 16);
  }
  const searches: number[] = [];
  for (const search of ['garcia', 'maria lopez', '0000123', '001-001-000000123', 'xq', 'a', 'cafe'])
    await timed(searches, () => api.invoice.list({ search }));
  console.log(`search among invoices: ${summary(searches, seek)}`);
  judge('search among invoices, p95', percentile(searches, 0.95), 50);

  const boards: number[] = [];
  const stalls: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await timed(boards, () => api.dashboard.get({}));
    const { longest } = await watchStalls(async () => {
      await api.dashboard.get({});
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    stalls.push(longest);
  }
  console.log(`dashboard: ${summary(boards, seek)}`);
  judge('dashboard', percentile(boards, 0.95), 100);
  judge('longest stall of the event loop by the dashboard', Math.min(...stalls), 16);
  await backend.close();
} finally {
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
