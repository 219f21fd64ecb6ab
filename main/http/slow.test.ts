import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTill, type Till } from './dialects/testing.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.close());

async function hold(opening: string): Promise<Socket> {
  const { hostname, port } = new URL(till.server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.on('error', () => {});
  socket.write(opening);
  return socket;
}

describe('five hundred callers who never finish what they say', () => {
  it('are held, and everybody else is served', async () => {
    const { host } = new URL(till.server.url);
    const unfinishedHeaders = `GET /api/pos/clientes HTTP/1.1\r\nhost: ${host}\r\nx-slow: `;
    const unfinishedBody = `POST /api/pos/clientes HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${till.token}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`;
    const sockets = await Promise.all(
      Array.from({ length: 500 }, (_, i) => hold(i % 2 === 0 ? unfinishedHeaders : unfinishedBody)),
    );
    let heard = 0;
    for (const socket of sockets) socket.on('data', () => heard++).on('close', () => heard++);
    for (let round = 0; round < 3; round++) {
      for (const socket of sockets) socket.write('x');
      expect((await till.send({ path: '/api/pos/clientes?page=1' })).status).toBe(200);
      expect((await till.send({ method: 'POST', path: '/api/app/session/get', body: {} }, null)).status).toBe(200);
      expect((await fetch(`${till.server.url}/`)).status).toBe(200);
      const body = { nombres: 'Eva', p_apellido: 'Rojas', fecha_nacimiento: '1991-02-03', genero: 'F' };
      expect((await till.send({ method: 'POST', path: '/persona', body })).status).toBe(200);
    }
    // None of them was answered or cut off meanwhile.
    expect(heard).toBe(0);
    expect(till.test.backend.store.reader.raw.prepare('SELECT count(*) FROM client').pluck().get()).toBe(0);
    for (const socket of sockets) socket.destroy();
    expect((await till.send({ path: '/api/pos/clientes' })).status).toBe(200);
  });
});
