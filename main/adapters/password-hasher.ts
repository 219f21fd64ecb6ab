import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#contract/errors.ts';
import type { PasswordAnswer, PasswordQuestion } from '../workers/password.ts';

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** `stored` null (no such account, or none set yet) takes as long as a wrong password and is false. */
  verify(password: string, stored: string | null): Promise<boolean>;
  /** Made with less work than today's, or in a way of the past: made anew at the next sign-in. */
  isOutdated(stored: string): boolean;
  /** Refuses what has not started yet; what runs is finished. */
  stopQueue(): void;
  close(): Promise<void>;
}

/** The built worker lies beside the bundle, the source one in its folder. */
function workerFile(): URL {
  const built = new URL('./password-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : new URL('../workers/password.ts', import.meta.url);
}

interface Job {
  readonly question: PasswordQuestion;
  readonly resolve: (value: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

/** A quarter of a second each: who comes after so many others is asked to come back. */
const queueMax = 32;

/** bcrypt in a worker thread of its own: one hash of cost 12 takes a quarter of a second that the event loop must not lose. */
export function workerPasswordHasher(cost = 12): PasswordHasher {
  let worker: Worker | undefined;
  let lastId = 0;
  let running: Job | undefined;
  let stopped = false;
  const queue: Job[] = [];

  const finish = (settle: (job: Job) => void) => {
    if (running) settle(running);
    running = undefined;
    worker?.unref();
    next();
  };

  const start = (): Worker => {
    const started = new Worker(workerFile(), { workerData: { cost }, execArgv: [] });
    started.on('message', ({ answer }: PasswordAnswer) => finish((job) => job.resolve(answer)));
    const fail = (error: Error) => {
      if (worker !== started) return;
      worker = undefined;
      finish((job) => job.reject(error));
    };
    started.on('error', fail);
    started.on('exit', () => fail(new Error('The password worker ended')));
    return started;
  };

  function next(): void {
    if (running) return;
    running = queue.shift();
    if (!running) return;
    worker ??= start();
    // Keeps the process alive while somebody waits for an answer, and only then.
    worker.ref();
    worker.postMessage(running.question);
  }

  const ask = (kind: PasswordQuestion['kind'], password: string, stored: string | null): Promise<string | boolean> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(new DomainError('UNAVAILABLE', { reason: 'closing' }));
      if (queue.length >= queueMax) return reject(new DomainError('RATE_LIMITED', { retryAfterSeconds: 5 }));
      lastId += 1;
      queue.push({ question: { id: lastId, kind, password, stored }, resolve, reject });
      next();
    });

  const stopQueue = () => {
    stopped = true;
    for (const { reject } of queue.splice(0)) reject(new DomainError('UNAVAILABLE', { reason: 'closing' }));
  };

  return {
    hash: async (password) => String(await ask('hash', password, null)),
    isOutdated: (stored) => Number(/^ts1:\$2[aby]\$(\d\d)\$/.exec(stored)?.[1] ?? 0) < cost,
    verify: async (password, stored) => (await ask('verify', password, stored)) === true,
    stopQueue,
    async close() {
      stopQueue();
      await worker?.terminate();
    },
  };
}
