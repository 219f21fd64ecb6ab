import { parseArgs } from 'node:util';
import { isCalendarDate } from '../contract/fields.ts';
import { countryDefaults } from '../contract/store.ts';
import { StoreError } from '../db/errors.ts';
import { openStore } from '../db/open.ts';
import { getBilling } from '../db/queries/billing.ts';
import { getStore } from '../db/queries/store.ts';
import { seedAccount } from '../db/seed/account.ts';
import { seedClients } from '../db/seed/write.ts';
import { defaultDataDir } from '../main/data-dir.ts';
import { storeSentence } from '../main/words.ts';

/** npm run -s seed -- --data DIR --clients N [--invoices M] [--seed S] [--country EC|BO|ES] [--until 2026-11-01]: believable clients and sales, the same for the same arguments. */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    clients: { type: 'string', default: '500' },
    invoices: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    country: { type: 'string', default: 'EC' },
    until: { type: 'string', default: '2026-11-01' },
  },
});

function wholeNumber(text: string, name: string, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    console.error(`--${name} must be a whole number from 0 to ${max}`);
    process.exit(1);
  }
  return value;
}

const clients = wholeNumber(values.clients, 'clients', 5_000_000);
const invoices = wholeNumber(values.invoices, 'invoices', 10_000_000);
const seed = wholeNumber(values.seed, 'seed', 2 ** 31 - 1);
const { country } = values;
if (country !== 'EC' && country !== 'BO' && country !== 'ES') {
  console.error('--country must be EC, BO or ES');
  process.exit(1);
}

if (!isCalendarDate(values.until)) {
  console.error('--until must be a date, such as 2026-11-01');
  process.exit(1);
}
const now = Date.parse(values.until);

const steps = { clients: 'clients written', index: 'clients indexed', invoices: 'invoices written' };

function showProgress(step: keyof typeof steps, done: number): void {
  const total = step === 'invoices' ? invoices : clients;
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} ${steps[step]}   `);
  else if (done % 20_000 === 0) process.stderr.write(`${done} of ${total} ${steps[step]}\n`);
}

try {
  const started = performance.now();
  const store = openStore({ dataDir: values.data ?? defaultDataDir(), clock: Date.now });
  try {
    seedClients(store.writer, { clients, seed, country, now, onProgress: showProgress });
    seedAccount(store.writer, {
      invoices,
      seed,
      now,
      series: getBilling(store.reader).invoiceSeries,
      currency: getStore(store.reader)?.currency ?? countryDefaults[country].currency,
      onProgress: (done) => showProgress('invoices', done),
    });
  } finally {
    store.close();
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(`${clients} clients and ${invoices} invoices in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  console.error(storeSentence(error));
  process.exit(1);
}
