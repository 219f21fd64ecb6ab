/**
 * Runs beside an extracted archive, in plain Node: `node pack-probe.ts APP DATA ELECTRON-NAMES`. Prints one line per step, as JSON.
 * Nothing of the repository is in reach from there, so whatever is missing in the archive is missed.
 */
import { existsSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [app = '', data = '', names = ''] = process.argv.slice(2);
const inApp = (file: string) => pathToFileURL(path.join(app, file)).href;

/** Has every name that is imported, and nothing behind it. */
const parts = names.split(',').map((name) => `export const ${name} = {};`);
const electron = `data:text/javascript,${encodeURIComponent(parts.join('\n'))}`;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: electron, shortCircuit: true } : next(name, context)),
});

interface Result {
  readonly id: string;
}
/** As much of the built backend as is used here; its types are the sources', which are not here. */
interface Api {
  setup: { create(input: object): Promise<{ recoveryCode: string | null }> };
  client: { create(input: object): Promise<Result>; list(input: object): Promise<{ total: number }> };
  session: { signIn(input: object): Promise<unknown> };
  paper: { statement(input: object): Promise<AsyncIterable<{ base64: string }>> };
}
interface BackendModule {
  openBackend(options: { dataDir: string }): { call(context: object): Api; close(): Promise<void> };
}

async function step(name: string, work: () => Promise<string>): Promise<void> {
  try {
    console.log(JSON.stringify({ name, detail: await work() }));
  } catch (error) {
    console.log(
      JSON.stringify({ name, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  }
}

let token: string | null = null;
const context = {
  transport: 'port',
  device: 'window',
  local: true,
  launched: true,
  screen: true,
  token: () => token,
  keepToken: (given: string | null) => {
    token = given;
  },
};
const email = 'ana@example.com';
const password = 'una frase larga 7';
const store = { name: 'La Esquina', country: 'EC', currency: 'USD', timeZone: 'America/Guayaquil', language: 'es' };
const persona = {
  givenNames: 'Ana',
  paternalSurname: 'Núñez',
  maternalSurname: null,
  birthDate: '1990-05-17',
  gender: 'F',
};

const { openBackend } = (await import(inApp('out/main/backend.js'))) as BackendModule;
const backend = openBackend({ dataDir: data });
const api = backend.call(context);
let client = '';

await step('a fresh store is made and migrated', async () => {
  const file = path.join(data, 'trastienda.db');
  if (!existsSync(file)) throw new Error('There is no store');
  return file.slice(data.length + 1);
});
await step('the first run is done, its password hashed in the worker', async () => {
  const { recoveryCode } = await api.setup.create({ store, administrator: { persona, email, password } });
  return recoveryCode ? 'with a recovery code' : 'without a recovery code';
});
await step('the password is verified in the worker', async () => {
  await api.session.signIn({ email, password });
  return 'signed in';
});
await step('a client is created', async () => {
  client = (await api.client.create({ name: 'Peñarol Cía.' })).id;
  return client.length > 0 ? 'with an id' : '';
});
await step('the clients are listed, found without the accent', async () => {
  const { total } = await api.client.list({ search: 'penarol' });
  if (total !== 1) throw new Error(`${total} found`);
  return '1 found';
});
await step('a statement is printed in the PDF worker, with its font', async () => {
  const pieces = [];
  const input = { clientId: client, from: '2026-01-01', to: '2026-12-31' };
  for await (const { base64 } of await api.paper.statement(input)) pieces.push(Buffer.from(base64, 'base64'));
  const pdf = Buffer.concat(pieces);
  if (pdf.toString('latin1', 0, 5) !== '%PDF-') throw new Error('That is no PDF');
  if (!pdf.includes('SourceSans3')) throw new Error('Its font is not in it');
  return `${pdf.length} bytes`;
});
await step('the store is closed and opened again', async () => {
  await backend.close();
  const again = openBackend({ dataDir: data });
  const reopened = again.call(context);
  await reopened.session.signIn({ email, password });
  const { total } = await reopened.client.list({ search: 'penarol' });
  await again.close();
  if (total !== 1) throw new Error(`${total} found`);
  return 'the client is still there';
});
await step('the main module finds everything it imports', async () => {
  process.env['VITEST'] = 'true';
  const main = (await import(inApp('out/main/index.js'))) as { run?: unknown };
  if (typeof main.run !== 'function') throw new Error('It has no run()');
  return 'loaded around a stub of Electron';
});
await step('the preload finds everything it requires', async () => {
  const load = createRequire(inApp('out/preload/index.cjs'));
  try {
    load('./index.cjs');
  } catch (error) {
    // The stub's parts do nothing: only a module that is not there counts.
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') throw error;
  }
  return 'nothing is missing';
});
