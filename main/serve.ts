import { isIPv4 } from 'node:net';
import { parseArgs } from 'node:util';
import { StoreError } from '#db/errors.ts';
import { type Backend, openBackend } from './backend.ts';
import { defaultDataDir } from './data-dir.ts';
import { startHttpServer } from './http/server.ts';
import { machineLanguage, storeSentence } from './words.ts';

const usage = 'npm run -s serve -- [--data DIR] [--port N] [--host 127.0.0.1]';

interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly rendererDir: string;
  readonly launchToken?: string | undefined;
}

/** Says one plain line and leaves; a stack trace helps nobody at a till. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function readArguments(argv: string[]): Pick<ServeOptions, 'dataDir' | 'port' | 'host'> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { data: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
    });
    const port = Number(values.port ?? '4310');
    if (!Number.isInteger(port) || port < 0 || port > 65535) giveUp(`--port 0…65535\n${usage}`);
    const host = values.host ?? '127.0.0.1';
    if (host !== 'localhost' && host !== '::1' && !(isIPv4(host) && host.startsWith('127.'))) {
      giveUp(
        '--host must be a loopback address: serving other machines needs a certificate, which this version cannot use yet.',
      );
    }
    return { dataDir: values.data ?? defaultDataDir(), port, host };
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function openOrGiveUp(dataDir: string): Backend {
  try {
    return openBackend({ dataDir });
  } catch (error) {
    if (error instanceof StoreError) giveUp(storeSentence(error));
    throw error;
  }
}

/** Serves until SIGTERM or Ctrl-C; then finishes running work, closes the database and exits 0. Answers the address. */
export async function serve(options: ServeOptions): Promise<string> {
  const backend = openOrGiveUp(options.dataDir);
  try {
    const server = await startHttpServer(backend, options);
    backend.store.lock.announce(server.url);
    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      backend.refuseNew();
      await server.close();
      await backend.close();
      process.exit(0);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    return server.url;
  } catch (error) {
    await backend.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      giveUp(
        machineLanguage() === 'es'
          ? `El puerto ${options.port} está ocupado. Elija otro con --port.`
          : `Port ${options.port} is taken. Choose another one with --port.`,
      );
    }
    if (code !== '') giveUp(`${options.host}:${options.port} ${code}`);
    throw error;
  }
}

/** The `serve` command: prints one line when ready. */
export async function serveCommand(argv: string[], rendererDir: string): Promise<void> {
  const url = await serve({ ...readArguments(argv), rendererDir });
  process.stdout.write(`Trastienda ${url} pid ${process.pid}\n`);
}
