import { powerMonitor } from 'electron';

export interface PowerHooks {
  /** Nobody sits there any more. */
  lock(): void;
  wake(): void;
  /** The machine is going down. */
  quit(): void;
}

const askEveryMs = 3000;
/** Only whether the screen is locked matters here; how long nobody typed is counted in main. */
const idleSeconds = 60;

/** Linux tells nobody that its screen was locked: it is asked. Where it does not know either, the idle time locks. */
function askForLock(lock: () => void): void {
  let locked = false;
  setInterval(() => {
    const now = powerMonitor.getSystemIdleState(idleSeconds) === 'locked';
    if (now && !locked) lock();
    locked = now;
  }, askEveryMs).unref();
}

/** The machine is locked, sleeps or changes hands: so does the session, at once. */
export function followPower({ lock, wake, quit }: PowerHooks, platform: NodeJS.Platform = process.platform): void {
  if (platform === 'linux') askForLock(lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('resume', wake);
  // Linux and macOS: the machine waits until the store is closed. Electron's types leave out the event that asks for that.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    quit();
  });
}
