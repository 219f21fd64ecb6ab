import { describe, expect, it } from 'vitest';
import { password, setupInput } from '../../testing.ts';
import { openTill } from './testing.ts';

/** What every document has in common: a failure nobody foresaw, and too many requests, each in the document's own shape. */

const incident = expect.stringMatching(/Incidente [\w-]+$/);
const clientes = '/api/pos/clientes';

describe('what nobody foresaw', () => {
  it.each([
    ['GET', clientes, { message: 'Error al obtener clientes', detail: incident }],
    ['GET', `${clientes}/search?name=a`, { message: 'Error en la búsqueda', detail: incident }],
    ['GET', `${clientes}/type`, { message: 'Error al obtener lista de tipos', detail: incident }],
    ['GET', `${clientes}/CLI001`, { message: 'Error al buscar cliente', detail: incident }],
    ['POST', clientes, { message: 'Error interno al crear cliente', detail: incident }],
    ['PUT', `${clientes}/CLI001`, { message: 'Error al actualizar cliente', detail: incident }],
    ['DELETE', `${clientes}/CLI001`, { message: 'Error al eliminar cliente', detail: incident }],
    ['GET', '/persona', { status: 500, message: incident, data: null }],
    ['GET', '/persona/1', { status: 500, message: incident, data: null }],
    ['POST', '/api/clients', { statusCode: 500, statusMessage: incident }],
  ])('%s %s is 500 with a number to ask about, and tells nothing of the inside', async (method, path, answer) => {
    const till = await openTill();
    const body = {
      ct_codigo: 'UIO001',
      cli_nombre: 'Juan',
      cli_ruc_ced: '1',
      cli_telefono: '0987654321',
      cli_mail: 'a@b.example',
      email: 'a@b.example',
      name: 'Juan',
      surname: 'Pérez',
      phone: '123456',
    };
    expect((await till.send({ method: 'POST', path: clientes, body })).status).toBe(201);
    till.test.backend.store.writer.raw.exec('ALTER TABLE client RENAME TO lost; ALTER TABLE persona RENAME TO gone');
    const failed = await till.send({ method, path, ...(['POST', 'PUT'].includes(method) && { body }) });
    expect({ status: failed.status, body: failed.body }).toEqual({ status: 500, body: answer });
    expect(JSON.stringify(failed.body)).not.toMatch(/sql|table|column|\.ts/i);
    await till.close();
  });
});

describe('too many requests', () => {
  it.each([
    ['GET', clientes, { message: expect.any(String) }],
    ['GET', '/persona', { status: 429, message: expect.any(String), data: null }],
    ['POST', '/api/clients', { statusCode: 429, statusMessage: expect.any(String) }],
  ])('%s %s answers 429 by the limits the store has set, and others are still served', async (method, path, answer) => {
    const till = await openTill({ limits: undefined });
    const { api } = till.test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password });
    await api.access.update({ changes: { perUser: 3 } });
    const send = (token?: string | null) => till.send({ method, path, ...(method === 'POST' && { body: {} }) }, token);
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await send()).status);
    expect(statuses.map((status) => status === 429)).toEqual([false, false, false, true]);
    const { body, headers } = await send();
    expect(body).toEqual(answer);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(null)).status).toBe(401);
    await api.access.update({ changes: { perUser: 1000 } });
    expect((await send()).status).toBeLessThan(429);
    await till.close();
  });

  it('are thirty a minute from an address and six hundred from a user, unless the store says otherwise', async () => {
    const till = await openTill({ limits: undefined });
    // Signing in was one from this address.
    const strangers = await Promise.all(
      Array.from({ length: 30 }, () => till.send({ path: '/persona' }, null).then(({ status }) => status)),
    );
    expect(strangers.filter((status) => status === 401).length).toBeGreaterThanOrEqual(29);
    expect(strangers).toContain(429);
    const users: number[] = [];
    for (let i = 0; i < 601; i++) users.push((await till.send({ path: '/persona/1' })).status);
    expect(users.indexOf(429)).toBe(600);
    await till.close();
  });
});
