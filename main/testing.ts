import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/index.ts';
import type { SetupInput } from '#contract/setup.ts';
import { temporaryFolder } from '#db/testing.ts';
import { workerPasswordHasher } from './adapters/password-hasher.ts';
import { type Backend, type BackendOptions, openBackend } from './backend.ts';
import type { CallContext } from './context.ts';

export type Api = ContractRouterClient<Contract>;

/** A clock that stands until it is moved. */
export function steppedClock(start = Date.UTC(2026, 2, 4, 15)): { now: () => number; step(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    step(ms) {
      now += ms;
    },
  };
}

/** A caller as a window is one: here, and keeping its session. */
export function windowContext(overrides: Partial<CallContext> = {}): CallContext {
  let token: string | null = null;
  return {
    transport: 'port',
    device: 'window',
    screen: true,
    local: true,
    launched: true,
    token: () => token,
    keepToken: (next) => {
      token = next;
    },
    ...overrides,
  };
}

export interface TestBackend {
  readonly backend: Backend;
  readonly dataDir: string;
  readonly clock: ReturnType<typeof steppedClock>;
  /** What idle time is counted on. */
  readonly monotonic: ReturnType<typeof steppedClock>;
  /** A caller of his own, as a window is: keeps its session. */
  caller(overrides?: Partial<CallContext>): { api: Api; context: CallContext; token(): string | null };
  remove(): Promise<void>;
}

/** A real backend on a real file, with the cheapest password hashing. */
export function temporaryBackend(options: Partial<BackendOptions> = {}): TestBackend {
  const folder = temporaryFolder();
  const clock = steppedClock();
  const monotonic = steppedClock(0);
  const backend = openBackend({
    dataDir: folder.path,
    clock: clock.now,
    monotonic: monotonic.now,
    hasher: workerPasswordHasher(4),
    ...options,
  });
  return {
    backend,
    clock,
    monotonic,
    dataDir: folder.path,
    caller(overrides) {
      const context = windowContext(overrides);
      return { api: backend.call(context), context, token: () => context.token() };
    },
    async remove() {
      await backend.close();
      folder.remove();
    },
  };
}

export const password = 'una clave larga';

export const setupInput: SetupInput = {
  store: { name: 'La Esquina', country: 'EC', currency: 'USD', timeZone: 'America/Guayaquil', language: 'es' },
  administrator: {
    email: 'admin@tienda.example',
    password,
    persona: {
      givenNames: 'Ana',
      paternalSurname: 'Quispe',
      maternalSurname: null,
      birthDate: '1990-05-17',
      gender: 'F',
    },
  },
};

/** What a refused call threw, as far as a client may know it. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; data: unknown; defined: boolean }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'data' in error && 'defined' in error) {
      return { code: String(error.code), data: error.data, defined: error.defined === true };
    }
    throw error;
  }
  return { code: 'none', data: null, defined: false };
}

/** All events of a task, to its end. */
export async function eventsOf<T>(task: Promise<AsyncIterable<T>>): Promise<T[]> {
  const events: T[] = [];
  for await (const event of await task) events.push(event);
  return events;
}

/** A cashier with a password of his own, signed in. */
export async function signedInCashier(test: TestBackend, admin: Api, email = 'caja@tienda.example'): Promise<Api> {
  const first = 'clave de un solo uso';
  await admin.user.create({
    email,
    password: first,
    persona: { ...setupInput.administrator.persona, givenNames: `De ${email}` },
    displayName: 'Ana',
  });
  const { api } = test.caller();
  await api.session.signIn({ email, password: first });
  await api.session.changePassword({ current: first, next: password });
  return api;
}
