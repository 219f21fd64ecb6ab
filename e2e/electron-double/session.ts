import { EventEmitter } from 'node:events';

type Origin = { readonly requestingUrl: string; readonly isMainFrame: boolean };
type Request = (contents: unknown, permission: string, decide: (granted: boolean) => void, from: Origin) => void;
type Check = (contents: unknown, permission: string, origin: string, from: Origin) => boolean;
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
  // As in Electron, where nobody decides everything is granted.
  private request: Request = (_contents, _permission, decide) => decide(true);
  private check: Check = () => true;
  setPermissionRequestHandler(handler: Request): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: Check): void {
    this.check = handler;
  }
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}

  /** Only what both handlers grant: a page may meet either. */
  permits(permission: string, from: Origin): boolean {
    let granted = false;
    this.request(
      {},
      permission,
      (decided) => {
        granted = decided;
      },
      from,
    );
    return granted && this.check({}, permission, new URL('/', from.requestingUrl).href, from);
  }

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
