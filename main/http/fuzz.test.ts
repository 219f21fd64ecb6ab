import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '#contract/client.ts';
import { clientIndexFaults } from '#db/search/index.ts';
import { Random } from '#db/seed/random.ts';
import { password, setupInput } from '../testing.ts';
import { dialects } from './dialects/index.ts';
import { openTill, type Till } from './dialects/testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
  const { api } = till.test.caller();
  await api.session.signIn({ email: setupInput.administrator.email, password });
  // Strangers get as far as they ever may.
  await api.access.update({ changes: { openRegister: true, openPersona: true, openMail: true } });
});
afterAll(() => till.close());

const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  2 ** 60,
  0.1,
  '',
  ' ',
  '0',
  '-1',
  '1; DROP TABLE client',
  "' OR '1'='1",
  '%',
  '_',
  '\\',
  '\u0000',
  '\ud800',
  '\u202e',
  'ñ'.repeat(60),
  'x'.repeat(5000),
  '<script>alert(1)</script>',
  '=cmd|calc',
  'a@b.example',
  'a@b',
  '2025-02-30',
  '1990-05-17',
  'UIO001',
  'CLI001',
  '1234567890001',
  '0987654321',
  'M',
  'DNI',
  [],
  {},
  [[]],
  { toString: 1 },
  ['a'],
  { $gt: '' },
  { __proto__: { admin: true } },
  { constructor: { prototype: {} } },
];

/** What each field may well hold. */
const plausible: Readonly<Record<string, unknown>> = {
  ct_codigo: 'UIO001',
  cli_nombre: 'Rosa Elena',
  cli_ruc_ced: '1710034065',
  cli_telefono: '0987654321',
  cli_mail: 'rosa@correo.example',
  nombres: 'Eva',
  p_apellido: 'Rojas',
  fecha_nacimiento: '1991-02-03',
  genero: 'F',
  name: 'Eva Rojas',
  surname: 'Rojas',
  phone: '0987654321',
  password: 'una clave de estreno',
  estado: true,
  id_role: 2,
  id: 1,
  id_user_update: 1,
  subject: 'Bienvenida',
  message: 'Su cuenta.\n\nSaludos.',
};

/** A body that would do, with nothing or something odd in it. */
function spoiled(random: Random, names: readonly string[]): unknown {
  const body: Record<string, unknown> = {};
  for (const name of names) if (name in plausible) body[name] = plausible[name];
  if (names.includes('email')) body['email'] = `eva${random.below(1e9)}@correo.example`;
  for (let changes = random.below(3); changes > 0 && names.length > 0; changes--)
    body[random.pick(names)] = random.pick(odd);
  return body;
}

function fuzzed(random: Random, names: readonly string[], depth = 0): unknown {
  if (depth > 2 || random.chance(0.03)) return random.pick(odd);
  const body: Record<string, unknown> = {};
  for (const name of names) if (random.chance(0.8)) body[name] = random.pick(odd);
  if (random.chance(0.2)) body['extra'] = fuzzed(random, names, depth + 1);
  return body;
}

const rows = (table: string) =>
  till.test.backend.store.reader.raw.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

describe('ten thousand odd requests', () => {
  it('break nothing, and write nothing but what was answered as written', async () => {
    const random = new Random(11);
    const routes = dialects.flatMap(({ routes: own }) => own).filter(({ url }) => url !== '/auth/login');
    const fields = routes.map(({ body }) => Object.keys(body?.shape ?? {}));
    const before = { client: rows('client'), user: rows('user'), persona: rows('persona'), mail: rows('mail') };
    const made = { client: 0, user: 0, persona: 0, mail: 0 };
    const failures: string[] = [];
    const one = async () => {
      const at = random.below(routes.length);
      const route = routes[at];
      if (!route) return;
      const path = route.url.replace(
        /:\w+/g,
        () =>
          encodeURIComponent(
            String(JSON.stringify(random.pick(odd)))
              .slice(0, 300)
              .replace(/[\ud800-\udfff]/g, ''),
          ) || 'x',
      );
      const query = random.chance(0.3)
        ? `?page=${encodeURIComponent(JSON.stringify(random.pick(odd)).replace(/[\ud800-\udfff]/g, ''))}&name=${random.below(99)}`
        : '';
      const names = fields[at] ?? [];
      const some = () => (random.chance(0.3) ? spoiled(random, names) : fuzzed(random, names));
      const body = route.method === 'GET' ? undefined : random.chance(0.05) ? '{"broken' : some();
      const token = random.chance(0.9) ? till.token : random.chance(0.5) ? null : 'x'.repeat(43);
      const { status, body: answer } = await till.send({ method: route.method, path: path + query, body }, token);
      if (status >= 500)
        failures.push(`${route.method} ${path}${query} ${JSON.stringify(body)?.slice(0, 300)} → ${status}`);
      if (status >= 300 || route.method === 'GET') return;
      if (!route.answer.safeParse(answer).success) failures.push(`${route.url} answered ${JSON.stringify(answer)}`);
      if (route.method !== 'POST') return;
      if (route.url === '/api/pos/clientes') made.client += 1;
      if (route.url === '/persona') made.persona += 1;
      if (route.url === '/mail') made.mail += 1;
      if (route.url === '/api/clients') [made.client, made.user] = [made.client + 1, made.user + 1];
      if (route.url === '/usuario/register') [made.persona, made.user] = [made.persona + 1, made.user + 1];
    };
    for (let sent = 0; sent < 10_000; sent += 20) await Promise.all(Array.from({ length: 20 }, one));
    expect(failures).toEqual([]);
    for (const table of ['client', 'user', 'persona', 'mail'] as const)
      expect(rows(table) - before[table], table).toBe(made[table]);
    // Enough of them were right for the wrong ones to come close.
    for (const count of Object.values(made)) expect(count).toBeGreaterThan(20);

    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password });
    for (let page = 1; ; page++) {
      const { items, total } = await api.client.list({ page, pageSize: 100 });
      for (const { id } of items) expect(Client.safeParse(await api.client.get({ id })).success).toBe(true);
      if (page * 100 >= total) break;
    }
    expect(clientIndexFaults(till.test.backend.store.reader)).toBe(0);
    expect(till.test.backend.store.reader.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  }, 120_000);
});
