import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { AccessSettings } from '#contract/access.ts';
import { DomainError } from '#contract/errors.ts';
import type { Contract } from '#contract/index.ts';
import { idMaker } from '#db/id.ts';
import { type OpenStore, openStore } from '#db/open.ts';
import { getAccess } from '#db/queries/access.ts';
import { readTransaction } from '#db/transaction.ts';
import { type Log, openLog } from './adapters/log.ts';
import { type Mailer, smtpMailer } from './adapters/mailer.ts';
import { type PasswordHasher, workerPasswordHasher } from './adapters/password-hasher.ts';
import { type PdfMaker, workerPdfMaker } from './adapters/pdf/pdf-maker.ts';
import { fileSecrets, type Secrets } from './adapters/secrets.ts';
import { createChainCheck } from './chain-check.ts';
import type { CallContext, Caller } from './context.ts';
import { createEvents, type Events } from './events.ts';
import { refuseChangedDocument } from './features/mail-letters.ts';
import { documentPdf } from './features/paper.ts';
import { createOutbox } from './outbox.ts';
import { createAllowance } from './policy/audit-refusal.ts';
import { authenticate } from './policy/authenticate.ts';
import { createProgramUse } from './policy/program-use.ts';
import type { Services } from './policy/run.ts';
import { createSessionLocks } from './policy/session-locks.ts';
import { createThrottle } from './policy/throttle.ts';
import { createRouter, type Router } from './router.ts';

export interface BackendOptions {
  readonly dataDir: string;
  /** Epoch ms; tests move it. */
  readonly clock?: () => number;
  /** Ms that only ever grow; tests move it. */
  readonly monotonic?: () => number;
  readonly hasher?: PasswordHasher;
  readonly pdf?: PdfMaker;
  readonly secrets?: Secrets;
  readonly mailer?: Mailer;
  /** See `OutboxOptions.firstPauseMs`. */
  readonly mailPauseMs?: number;
}

export interface Backend {
  readonly router: Router;
  readonly events: Events;
  readonly store: OpenStore;
  /** The router as plain functions, for callers in this process. */
  call(context: CallContext): ContractRouterClient<Contract>;
  /** Who calls, read anew; null: nobody. For what a transport decides before any procedure runs. */
  identify(context: CallContext): Caller | null;
  /** Who may reach the APIs, and how often, as it is set now. */
  access(): AccessSettings;
  readonly log: Log;
  /** The machine slept, or the network may be back: the outbox looks at once. */
  wakeMail(): void;
  /** Aborted when closing starts: streams end, transports stop accepting. */
  readonly closing: AbortSignal;
  /** Refuses new calls and ends streams; running calls go on. A transport then delivers their answers before it calls `close`. */
  refuseNew(): void;
  /** Refuses new calls, waits for running ones, closes the database. */
  close(): Promise<void>;
}

/** In the background, from the start: a rewritten history must not wait until somebody looks. */
async function checkHistory({ chain, closing, log }: Services): Promise<void> {
  try {
    for await (const { chain: result } of chain.run(closing)) {
      if (result.state === 'broken') log.error({ seq: result.brokenSeq }, 'the history was rewritten');
    }
  } catch (error) {
    log.error({ err: error }, 'the history could not be checked');
  }
}

/** Everything below the transports: the store, the rules, the router. Knows nothing of Electron or HTTP. Throws `StoreError`. */
export function openBackend({
  dataDir,
  clock = Date.now,
  monotonic = () => performance.now(),
  hasher = workerPasswordHasher(),
  pdf = workerPdfMaker(),
  secrets = fileSecrets(dataDir),
  mailer = smtpMailer(),
  mailPauseMs = 2000,
}: BackendOptions): Backend {
  const store = openStore({ dataDir, clock });
  const log = openLog(dataDir);
  const events = createEvents();
  const closing = new AbortController();
  let running = 0;
  let idle = () => {};
  const outbox = createOutbox({
    store,
    dataDir,
    clock,
    events,
    log,
    secrets,
    mailer,
    firstPauseMs: mailPauseMs,
    async attach(document) {
      const now = clock();
      readTransaction(store.reader, () => refuseChangedDocument({ db: store.reader, now }, document));
      return documentPdf({ store, pdf, now, signal: closing.signal }, document);
    },
  });
  const services: Services = {
    store,
    clock,
    newId: idMaker(clock),
    hasher,
    pdf,
    secrets,
    mailer,
    outbox,
    events,
    log,
    chain: createChainCheck(store, clock, events),
    locks: createSessionLocks(monotonic),
    running: new Set(),
    programUsed: createProgramUse(),
    strangers: createAllowance(monotonic),
    throttle: createThrottle(store, clock, monotonic),
    closing: closing.signal,
    enter() {
      if (closing.signal.aborted) throw new DomainError('UNAVAILABLE', { reason: 'closing' });
      running += 1;
      return () => {
        running -= 1;
        if (running === 0) idle();
      };
    },
  };
  const router = createRouter(services);
  let closed: Promise<void> | undefined;
  const refuseNew = () => {
    closing.abort();
    hasher.stopQueue();
  };
  const close = async () => {
    refuseNew();
    if (running > 0) {
      await new Promise<void>((resolve) => {
        idle = resolve;
      });
    }
    await outbox.close();
    await hasher.close();
    await pdf.close();
    try {
      services.throttle.flush();
    } catch (error) {
      log.warn({ err: error }, 'waits could not be written');
    }
    store.close();
    log.info('closed');
    log.close();
  };
  log.info('opened');
  void checkHistory(services);
  return {
    router,
    events,
    store,
    log,
    wakeMail: () => outbox.wake(),
    access: () => getAccess(store.reader),
    identify: (context) => authenticate(store.reader, services.locks, context, clock()),
    refuseNew,
    closing: closing.signal,
    call: (context) =>
      createRouterClient(router, { context: () => context }) as unknown as ContractRouterClient<Contract>,
    close: () => (closed ??= close()),
  };
}
