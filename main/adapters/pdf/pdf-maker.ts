import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DomainError } from '#contract/errors.ts';
import type { PdfAnswer } from '../../workers/pdf.ts';
import type { PaperDocument } from './document.ts';

export interface PdfMaker {
  /** One at a time, the others wait. Throws CANCELLED when `signal` aborts, RATE_LIMITED when too many wait, UNAVAILABLE closing. */
  make(document: PaperDocument, signal: AbortSignal): Promise<Uint8Array>;
  /** Ends what runs and refuses what waits. */
  close(): Promise<void>;
}

/** The built worker lies beside the bundle, the source one in its folder. */
function workerFile(): URL {
  const built = new URL('./pdf-worker.js', import.meta.url);
  return existsSync(fileURLToPath(built)) ? built : new URL('../../workers/pdf.ts', import.meta.url);
}

const queueMax = 16;
/** A thread holds some fifty megabytes: it goes when nobody has printed for this long. */
const idleMs = 30_000;
/** No document takes this long; what does is stuck. */
const jobMaxMs = 120_000;

interface Job {
  readonly document: PaperDocument;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface MakerOptions {
  readonly file?: URL;
  readonly idleMs?: number;
  readonly jobMaxMs?: number;
}

/** Layout in a worker thread, started when it is needed. */
export function workerPdfMaker(options: MakerOptions = {}): PdfMaker & { readonly running: () => boolean } {
  const { file = workerFile(), idleMs: idle = idleMs, jobMaxMs: jobMax = jobMaxMs } = options;
  let worker: Worker | undefined;
  let running: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const queue: Job[] = [];

  const stop = (): Promise<number> | undefined => {
    const stopped = worker;
    worker = undefined;
    clearTimeout(timer);
    return stopped?.terminate();
  };

  const settle = (act: (job: Job) => void) => {
    const job = running;
    running = undefined;
    clearTimeout(timer);
    worker?.unref();
    if (job) act(job);
    next();
  };

  /** A picture that cannot be read must not keep the document from being printed: once more, without it. */
  const failed = (error: Error) =>
    settle((job) => {
      if (job.document.logo === null || closed) return job.reject(error);
      queue.unshift({ ...job, document: { ...job.document, logo: null } });
    });

  const start = (): Worker => {
    const started = new Worker(file, { execArgv: [] });
    started.on('message', (answer: PdfAnswer) => {
      if (worker !== started) return;
      if ('pdf' in answer) settle((job) => job.resolve(answer.pdf));
      else failed(new Error(answer.error));
    });
    const ended = (error: Error) => {
      if (worker !== started) return;
      worker = undefined;
      failed(error);
    };
    started.on('error', ended);
    started.on('exit', () => ended(new Error('The PDF worker ended')));
    return started;
  };

  const giveUp = () => {
    void stop();
    failed(new Error('The PDF took too long'));
  };

  function next(): void {
    if (running) return;
    running = queue.shift();
    if (!running) {
      if (worker) timer = setTimeout(() => void stop(), idle).unref();
      return;
    }
    worker ??= start();
    // Keeps the process alive while somebody waits for his document, and only then.
    worker.ref();
    clearTimeout(timer);
    timer = setTimeout(giveUp, jobMax).unref();
    worker.postMessage(running.document);
  }

  /** Out of the queue; what is being made ends with its thread. */
  const drop = (job: Job, error: Error) => {
    if (running?.resolve === job.resolve) {
      void stop();
      settle(({ reject }) => reject(error));
      return;
    }
    const at = queue.findIndex(({ resolve }) => resolve === job.resolve);
    if (at !== -1) queue.splice(at, 1)[0]?.reject(error);
  };

  return {
    running: () => worker !== undefined,
    async make(document, signal) {
      if (closed) throw new DomainError('UNAVAILABLE', { reason: 'closing' });
      if (signal.aborted) throw new DomainError('CANCELLED', {});
      if (queue.length >= queueMax) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 5 });
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
      const job: Job = { document, resolve, reject };
      const cancel = () => drop(job, new DomainError('CANCELLED', {}));
      signal.addEventListener('abort', cancel, { once: true });
      queue.push(job);
      next();
      return promise.finally(() => signal.removeEventListener('abort', cancel));
    },
    async close() {
      closed = true;
      const error = new DomainError('UNAVAILABLE', { reason: 'closing' });
      for (const { reject } of queue.splice(0)) reject(error);
      const ended = stop();
      settle(({ reject }) => reject(error));
      await ended;
    },
  };
}
