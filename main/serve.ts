import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { parseArgs } from 'node:util';
import { StoreError } from '#db/errors.ts';
import { type Backend, openBackend } from './backend.ts';
import { defaultDataDir } from './data-dir.ts';
import { startHttpServer } from './http/server.ts';
import { machineLanguage, storeSentence } from './words.ts';

const usage = 'npm run -s serve -- [--data DIR] [--port N] [--host 127.0.0.1] [--cert FILE --key FILE]';

interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly rendererDir: string;
  readonly launchToken?: string | undefined;
  /** PEM texts. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Says one plain line and leaves; a stack trace helps nobody at a till. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return giveUp(`${file} cannot be read.`);
  }
}

function readArguments(argv: string[]): Pick<ServeOptions, 'dataDir' | 'port' | 'host' | 'tls'> {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: argv,
      options: { data: text, port: text, host: text, cert: text, key: text },
    });
    const port = Number(values.port ?? '4310');
    if (!Number.isInteger(port) || port < 0 || port > 65535) giveUp(`--port 0…65535\n${usage}`);
    if ((values.cert === undefined) !== (values.key === undefined)) giveUp(`--cert and --key go together\n${usage}`);
    const host = values.host ?? '127.0.0.1';
    if (!isLoopback(host) && values.cert === undefined)
      giveUp(
        '--host beyond this machine needs --cert and --key: without them everybody on the network could read along.',
      );
    // The exact name is what other machines must ask for; «any» has none.
    if (host === '0.0.0.0' || host === '::') giveUp('--host must be the address or name that other machines will use.');
    const tls = values.cert && values.key ? { cert: readPem(values.cert), key: readPem(values.key) } : undefined;
    return { dataDir: values.data ?? defaultDataDir(), port, host, tls };
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
