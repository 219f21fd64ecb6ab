import { app } from 'electron';

/** How the program is about to end. Who is asked and stays in it takes all of that back. */
export interface Ending {
  /** The system ends the session: the store is closed, and there is no time for more. */
  hurry(): void;
  /** Once it has ended it is to start anew, with this argument besides its own. */
  startAgain(argument?: string): void;
  stay(): void;
  readonly hurried: boolean;
  readonly again: boolean;
  /** At the very end: starts it anew if that was asked for, once however often it was. */
  relaunch(): void;
}

/** What starts the program again where it runs from an unpacked or mounted copy that goes away with it. */
export function outerProgram(
  env: NodeJS.ProcessEnv = process.env,
  execPath: string = process.execPath,
): string | undefined {
  if (env['PORTABLE_EXECUTABLE_FILE']) return env['PORTABLE_EXECUTABLE_FILE'];
  // A program started out of another one's AppImage inherits these names.
  const mounted = env['APPDIR'] && execPath.startsWith(`${env['APPDIR']}/`);
  return mounted ? env['APPIMAGE'] : undefined;
}

export function createEnding(): Ending {
  let hurried = false;
  let added: string[] | null = null;
  return {
    hurry() {
      hurried = true;
    },
    startAgain(argument) {
      added = [...(added ?? []), ...(argument === undefined ? [] : [argument])];
    },
    stay() {
      hurried = false;
      added = null;
    },
    get hurried() {
      return hurried;
    },
    get again() {
      return added !== null && !hurried;
    },
    relaunch() {
      if (added === null || hurried) return;
      const execPath = outerProgram();
      app.relaunch({ args: [...process.argv.slice(1), ...added], ...(execPath && { execPath }) });
      added = null;
    },
  };
}
