import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './measure.ts';

export const slowCallers = 500;
const seconds = 10;

export interface Besieged {
  /** Slow connections open at the worst moment of the measurement. */
  readonly held: number;
  /** p95 of the list in ms, without them and among them. */
  readonly alone: number;
  readonly among: number;
  readonly failed: number;
}

/** Half never end their headers, half never end a body they have announced; each says a byte a second and comes back when it is cut off. */
function besiege(url: string, token: string): { held(): number; end(): void } {
  const { hostname, port, host } = new URL(url);
  const headers = `GET /api/pos/clientes HTTP/1.1\r\nhost: ${host}\r\nx-slow: `;
  const body = `POST /api/pos/clientes HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n`;
  const open = new Set<Socket>();
  let ended = false;
  const call = (opening: string) => {
    const socket = connect(Number(port), hostname, () => open.add(socket));
    socket.write(opening);
    const drip = setInterval(() => socket.write('x'), 1000);
    socket.on('error', () => socket.destroy());
    socket.on('data', () => {});
    socket.once('close', () => {
      clearInterval(drip);
      open.delete(socket);
      if (!ended) call(opening);
    });
  };
  for (let i = 0; i < slowCallers; i++) call(i % 2 === 0 ? headers : body);
  return {
    held: () => open.size,
    end() {
      ended = true;
      for (const socket of open) socket.destroy();
    },
  };
}

/** Ten callers, each waiting for its answer before it asks again. */
async function ask(
  url: string,
  paths: readonly string[],
  token: string,
  held: () => number,
): Promise<{ p95: number; held: number; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  let fewest = held();
  const end = performance.now() + seconds * 1000;
  const caller = async (_: unknown, first: number) => {
    for (let i = first; performance.now() < end; i += 10) {
      const started = performance.now();
      const answer = await fetch(url + paths[i % paths.length], { headers: { authorization: `Bearer ${token}` } });
      await answer.text();
      times.push(performance.now() - started);
      if (!answer.ok) failed += 1;
      fewest = Math.min(fewest, held());
    }
  };
  await Promise.all(Array.from({ length: 10 }, caller));
  return { p95: percentile(times, 0.95), held: fewest, failed };
}

/** The list for honest callers while others hold connections and say next to nothing. Caller and server share this process: the figures are the worse for it. */
export async function benchSlow(url: string, paths: readonly string[], token: string): Promise<Besieged> {
  const alone = await ask(url, paths, token, () => 0);
  const siege = besiege(url, token);
  try {
    for (let waited = 0; siege.held() < slowCallers && waited < 10_000; waited += 10) await pause(10);
    const among = await ask(url, paths, token, siege.held);
    return { held: among.held, alone: alone.p95, among: among.p95, failed: among.failed };
  } finally {
    siege.end();
  }
}
