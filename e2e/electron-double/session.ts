import { EventEmitter } from 'node:events';

type Decide = (answer: { cancel: boolean }) => void;
type Filter = (details: { url: string }, decide: Decide) => void;

/** A session: who answers `app:`, and what may be fetched at all. */
export class DoubleSession extends EventEmitter {
  private handler: ((request: { url: string }) => Promise<Response>) | undefined;
  private filter: Filter = (_details, decide) => decide({ cancel: false });
  readonly protocol = {
    handle: (_scheme: string, handler: (request: { url: string }) => Promise<Response>) => {
      this.handler = handler;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (filter: Filter) => {
      this.filter = filter;
    },
  };
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  cancels(url: string): boolean {
    let cancelled = false;
    this.filter({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  }

  async fetch(url: string): Promise<Response | undefined> {
    return url.startsWith('app:') ? this.handler?.({ url }) : undefined;
  }
}
