import { generate } from 'selfsigned';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Where a server may hang up, in the order in which a letter meets it. */
export const steps = ['connect', 'auth', 'sender', 'recipient', 'data', 'answer'] as const;
export type Step = (typeof steps)[number];

export interface Taken {
  readonly to: string;
  readonly messageId: string;
  readonly raw: string;
}

export interface SmtpRules {
  /** Hang up here. */
  drop?(step: Step): boolean;
  /** Refuse here with this code. */
  refuse?(step: Step, value: string): number | undefined;
  /** Say nothing after the letter. */
  readonly stall?: boolean;
}

export interface SmtpTest {
  readonly port: number;
  readonly ca: string;
  readonly taken: Taken[];
  rules: SmtpRules;
  close(): Promise<void>;
}

const answer = (code: number) => Object.assign(new Error(`${code} no`), { responseCode: code });

/** A real mail server on loopback: STARTTLS, and a login (caja / secreta) before anything is taken. */
export async function startSmtp({ login = true, port = 0 } = {}): Promise<SmtpTest> {
  const altNames = [{ type: 2 as const, value: 'localhost' }];
  const pem = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const taken: Taken[] = [];
  const state: { rules: SmtpRules } = { rules: {} };
  type Next = (error?: Error | null) => void;
  const meet = (session: SMTPServerSession, step: Step, value: string, next: Next) => {
    if (state.rules.drop?.(step)) return hangUp(session);
    const code = state.rules.refuse?.(step, value);
    next(code === undefined ? null : answer(code));
  };
  const server = new SMTPServer({
    key: pem.private,
    cert: pem.cert,
    authOptional: !login,
    ...(!login && { disabledCommands: ['AUTH', 'STARTTLS'] }),
    authMethods: ['PLAIN', 'LOGIN'],
    onConnect: (session, next) => meet(session, 'connect', '', next),
    onAuth({ username, password }, session, next) {
      if (username !== 'caja' || password !== 'secreta') return next(answer(535));
      meet(session, 'auth', '', (error) => next(error ?? null, error ? undefined : { user: 'caja' }));
    },
    onMailFrom: ({ address }, session, next) => meet(session, 'sender', address, next),
    onRcptTo: ({ address }, session, next) => meet(session, 'recipient', address, next),
    onData(stream, session, next) {
      if (state.rules.drop?.('data')) return hangUp(session);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (state.rules.stall) return;
        meet(session, 'answer', '', (error) => {
          if (!error) {
            const raw = Buffer.concat(parts).toString('utf8');
            const to = session.envelope.rcptTo[0]?.address ?? '';
            taken.push({ to, raw, messageId: /^message-id: (.*)$/im.exec(raw)?.[1] ?? '' });
          }
          next(error);
        });
      });
    },
  });
  const hangUp = ({ id }: SMTPServerSession) => {
    for (const connection of (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
      .connections)
      if (connection.id === id) connection._socket.destroy();
  };
  // A line that breaks is what is being tested.
  server.on('error', () => {});
  const listening = server.listen(port, '127.0.0.1');
  await new Promise<void>((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    ca: pem.cert,
    taken,
    get rules() {
      return state.rules;
    },
    set rules(next) {
      state.rules = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a person reads of a letter: its headers and its text, decoded. */
export function readLetter(raw: string): { headers: Record<string, string>; text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const decoded = (value: string) =>
    value
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, body: string) =>
        kind.toLowerCase() === 'b' ? Buffer.from(body, 'base64').toString() : quoted(body.replaceAll('_', ' ')),
      );
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())];
    }),
  );
  const body = raw.slice(end + 4);
  const encoding = headers['content-transfer-encoding'] ?? '';
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quoted(body.replace(/=\r\n/g, ''))
        : body;
  return { headers, text };
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
