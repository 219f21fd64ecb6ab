import type { Log } from '../adapters/log.ts';

export interface Offer {
  readonly version: string;
  /** Plain text, as the feed gave it. */
  readonly notes: string;
}

/** Where newer versions come from. Whatever it answers is believed only as far as it can be checked here. */
export interface Feed {
  /** What is offered now; null: nothing. */
  newest(): Promise<Offer | null>;
  /** Fetches what `newest` answered last and proves it by its checksum and signature. */
  fetch(signal: AbortSignal): Promise<void>;
  /** Hands the program over to the installer, which ends it; calls `giveUp` when that cannot be. */
  install(restart: boolean, giveUp: () => void): void;
}

export type Notice =
  | { readonly kind: 'ready'; readonly version: string; readonly notes: string }
  | { readonly kind: 'latest' | 'unreachable' | 'refused' | 'busy' }
  | { readonly kind: 'notCopied' };

export interface UpdaterOptions {
  readonly feed: Feed;
  readonly current: string;
  /** A proven copy of the store, or it throws. */
  copyStore(): void;
  /** Tells the user; 'now' where he asked to close and install at once. */
  tell(notice: Notice): Promise<'now' | 'later'>;
  /** Ends the program. */
  quit(): void;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export interface Updater {
  /** Looks a minute after the start and then daily, silently unless there is something ready. */
  start(): void;
  /** `asked`: a person waits for an answer, so there is always one. Never rejects. */
  check(asked: boolean): Promise<void>;
  /** While the store is still open: copies it when a version waits to be installed. Without the copy nothing is installed. */
  prepare(): void;
  /**
   * After the store is closed: ends the program, through the installer when one is prepared. `again`: somebody wants it to start anew.
   * True when the installer has taken over, and starting anew is its business.
   */
  end(again?: boolean): boolean;
  /** The program was to close and does not: "install now" was for that time. */
  stayed(): void;
}

const firstCheckMs = 60_000;
const dayMs = 24 * 60 * 60_000;
/** A feed that accepts the connection and then says nothing. */
const answerMaxMs = 60_000;
/** A hundred megabytes over a slow line; what takes longer starts anew the next day. */
const fetchMaxMs = 4 * 60 * 60_000;

const parts = (version: string) => /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(version)?.slice(1).map(Number);

/** Full releases only, by number: an older, an equal, a preliminary or a garbled one is not newer. */
export function isNewer(offered: string, than: string): boolean {
  const [ours, theirs] = [parts(than), parts(offered)];
  if (!ours || !theirs) return false;
  const differing = theirs.findIndex((part, i) => part !== ours[i]);
  return differing >= 0 && Number(theirs[differing]) > Number(ours[differing]);
}

function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      limit.abort();
      reject(new Error(`No answer within ${ms} ms`));
    }, ms);
    Promise.resolve(limit.signal)
      .then(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

export function createUpdater({ feed, current, copyStore, tell, quit, log }: UpdaterOptions): Updater {
  let busy = false;
  /** Fetched, proven and waiting for the program to end. */
  let ready: Offer | null = null;
  let restart = false;
  let prepared: boolean | undefined;

  async function ask(): Promise<Offer | 'latest' | 'unreachable'> {
    try {
      const offer = await within(answerMaxMs, () => feed.newest());
      return offer && isNewer(offer.version, ready?.version ?? current) ? offer : 'latest';
    } catch (error) {
      log.warn({ err: error }, 'the feed of updates did not answer');
      return 'unreachable';
    }
  }

  async function fetch(offer: Offer): Promise<Notice> {
    ready = null;
    try {
      await within(fetchMaxMs, (signal) => feed.fetch(signal));
      ready = offer;
      log.info(`version ${offer.version} is ready`);
      return { kind: 'ready', ...offer };
    } catch (error) {
      log.warn({ err: error }, 'the offered version was refused');
      return { kind: 'refused' };
    }
  }

  /** What there is to say, and whether it is news to who did not ask. */
  async function look(): Promise<{ notice: Notice; news: boolean }> {
    const found = await ask();
    if (typeof found === 'object') {
      const notice = await fetch(found);
      return { notice, news: notice.kind === 'ready' };
    }
    return { notice: ready ? { kind: 'ready', ...ready } : { kind: found }, news: false };
  }

  async function checkAndTell(asked: boolean): Promise<void> {
    if (busy) {
      if (asked) await tell({ kind: 'busy' });
      return;
    }
    busy = true;
    const { notice, news } = await look();
    busy = false;
    if (!asked && !news) return;
    if ((await tell(notice)) !== 'now') return;
    restart = true;
    quit();
  }

  const check = (asked: boolean) =>
    checkAndTell(asked).catch((error: unknown) => log.warn({ err: error }, 'nobody could be told of an update'));

  return {
    check,
    start() {
      setTimeout(() => void check(false), firstCheckMs).unref();
      setInterval(() => void check(false), dayMs).unref();
    },
    prepare() {
      if (!ready || prepared !== undefined) return;
      try {
        copyStore();
        prepared = true;
      } catch (error) {
        prepared = false;
        log.warn({ err: error }, 'no update without a copy of the store');
        void tell({ kind: 'notCopied' });
      }
    },
    end(again = false) {
      if (prepared) feed.install(restart || again, quit);
      else quit();
      return prepared === true;
    },
    stayed() {
      restart = false;
    },
  };
}
