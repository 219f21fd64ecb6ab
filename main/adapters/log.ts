import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Logger, pino } from 'pino';

/** Never throws: what cannot be logged (a full disk, an odd folder) must not change what the user is told. */
export interface Log {
  info(message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
  close(): void;
}

const maxBytes = 5 * 1024 * 1024;

function openLogger(dataDir: string): { logger: Logger; close(): void } {
  const folder = path.join(dataDir, 'logs');
  const file = path.join(folder, 'trastienda.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`);
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
  destination.on('error', () => {});
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return { logger, close: () => destination.end() };
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The local log: incidents with their stack, starts and stops. No personal data, no secret, no SQL parameter. The last two files are kept. */
export function openLog(dataDir: string): Log {
  const opened = quietly(() => openLogger(dataDir));
  return {
    info: (message) => quietly(() => opened?.logger.info(message)),
    warn: (details, message) => quietly(() => opened?.logger.warn(details, message)),
    error: (details, message) => quietly(() => opened?.logger.error(details, message)),
    close: () => quietly(() => opened?.close()),
  };
}
