import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import type { Logger } from 'nodemailer/lib/shared/index.d.ts';
import type { MailProblem, MailSettings } from '#contract/mail.ts';

export interface Letter {
  readonly messageId: string;
  readonly to: string;
  readonly name: string | null;
  readonly subject: string;
  readonly text: string;
  readonly date: number;
  readonly attachment: { readonly name: string; readonly content: Buffer } | null;
}

/** What came of handing a letter over. `all`: the trouble is with the server or the settings, and any other letter would meet it too. */
export type Outcome =
  | { readonly ok: true; readonly answer: string | null }
  | {
      readonly ok: false;
      readonly problem: MailProblem;
      /** The server's own words; null where it said nothing. */
      readonly answer: string | null;
      /** What the transport says of it, for the log. */
      readonly detail?: string;
      /** Asking again may help. */
      readonly again: boolean;
      readonly all: boolean;
      /** The line broke after the letter was handed over: it may have arrived. */
      readonly uncertain: boolean;
    };

export interface Server {
  readonly settings: MailSettings;
  readonly password: string | null;
}

/** The mail server, behind three calls. */
export interface Mailer {
  send(server: Server, letter: Letter, signal: AbortSignal): Promise<Outcome>;
  /** Signs in, and sends nothing. */
  check(server: Server): Promise<Outcome>;
  /** As a file that a mail program opens, instead of sending it. */
  toFile(folder: string, server: Server, letter: Letter): Promise<string>;
}

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

interface MailerOptions {
  /** A certificate to trust besides the machine's own (PEM). */
  readonly ca?: string;
  /** How long a server may be silent, ms. */
  readonly patienceMs?: number;
}

/** Hears when the server asks for the letter itself; before that nothing of it has left, whatever is in the buffers. Keeps no word of what is said. */
function listenForData(onData: () => void): Logger {
  const silent = () => {};
  // Commands may be sent ahead of the answers to earlier ones.
  const unanswered: string[] = [];
  function debug({ tnx }: { tnx?: string }, line: unknown): void {
    if (tnx === 'client') unanswered.push(line === 'DATA' ? 'DATA' : '');
    else if (tnx === 'server' && unanswered.shift() === 'DATA' && /^[23]/.test(String(line))) onData();
  }
  return { level: silent, trace: silent, debug, info: silent, warn: silent, error: silent, fatal: silent };
}

function transportFor({ settings, password }: Server, { ca, patienceMs }: MailerOptions, logger?: Logger) {
  const { host, port, security, user } = settings;
  return nodemailer.createTransport({
    host: host ?? '',
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user && { auth: { user, pass: password ?? '' } }),
    ...timeouts,
    ...(patienceMs !== undefined && { greetingTimeout: patienceMs, socketTimeout: patienceMs }),
    ...(ca !== undefined && { tls: { ca } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: logger ?? false,
    transactionLog: logger !== undefined,
  });
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly cause?: unknown;
}

/** It speaks in the clear where TLS was expected. */
const clearCodes = /wrong[ _]version[ _]number|packet length too long|unknown protocol|http request/i;
const certificateCodes = /CERT|self[- ]signed|unable to verify|altname|UNABLE_TO_|ERR_TLS|SSL|certificate/i;
const brokenCodes = /ECONNECTION|ESOCKET|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ESTREAM|hang up|socket close/i;

/** The encryption that was asked for is not what this port offers. */
function mismatched({ code = '', command, response, message }: SmtpError, { port, security }: MailSettings): boolean {
  if (clearCodes.test(message)) return true;
  if (code === 'ETLS') return command === 'STARTTLS' && response !== undefined;
  // Where TLS comes from the first byte, a server waits for it in silence.
  return code === 'ETIMEDOUT' && port === 465 && security !== 'tls' && /greeting/i.test(message);
}

/** Which of our problems an error of the transport is, in the order in which a server is met. */
function problemOf(error: SmtpError, settings: MailSettings): MailProblem {
  const { code = '', command = '', responseCode = 0, message } = error;
  const said = `${code} ${message}`;
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(said)) return 'host';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(said)) return 'refused';
  if (mismatched(error, settings)) return 'security';
  if (certificateCodes.test(said)) return 'certificate';
  if (code === 'ETIMEDOUT' || /connect ETIMEDOUT/.test(message)) return 'timeout';
  // A server that says why it hangs up has answered.
  if (responseCode === 0 && (brokenCodes.test(said) || code === 'ETLS')) return 'line';
  if (code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH')) return 'login';
  if (responseCode >= 400 && responseCode < 500) return 'temporary';
  if (command === 'MAIL FROM') return 'sender';
  if (command === 'RCPT TO' || code === 'EENVELOPE') return 'recipient';
  if (responseCode >= 500) return 'content';
  return 'other';
}

