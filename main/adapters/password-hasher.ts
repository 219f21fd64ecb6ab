import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PasswordAnswer, PasswordQuestion } from '../workers/password.ts';

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** `stored` null (no such account, or none set yet) takes as long as a wrong password and is false. */
  verify(password: string, stored: string | null): Promise<boolean>;
  close(): Promise<void>;
}

/** The built worker lies beside the bundle, the source one in its folder. */
function workerFile(): URL {
  const built = new URL('./password-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : new URL('../workers/password.ts', import.meta.url);
}

type Waiting = { resolve: (value: string | boolean) => void; reject: (error: Error) => void };

/** bcrypt in a worker thread of its own: one hash of cost 12 takes a quarter of a second that the event loop must not lose. */
export function workerPasswordHasher(cost = 12): PasswordHasher {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    const started = new Worker(workerFile(), { workerData: { cost } });
    started.on('message', ({ id, answer }: PasswordAnswer) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    const fail = (error: Error) => {
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', fail);
    started.on('exit', () => fail(new Error('The password worker ended')));
    return started;
  };

  const ask = (question: Omit<PasswordQuestion, 'id'>): Promise<string | boolean> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker ??= start();
      // Keeps the process alive while somebody waits for an answer, and only then.
      worker.ref();
      worker.postMessage({ ...question, id: lastId } satisfies PasswordQuestion);
    });

  return {
    hash: async (password) => String(await ask({ kind: 'hash', password, stored: null })),
    verify: async (password, stored) => (await ask({ kind: 'verify', password, stored })) === true,
    async close() {
      await worker?.terminate();
    },
  };
}
