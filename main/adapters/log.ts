import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Logger, pino } from 'pino';

/** Never throws: what cannot be logged (a full disk, an odd folder) must not change what the user is told. */
export interface Log {
  info(message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
  /** One line per request, without anything personal. */
  access(details: object): void;
  close(): void;
}

const maxBytes = 5 * 1024 * 1024;

/** Written in blocks, because there may be a thousand lines a second. */
function openAccessLog(folder: string): { write(details: object): void; close(): void } {
  const file = path.join(folder, 'access.log');
  if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`);
  const destination = pino.destination({ dest: file, sync: true, minLength: 4096, mode: 0o600, periodicFlush: 1000 });
  destination.on('error', () => {});
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    write: (details) => logger.info(details),
    close() {
      destination.flushSync();
      destination.end();
    },
  };
}

function openLogger(dataDir: string): { logger: Logger; access(details: object): void; close(): void } {
  const folder = path.join(dataDir, 'logs');
  const file = path.join(folder, 'trastienda.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`);
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
  destination.on('error', () => {});
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const requests = openAccessLog(folder);
  return {
    logger,
    access: requests.write,
    close() {
      destination.end();
      requests.close();
    },
  };
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The local log: incidents with their stack, starts and stops. No personal data, no secret, no SQL parameter. The last two files are kept.
 * Who asked for what over HTTP stands in a file of its own. */
export function openLog(dataDir: string): Log {
  const opened = quietly(() => openLogger(dataDir));
  return {
    info: (message) => quietly(() => opened?.logger.info(message)),
    warn: (details, message) => quietly(() => opened?.logger.warn(details, message)),
    access: (details) => quietly(() => opened?.access(details)),
    error: (details, message) => quietly(() => opened?.logger.error(details, message)),
    close: () => quietly(() => opened?.close()),
  };
}
