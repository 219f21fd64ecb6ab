import path from 'node:path';
import { DomainError } from '#contract/errors.ts';
import type { MailProblem } from '#contract/mail.ts';
import type { OpenStore } from '#db/open.ts';
import type { SentDocument } from '#db/queries/mail.ts';
import { getMailSettings } from '#db/queries/mail-settings.ts';
import {
  documentOf,
  leaseMail,
  nextOutgoing,
  noteSent,
  noteSetback,
  type Outgoing,
  requeueInterrupted,
  soonestAttempt,
} from '#db/queries/outbox.ts';
import { writeTransaction } from '#db/transaction.ts';
import type { Log } from './adapters/log.ts';
import type { Letter, Mailer, Outcome, Server } from './adapters/mailer.ts';
import type { Secrets } from './adapters/secrets.ts';
import { DocumentGone } from './document-gone.ts';
import type { Events } from './events.ts';

/** What holds everything up: the same trouble would meet any other letter. */
export interface Hold {
  readonly problem: MailProblem;
  readonly answer: string | null;
  readonly retryAt: number;
}

export interface Outbox {
  /** Null while nothing is in the way. */
  hold(): Hold | null;
  /** Looks at once: something was queued, or what was in the way may be gone. */
  wake(): void;
  /** Lets a letter that is on its way arrive, for a moment; what does not is sent again at the next start. */
  close(): Promise<void>;
}

interface OutboxOptions {
  readonly store: OpenStore;
  readonly dataDir: string;
  readonly clock: () => number;
  readonly events: Events;
  readonly log: Log;
  readonly secrets: Secrets;
  readonly mailer: Mailer;
  /** Makes the PDF that goes with a letter. */
  attach(document: SentDocument): Promise<{ name: string; content: Buffer }>;
  /** The first pause after trouble with the server, ms; each further one is twice as long, a minute at most. */
  readonly firstPauseMs: number;
}

const minute = 60_000;
/** After trouble with one letter. */
const letterPauses = [1, 2, 5, 15, 30, 60].map((minutes) => minutes * minute);
/** What has not gone out by then will not. */
const patience = 72 * 60 * minute;
const longestHold = minute;
const settingsHold = 15 * minute;
const closingPatienceMs = 5000;
/** What is told of when the settings change, and when somebody asks for another try. */
export const settingsId = 'settings';
export const attendedId = 'outbox';

const lasting = (problem: MailProblem): boolean =>
  ['login', 'sender', 'security', 'certificate', 'settings'].includes(problem);
export const testFolder = (dataDir: string): string => path.join(dataDir, 'mail-test');

