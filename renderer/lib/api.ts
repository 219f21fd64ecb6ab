import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { type Contract, contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedure.ts';
import { noteReachable } from '#renderer/lib/connection.ts';

/** What a call may carry besides its input. The same key with the same input answers again without writing twice. */
export interface ApiContext {
  idempotencyKey?: string | undefined;
  /** Goes on while the page is being left; browsers carry at most 64 kB of these. */
  keepalive?: boolean | undefined;
}

/** What the preload script offers; absent in a browser. */
interface DesktopBridge {
  connect(): void;
  readonly platform: string;
}

declare global {
  interface Window {
    readonly trastienda?: DesktopBridge;
  }
}

function isCommand([noun, verb]: readonly string[]): boolean {
  const procedures: Record<string, Record<string, { '~orpc': { meta: object } }>> = contract;
  const meta: Partial<ProcedureMeta> = procedures[noun ?? '']?.[verb ?? '']?.['~orpc'].meta ?? {};
  return meta.kind === 'command';
}

function headersOf({ context }: { context: ApiContext }, path: readonly string[]): Record<string, string> {
  if (!isCommand(path)) return {};
  return { 'idempotency-key': context.idempotencyKey ?? crypto.randomUUID() };
}

async function noteOutcome<T>({ next }: { next: () => Promise<T> }): Promise<T> {
  try {
    const answer = await next();
    noteReachable(true);
    return answer;
  } catch (error) {
    if (error instanceof TypeError) noteReachable(false);
    throw error;
  }
}

/** The port comes with a window message because it cannot cross Electron's context bridge. */
function desktopLink(bridge: DesktopBridge): ClientLink<ApiContext> {
  const link = new Promise<ClientLink<ApiContext>>((resolve) => {
    window.addEventListener('message', function take(event: MessageEvent<unknown>) {
      const [port] = event.ports;
      const data = event.data;
      const isPort = typeof data === 'object' && data !== null && 'type' in data && data.type === 'trastienda:port';
      if (event.source !== window || !isPort || !port) return;
      window.removeEventListener('message', take);
      port.start();
      resolve(new PortLink<ApiContext>({ port, headers: headersOf, interceptors: [noteOutcome] }));
    });
    bridge.connect();
  });
  return { call: async (path, input, options) => (await link).call(path, input, options) };
}

function browserLink(): ClientLink<ApiContext> {
  return new FetchLink<ApiContext>({
    url: `${location.origin}/rpc`,
    headers: headersOf,
    interceptors: [noteOutcome],
    fetch: (request, init, { context }) =>
      fetch(request, { ...init, credentials: 'same-origin', keepalive: context.keepalive === true }),
  });
}

export type Api = ContractRouterClient<Contract, ApiContext>;
export const api: Api = createORPCClient(window.trastienda ? desktopLink(window.trastienda) : browserLink());