function outcomeOf(thrown: unknown, settings: MailSettings, handedOver = false): Outcome {
  const error = (thrown instanceof Error ? thrown : new Error(String(thrown))) as SmtpError;
  const problem = problemOf(error, settings);
  const answered = (error.responseCode ?? 0) >= 400;
  const permanent = (error.responseCode ?? 0) >= 500;
  const ofThisLetter =
    problem === 'recipient' || problem === 'content' || (problem === 'temporary' && error.command !== 'CONN');
  // A line that breaks after the whole letter and before the answer tells nothing of where it is.
  const uncertain = handedOver && !answered;
  return {
    ok: false,
    problem,
    answer: error.response?.slice(0, 500) ?? null,
    detail: error.message.slice(0, 500),
    again: !(permanent && ofThisLetter),
    all: !ofThisLetter && !uncertain,
    uncertain,
  };
}

function compose({ settings }: Server, letter: Letter) {
  const address = settings.senderAddress ?? settings.user ?? '';
  const signature = settings.signature ? `\n\n-- \n${settings.signature}` : '';
  return {
    from: { name: settings.senderName ?? '', address },
    to: { name: letter.name ?? '', address: letter.to },
    ...(settings.replyTo && { replyTo: settings.replyTo }),
    subject: letter.subject,
    text: `${letter.text}${signature}\n`,
    messageId: letter.messageId,
    date: new Date(letter.date),
    ...(letter.attachment && {
      attachments: [
        { filename: letter.attachment.name, content: letter.attachment.content, contentType: 'application/pdf' },
      ],
    }),
  };
}

const pieceBytes = 16 * 1024;

/** Read piece by piece as the line takes it: its end is near the end of the sending. */
function inPieces(message: Buffer): Readable {
  const pieces = Array.from({ length: Math.ceil(message.length / pieceBytes) }, (_, i) =>
    message.subarray(i * pieceBytes, (i + 1) * pieceBytes),
  );
  return Readable.from(pieces, { objectMode: false, highWaterMark: pieceBytes });
}

/** The letter as it goes over the line. */
async function written(server: Server, letter: Letter) {
  const { envelope, message } = await nodemailer
    .createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    .sendMail(compose(server, letter));
  return { envelope, message: message as Buffer };
}

/** The real one, over SMTP. */
export const smtpMailer = (options: MailerOptions = {}): Mailer => ({
  async send(server, letter, signal) {
    let [asked, whole] = [false, false];
    const heard = listenForData(() => {
      asked = true;
    });
    const transport = transportFor(server, options, heard);
    const stop = () => transport.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { envelope, message } = await written(server, letter);
      const raw = inPieces(message).once('end', () => {
        whole = true;
      });
      const { response } = await transport.sendMail({ envelope, raw });
      return { ok: true, answer: response.slice(0, 500) };
    } catch (error) {
      return outcomeOf(error, server.settings, asked && whole);
    } finally {
      signal.removeEventListener('abort', stop);
      transport.close();
    }
  },

  async check(server) {
    const transport = transportFor(server, options);
    try {
      await transport.verify();
      return { ok: true, answer: null };
    } catch (error) {
      return outcomeOf(error, server.settings);
    } finally {
      transport.close();
    }
  },

  async toFile(folder, server, letter) {
    const { message } = await written(server, letter);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${letter.messageId.replace(/[^a-z0-9-]/gi, '').slice(0, 60)}.eml`);
    writeFileSync(file, message, { mode: 0o600 });
    return file;
  },
});