/** Sends what the outbox holds, one letter after the other: oldest first, in order for each reader, until it is told to close. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, dataDir, clock, events, log, secrets, mailer } = options;
  const [ending, abandoned] = [new AbortController(), new AbortController()];
  let hold: Hold | null = null;
  let troubles = 0;
  let signal = () => {};
  let woken = false;
  let own = 0;

  const wake = () => {
    woken = true;
    signal();
  };

  /** Until somebody wakes it, or for so long. */
  const rest = async (ms: number | null) => {
    if (woken || ending.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = ms === null ? undefined : setTimeout(resolve, Math.min(Math.max(ms, 50), longestHold));
      timer?.unref();
      signal = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    signal = () => {};
  };

  const write = async <T>(id: string | null, body: () => T): Promise<T> => {
    const release = await store.gate.acquire(true);
    try {
      return writeTransaction(store.writer, body);
    } finally {
      release();
      if (id !== null) {
        own += 1;
        events.emit({ noun: 'mail', ids: [id] });
      }
    }
  };

  const letterOf = async (mail: Outgoing): Promise<Letter> => {
    const document = documentOf(mail);
    const made = document && (await options.attach(document));
    const attachment = made && { ...made, name: mail.attachment ?? made.name };
    const text = mail.secret === null ? mail.message : mail.message.replaceAll('{secret}', mail.secret);
    const { messageId, to, name, subject, createdAt: date } = mail;
    return { messageId, to, name, subject, text, date, attachment };
  };

  const setBack = async (mail: Outgoing, outcome: Extract<Outcome, { ok: false }>) => {
    const at = clock();
    const { problem, answer, all, again, uncertain, detail } = outcome;
    const tooLate = at - mail.queuedAt > patience;
    if (all) {
      troubles += 1;
      const pause = lasting(problem) ? settingsHold : Math.min(options.firstPauseMs * 2 ** (troubles - 1), longestHold);
      hold = { problem, answer, retryAt: at + pause };
    }
    const lost = uncertain && mail.uncertainties > 0;
    const failed = !uncertain && (!again || tooLate);
    const status = lost ? ('uncertain' as const) : failed ? ('failed' as const) : ('queued' as const);
    const pause = all ? 0 : (letterPauses[Math.min(mail.attempts, letterPauses.length - 1)] ?? minute);
    const nextAttemptAt = status === 'queued' ? at + (uncertain ? options.firstPauseMs : pause) : null;
    await write(mail.id, () =>
      noteSetback(store.writer, mail.row, { status, problem, answer, nextAttemptAt, uncertain, at }),
    );
    log.warn({ mail: mail.id, problem, status, detail }, 'a message was not sent');
  };

  const deliver = async (server: Server, mail: Outgoing): Promise<void> => {
    const { testMode, testAddress } = server.settings;
    let letter: Letter;
    try {
      letter = await letterOf(mail);
    } catch (error) {
      log.warn({ err: error, mail: mail.id }, 'a document could not be attached');
      const problem = error instanceof DocumentGone ? error.why : 'attachment';
      const trouble = { ok: false, problem, answer: null, all: false, uncertain: false } as const;
      // What was voided or changed meanwhile stays so; anything else may have been a moment's trouble.
      const changed = error instanceof DomainError && error.code !== 'UNEXPECTED';
      return setBack(mail, { ...trouble, again: !changed && mail.attempts < 3 });
    }
    if (testMode === 'files') {
      const divertedTo = await mailer.toFile(testFolder(dataDir), server, letter);
      return write(mail.id, () => noteSent(store.writer, mail.row, { at: clock(), answer: null, divertedTo }));
    }
    const diverted = testMode === 'address' ? (testAddress ?? null) : null;
    const sent = diverted ? { ...letter, to: diverted, subject: `[${letter.to}] ${letter.subject}` } : letter;
    const outcome = await mailer.send(server, sent, abandoned.signal);
    // Nobody knows whether it arrived: the next start sends it again.
    if (!outcome.ok && abandoned.signal.aborted) return;
    if (!outcome.ok) return setBack(mail, outcome);
    troubles = 0;
    hold = null;
    await write(mail.id, () =>
      noteSent(store.writer, mail.row, { at: clock(), answer: outcome.answer, divertedTo: diverted }),
    );
  };

  /** One letter, if there is one to send; answers how long to rest otherwise (null: until woken). */
  const step = async (): Promise<number | null | 'again'> => {
    const settings = getMailSettings(store.reader);
    const ready =
      settings.testMode === 'files' ||
      (settings.host !== null && (settings.testMode === 'off' || settings.testAddress !== null));
    if (settings.paused || !ready) return null;
    if (hold && clock() < hold.retryAt && settings.testMode !== 'files') return hold.retryAt - clock();
    const mail = nextOutgoing(store.reader, clock());
    if (!mail) {
      const soonest = soonestAttempt(store.reader);
      return soonest === null ? null : soonest - clock();
    }
    const password = settings.user ? await secrets.get('smtp') : null;
    const leased = await write(mail.id, () => leaseMail(store.writer, mail.row, clock()));
    if (leased) await deliver({ settings, password }, leased);
    return 'again';
  };

  const work = async () => {
    await write(null, () => requeueInterrupted(store.writer, clock()));
    while (!ending.signal.aborted) {
      woken = false;
      try {
        const pause = await step();
        if (pause !== 'again') await rest(pause);
      } catch (error) {
        log.error({ err: error }, 'the outbox stumbled');
        await rest(minute);
      }
    }
  };

  const listen = async () => {
    try {
      for await (const { noun, ids } of events.stream(ending.signal)) {
        if (noun !== 'mail') continue;
        // What it says itself is no news to it.
        if (own > 0) {
          own -= 1;
          continue;
        }
        // Something new may find the network back. A login that is wrong stays so until somebody sees to it: servers lock who keeps trying.
        if (ids?.some((id) => id === settingsId || id === attendedId) || (hold && !lasting(hold.problem))) hold = null;
        wake();
      }
    } catch {
      // The stream ends with the outbox.
    }
  };

  const working = work();
  void listen();
  return {
    hold: () => hold,
    wake() {
      hold = null;
      wake();
    },
    async close() {
      ending.abort();
      wake();
      const late = setTimeout(() => abandoned.abort(), closingPatienceMs);
      await working;
      clearTimeout(late);
    },
  };
}
