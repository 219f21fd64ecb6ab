import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin, type RequestHeadersPluginContext } from '@orpc/server/plugins';
import { type IpcMainEvent, ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';
import type { Backend } from '../backend.ts';
import type { CallContext } from '../context.ts';
import { origin } from './protocol.ts';

/** Per window: its port and, here and nowhere else, its session. A reload keeps the session and gets a new port. */
interface Connection {
  port: MessagePortMain | null;
  readonly context: CallContext;
}

export interface PortServer {
  /** From now on this window may ask for a port; when it is gone, port and session are too. */
  admit(contents: WebContents): void;
  /** Locks every window's session, without asking its page. */
  lock(): Promise<void>;
}

function windowContext(): CallContext {
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
  };
}

function isOurPage({ sender, senderFrame }: IpcMainEvent): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false;
  try {
    const url = new URL(senderFrame.url);
    return `${url.protocol}//${url.host}` === origin;
  } catch {
    return false;
  }
}

/** Gives each admitted window one port to the router. A request from any other frame or page gets no answer. */
export function servePorts(backend: Backend): PortServer {
  const connections = new Map<number, Connection>();
  const handler = new RPCHandler<CallContext>(backend.router, {
    plugins: [new RequestHeadersPlugin<CallContext & RequestHeadersPluginContext>() as never],
  });

  ipcMain.on('trastienda:connect', (event) => {
    const connection = connections.get(event.sender.id);
    if (!connection || !isOurPage(event)) return;
    connection.port?.close();
    const { port1, port2 } = new MessageChannelMain();
    connection.port = port1;
    handler.upgrade(port1, { context: connection.context });
    port1.start();
    event.senderFrame?.postMessage('trastienda:port', null, [port2]);
  });

  return {
    admit(contents) {
      const { id } = contents;
      connections.set(id, { port: null, context: windowContext() });
      contents.once('destroyed', () => {
        connections.get(id)?.port?.close();
        connections.delete(id);
      });
    },
    async lock() {
      for (const { context } of connections.values()) {
        if (context.token() === null) continue;
        try {
          await backend.call(context).session.lock({});
        } catch (error) {
          // What cannot be locked is signed out: nobody finds it open.
          context.keepToken?.(null);
          backend.log.warn({ err: error }, 'a session could not be locked');
        }
      }
    },
  };
}
