import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mail, MailSettings } from '#contract/mail.ts';
import { smtpMailer } from './adapters/mailer.ts';
import { type Api, eventsOf, password, refusal, setupInput, type TestBackend, temporaryBackend } from './testing.ts';
import { type SmtpTest, type Step, startSmtp } from './testing-smtp.ts';

let smtp: SmtpTest;
let test: TestBackend;
let admin: Api;
const letter = { to: 'lucia@correo.example', name: null, subject: 'Su pedido', message: 'Pase por él.' };

beforeAll(async () => {
  smtp = await startSmtp();
  test = temporaryBackend({ mailer: smtpMailer({ ca: smtp.ca, patienceMs: 700 }), mailPauseMs: 20 });
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
});
afterAll(async () => {
  await test.remove();
  await smtp.close();
});
afterEach(() => {
  smtp.rules = {};
});

async function settings(changes: Partial<MailSettings> = {}) {
  await admin.session.confirm({ password });
  const good = {
    host: 'localhost',
    port: smtp.port,
    security: 'starttls',
    user: 'caja',
    senderAddress: 'ventas@esquina.example',
    paused: false,
  } as const;
  return admin.mail.updateSettings({ changes: { ...good, ...changes }, password: 'secreta' });
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 25));

async function until(id: string, done: (mail: Mail) => boolean): Promise<Mail> {
  for (let waited = 0; waited < 400; waited += 1) {
    const mail = await admin.mail.get({ id });
    if (done(mail)) return mail;
    await rest();
    test.clock.step(25);
  }
  throw new Error(`still ${JSON.stringify(await admin.mail.get({ id }))}`);
}

const broken = { drop: (step: Step) => step === 'answer' };
const unknown = { refuse: (step: Step) => (step === 'recipient' ? 550 : undefined) };

/** Time enough for the sender to take whatever waits. */
async function letItWork() {
  for (let turns = 0; turns < 20; turns += 1) await rest();
}

describe('a message that is given up', () => {
  it.each([
    ['uncertain', broken],
    ['failed', unknown],
  ] as const)(
    'and was %s keeps what is known of it, and is by an undo what it was, without being sent',
    async (status, rules) => {
      await settings();
      smtp.rules = rules;
      const { id } = await admin.mail.send(letter);
      const before = await until(id, (mail) => mail.status === status);
      smtp.rules = {};
      const [taken, { attempts, problem, answer }] = [smtp.taken.length, before];

      const closed = await admin.mail.cancel({ id, version: before.version });
      expect(closed).toMatchObject({ status: 'cancelled', closedFrom: status, attempts, problem, answer });
      const back = await admin.mail.cancel({ id, version: closed.version, undo: true });
      expect(back).toMatchObject({ status, closedFrom: null, attempts, problem, answer, nextAttemptAt: null });
      await letItWork();
      expect(await admin.mail.get({ id })).toMatchObject({ status, attempts });
      expect(smtp.taken.length).toBe(taken);
    },
  );

  it('is sent once more only where that could be asked for before, and is not written anew where it may have arrived', async () => {
    smtp.rules = broken;
    const { id } = await admin.mail.send(letter);
    const unsure = await until(id, ({ status }) => status === 'uncertain');
    smtp.rules = {};
    const closed = await admin.mail.cancel({ id, version: unsure.version });
    const edit = admin.mail.edit({ id, version: closed.version, changes: { subject: 'Otra cosa' } });
    expect(await refusal(edit)).toMatchObject({ code: 'CONFLICT', data: { reason: 'state' } });
    await admin.mail.retry({ id, version: closed.version });
    expect(await until(id, ({ status }) => status === 'sent')).toMatchObject({ attempts: 3 });
  });

  it('was never given up where it only waited: taken back it has no reason, and put back it goes', async () => {
    await settings({ port: 1 });
    const { id } = await admin.mail.send(letter);
    const waiting = await until(id, ({ problem }) => problem !== null);
    const cancelled = await admin.mail.cancel({ id, version: waiting.version });
    expect(cancelled).toMatchObject({ status: 'cancelled', closedFrom: null, problem: null });
    expect((await refusal(admin.mail.retry({ id, version: cancelled.version }))).code).toBe('CONFLICT');
    await admin.mail.cancel({ id, version: cancelled.version, undo: true });
    await settings();
    await until(id, ({ status }) => status === 'sent');
  });
});

describe('a line', () => {
  it.each(['connect', 'auth', 'sender', 'recipient'] as const)(
    'that breaks at the %s is called so, without words that no server said, and is tried again',
    async (place) => {
      await settings();
      smtp.rules = { drop: (step) => step === place };
      const { id } = await admin.mail.send(letter);
      const waiting = await until(id, ({ problem }) => problem !== null);
      expect(waiting).toMatchObject({ status: 'queued', problem: 'line', answer: null });
      if (place === 'connect' || place === 'auth')
        expect(await eventsOf(admin.mail.test({}))).toMatchObject([{ ok: false, problem: 'line', answer: null }]);
      expect(await eventsOf(admin.mail.test({ to: letter.to }))).toMatchObject([{ problem: 'line', answer: null }]);
      smtp.rules = {};
      await until(id, ({ status }) => status === 'sent');
    },
  );

  it('that broke after the whole letter leaves it unconfirmed, and says nothing in the server’s name', async () => {
    smtp.rules = broken;
    const { id } = await admin.mail.send(letter);
    const unsure = await until(id, ({ status }) => status === 'uncertain');
    expect(unsure).toMatchObject({ problem: 'line', answer: null });
  });

  it('on which nobody answers is no answer of the server either', async () => {
    await settings({ port: 1 });
    expect(await eventsOf(admin.mail.test({}))).toMatchObject([{ problem: 'refused', answer: null }]);
  });
});

describe('port and security', () => {
  it('do not go together where TLS is spoken to a port that begins in the clear', async () => {
    await settings({ security: 'tls' });
    expect(await eventsOf(admin.mail.test({}))).toMatchObject([{ ok: false, problem: 'security', answer: null }]);
  });

  it('nor where STARTTLS is not offered', async () => {
    const plain = await startSmtp({ login: false });
    await settings({ port: plain.port });
    const [outcome] = await eventsOf(admin.mail.test({}));
    expect(outcome).toMatchObject({ ok: false, problem: 'security' });
    await plain.close();
  });

  it('are not blamed for a certificate of somebody else', async () => {
    await settings({ host: '127.0.0.1' });
    expect(await eventsOf(admin.mail.test({}))).toMatchObject([{ ok: false, problem: 'certificate', answer: null }]);
  });
});
