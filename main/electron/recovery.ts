import { app, type BrowserWindow, dialog } from 'electron';
import type { Log } from '../adapters/log.ts';
import type { Ending } from './ending.ts';
import type { ShellWords } from './shell-words.ts';

const perMinute = 3;

/** Says whether one more within this minute is still normal. */
export function createPatience(monotonic: () => number): { more(): boolean; forgive(): void } {
  let times: number[] = [];
  return {
    more() {
      const now = monotonic();
      times = [...times.filter((time) => now - time < 60_000), now];
      return times.length <= perMinute;
    },
    forgive() {
      times = [];
    },
  };
}

export interface RecoveryOptions {
  readonly window: BrowserWindow;
  /** Loads the page anew; it asks for a new port itself. */
  readonly load: () => void;
  readonly words: () => ShellWords;
  readonly log: Pick<Log, 'warn'>;
  readonly monotonic?: () => number;
}

/** A page that crashed is loaded again, three times a minute at most; then the user decides. A page that hangs is his to decide too. */
export function recoverPage({ window, load, words, log, monotonic = () => performance.now() }: RecoveryOptions): void {
  const patience = createPatience(monotonic);
  /** Ended by us, because the user gave up waiting for it. */
  let given = false;
  const ask = async (message: string, buttons: [string, string]): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(window, { type: 'warning', message, buttons, cancelId: 1 });
    return response === 0;
  };
  // Not while Electron still tells of the end: the process would not start again reliably.
  const loadSoon = () =>
    setImmediate(() => {
      if (!window.isDestroyed()) load();
    });
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (window.isDestroyed()) return;
    const wanted = given;
    given = false;
    if (reason === 'clean-exit' && !wanted) return;
    log.warn({ reason, exitCode }, wanted ? 'the page hung and was ended' : 'the page crashed');
    if (wanted || patience.more()) {
      loadSoon();
      return;
    }
    void ask(words().keepsFailing, [words().openAgain, words().quit]).then((again) => {
      patience.forgive();
      if (!again) app.quit();
      else if (!window.isDestroyed()) load();
    });
  });
  let asking = false;
  window.on('unresponsive', () => {
    if (asking) return;
    asking = true;
    void ask(words().notAnswering, [words().reload, words().wait]).then((again) => {
      asking = false;
      if (!again || window.isDestroyed()) return;
      // Loading needs the process that hangs: it is ended, and what follows a crash loads the page.
      given = true;
      window.webContents.forcefullyCrashRenderer();
    });
  });
}

const softwareDrawing = '--disable-gpu';

/**
 * Chromium starts its drawing process again by itself; when that keeps failing, the app starts anew and draws without the graphics
 * card. It is tried once: who refuses to leave then has his reason.
 */
export function recoverDrawing(
  log: Pick<Log, 'warn'>,
  ending: Pick<Ending, 'startAgain'>,
  monotonic: () => number = () => performance.now(),
): void {
  const patience = createPatience(monotonic);
  let tried = false;
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason === 'clean-exit') return;
    log.warn({ type, reason, exitCode, name }, 'a process of Chromium ended');
    if (type !== 'GPU' || patience.more() || tried || process.argv.includes(softwareDrawing)) return;
    tried = true;
    ending.startAgain(softwareDrawing);
    app.quit();
  });
}
