import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

const maxBytes = 5 * 1024 * 1024;

/** The local log: incidents with their stack, starts and stops. No personal data, no secret, no SQL parameter. The last two files are kept. */
export function openLog(dataDir: string): Log & { close(): void } {
  const folder = path.join(dataDir, 'logs');
  const file = path.join(folder, 'trastienda.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`);
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: logger.info.bind(logger),
    warn: logger.warn.bind(logger),
    error: logger.error.bind(logger),
    close: () => destination.end(),
  };
}
