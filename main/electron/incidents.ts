import { app, dialog } from 'electron';
import type { Log } from '../adapters/log.ts';

export interface IncidentOptions {
  readonly log: () => Pick<Log, 'error'> | undefined;
  /** Closes what must not be left open. */
  readonly close: () => Promise<void>;
}

/** A store that does not close either must not keep the program from ending. */
const closeMaxMs = 5000;

/** Where an error arose. Not its message, which may quote what somebody typed. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: frames.map((line) => line.trim()) };
}

/** Writes down what nothing else caught. Gives what ends the program after such an error: the store is closed, then the user is told. */
export function followIncidents({ log, close }: IncidentOptions): (error: unknown) => Promise<void> {
  let ending = false;
  const end = async (error: unknown) => {
    log()?.error(traceOf(error), 'the program met an error that nothing caught');
    if (ending) return;
    ending = true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, closeMaxMs).unref());
    await Promise.race([close().catch(() => {}), late]);
    dialog.showErrorBox('Trastienda', error instanceof Error ? error.message : String(error));
    app.exit(1);
  };
  process.on('uncaughtException', (error) => void end(error));
  process.on('unhandledRejection', (reason) => log()?.error(traceOf(reason), 'a promise failed and nobody waited'));
  return end;
}
