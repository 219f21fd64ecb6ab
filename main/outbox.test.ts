import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mail, MailSettings } from '#contract/mail.ts';
import { smtpMailer } from './adapters/mailer.ts';
import { testFolder } from './outbox.ts';
import {
  type Api,
  eventsOf,
  password,
  setupInput,
  signedInCashier,
  type TestBackend,
  temporaryBackend,
} from './testing.ts';
import { readLetter, type SmtpTest, startSmtp } from './testing-smtp.ts';

let smtp: SmtpTest;
let test: TestBackend;
let admin: Api;
let clientId: string;
const letter = {
  to: 'lucia@correo.example',
  name: 'Lucía Ñúñez',
  subject: 'Su pedido está listo',
  message: 'Hola, Lucía:\n\nPase por él. Total: 12,50 €.',
};

beforeAll(async () => {
  smtp = await startSmtp();
  test = temporaryBackend({ mailer: smtpMailer({ ca: smtp.ca, patienceMs: 700 }), mailPauseMs: 20 });
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  clientId = (await admin.client.create({ name: 'Lucía', email: letter.to })).id;
});
afterAll(async () => {
  await test.remove();
  await smtp.close();
});
afterEach(() => {
  smtp.rules = {};
});

const good = () =>
  ({
    host: 'localhost',
    port: smtp.port,
    security: 'starttls',
    user: 'caja',
    senderName: 'La Esquina',
    senderAddress: 'ventas@esquina.example',
    paused: false,
    testMode: 'off',
  }) as const;

async function settings(changes: Partial<MailSettings>, secret: string | null = 'secreta') {
  await admin.session.confirm({ password });
  return admin.mail.updateSettings({ changes: { ...good(), ...changes }, password: secret });
}

async function until(id: string, done: (mail: Mail) => boolean): Promise<Mail> {
  for (let waited = 0; waited < 400; waited += 1) {
    const mail = await admin.mail.get({ id });
    if (done(mail)) return mail;
    await new Promise((resolve) => setTimeout(resolve, 25));
    test.clock.step(25);
  }
  throw new Error(`still ${(await admin.mail.get({ id })).status}`);
}
const sent = (id: string) => until(id, ({ status }) => status === 'sent');
const troubled = (id: string) => until(id, ({ problem }) => problem !== null);
const noted = async () => (await admin.mail.outbox({})).problem;

describe('the outbox', () => {
  it('keeps what is written while there is no server, and sends it when there is', async () => {
    const { id, messageId } = await admin.mail.send(letter);
    expect(await admin.mail.outbox({})).toMatchObject({ configured: false, waiting: 1, troubled: 0 });
    await settings({ signature: 'La Esquina · Quito' });
    const done = await sent(id);
    expect(done).toMatchObject({ attempts: 1, problem: null, divertedTo: null, answer: expect.stringMatching(/^250/) });
    const { headers, text } = readLetter(smtp.taken.at(-1)?.raw ?? '');
    expect(headers).toMatchObject({
      from: 'La Esquina <ventas@esquina.example>',
      to: 'Lucía Ñúñez <lucia@correo.example>',
      subject: letter.subject,
      'message-id': messageId,
    });
    expect(text.replaceAll('\r\n', '\n').trim()).toBe(`${letter.message}\n\n-- \nLa Esquina · Quito`);
    expect((await admin.mail.outbox({})).waiting).toBe(0);
  });

  it('keeps the order for each reader', async () => {
    smtp.taken.length = 0;
    const subjects = Array.from({ length: 8 }, (_, i) => `Aviso ${i}`);
    const queued = [];
    for (const subject of subjects) queued.push(await admin.mail.send({ ...letter, subject }));
    await Promise.all(queued.map(({ id }) => sent(id)));
    expect(smtp.taken.map(({ raw }) => readLetter(raw).headers['subject'])).toEqual(subjects);
  });

  it.each([
    ['host', { host: 'no-hay-nadie.invalid' }],
    ['refused', { port: 1 }],
    ['certificate', { host: '127.0.0.1' }],
    ['login', { user: 'otra' }],
  ] as const)('says when it is the %s, loses nothing, and goes on once that is mended', async (problem, wrong) => {
    await settings(wrong);
    const { id } = await admin.mail.send(letter);
    const waiting = await troubled(id);
    expect(waiting).toMatchObject({ status: 'queued', problem });
    expect(await noted()).toBe(problem);
    expect(await eventsOf(admin.mail.test({}))).toMatchObject([{ ok: false, problem }]);
    await settings({});
    expect(await eventsOf(admin.mail.test({}))).toMatchObject([{ ok: true, problem: null }]);
    await sent(id);
    expect(await noted()).toBeNull();
  });

  it('says when the server does not take the sender', async () => {
    smtp.rules = { refuse: (step) => (step === 'sender' ? 550 : undefined) };
    const { id } = await admin.mail.send(letter);
    expect(await troubled(id)).toMatchObject({ status: 'queued', problem: 'sender' });
    smtp.rules = {};
    await admin.mail.retry({ id, version: (await admin.mail.get({ id })).version });
    await sent(id);
  });

  it('gives up on a reader whom the server does not know, and passes to the next letter', async () => {
    smtp.rules = { refuse: (step, to) => (step === 'recipient' && to.startsWith('lucia') ? 550 : undefined) };
    const gone = await admin.mail.send(letter);
    const next = await admin.mail.send({ ...letter, to: 'admin@tienda.example' });
    expect(await until(gone.id, ({ status }) => status === 'failed')).toMatchObject({
      problem: 'recipient',
      answer: expect.stringContaining('550'),
    });
    await sent(next.id);
    smtp.rules = {};
    const { version } = await admin.mail.get({ id: gone.id });
    const mended = await admin.mail.edit({ id: gone.id, version, changes: { subject: 'Otra vez' } });
    expect(mended).toMatchObject({ status: 'queued', messageId: gone.messageId, subject: 'Otra vez' });
    await sent(gone.id);
  });

  it('comes back later when it is asked to', async () => {
    smtp.rules = { refuse: (step) => (step === 'recipient' ? 451 : undefined) };
    const { id } = await admin.mail.send(letter);
    const waiting = await troubled(id);
    expect(waiting).toMatchObject({ status: 'queued', problem: 'temporary' });
    expect((waiting.nextAttemptAt ?? 0) - test.clock.now()).toBeGreaterThan(59_000);
    smtp.rules = {};
    test.clock.step(3 * 60_000);
    await settings({});
    await sent(id);
  });

  it('tries once more where nobody knows whether it arrived, and then leaves it to people', async () => {
    smtp.rules = { drop: (step) => step === 'answer' };
    const { id, messageId } = await admin.mail.send(letter);
    const unsure = await until(id, ({ status }) => status === 'uncertain');
    expect(unsure).toMatchObject({ attempts: 2, nextAttemptAt: null });
    smtp.rules = {};
    await admin.mail.retry({ id, version: unsure.version });
    await sent(id);
    expect(smtp.taken.at(-1)?.messageId).toBe(messageId);
  });

  it('does not wait for a server that says nothing', async () => {
    smtp.rules = { stall: true };
    const { id } = await admin.mail.send(letter);
    await until(id, ({ status, attempts }) => status === 'uncertain' || attempts > 1);
    smtp.rules = {};
    const now = await until(id, ({ status }) => status !== 'sending');
    if (now.status !== 'sent') await admin.mail.retry({ id, version: now.version });
    await sent(id);
  });

  it('is paused, and what waits is taken back', async () => {
    await admin.mail.pause({ paused: true });
    const { id, version } = await admin.mail.send(letter);
    const before = smtp.taken.length;
    expect(await admin.mail.cancel({ id, version })).toMatchObject({ status: 'cancelled', nextAttemptAt: null });
    await admin.mail.pause({ paused: false });
    const next = await admin.mail.send(letter);
    await sent(next.id);
    expect(smtp.taken.length).toBe(before + 1);
  });
});

describe('test mode', () => {
  it('sends everything to one address, and says whose it was', async () => {
    await settings({ testMode: 'address', testAddress: 'yo@tienda.example' });
    const { id } = await admin.mail.send(letter);
    expect(await sent(id)).toMatchObject({ divertedTo: 'yo@tienda.example' });
    expect(smtp.taken.at(-1)?.to).toBe('yo@tienda.example');
    expect(readLetter(smtp.taken.at(-1)?.raw ?? '').headers['subject']).toBe(`[${letter.to}] ${letter.subject}`);
  });

  it('writes files instead', async () => {
    await settings({ testMode: 'files', host: null });
    const before = smtp.taken.length;
    const { id } = await admin.mail.send(letter);
    await sent(id);
    const folder = testFolder(test.dataDir);
    const [file = ''] = readdirSync(folder);
    expect(statSync(path.join(folder, file)).mode & 0o077).toBe(0);
    expect(readLetter(readFileSync(path.join(folder, file), 'utf8')).text).toContain('Pase por él');
    expect(smtp.taken.length).toBe(before);
  });
});

describe('documents and letters', () => {
  it('go out as a PDF, in the client’s language, by their template', async () => {
    await settings({});
    await admin.account.setConfig({ clientId, values: { language: 'en' } });
    const draft = await admin.invoice.create({
      clientId,
      lines: [{ description: 'Café', quantity: 1000, unitPriceCents: 1250 }],
    });
    const document = { template: 'invoice', id: draft.id } as const;
    await expect(admin.mail.previewDocument({ document })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { code } = await admin.invoice.issue({ id: draft.id, version: draft.version });
    const preview = await admin.mail.previewDocument({ document });
    expect(preview).toMatchObject({
      to: letter.to,
      subject: `La Esquina: invoice ${code}`,
      attachment: `Invoice ${code}.pdf`,
    });
    const { id } = await admin.mail.sendDocument({ document });
    expect(await sent(id)).toMatchObject({
      template: 'invoice',
      attachment: `Invoice ${code}.pdf`,
      client: { id: clientId },
    });
    const { raw } = smtp.taken.at(-1) ?? { raw: '' };
    const part = raw.split(/content-type: application\/pdf/i)[1] ?? '';
    expect(
      Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const statement = await admin.mail.sendDocument({ document: { template: 'statement', clientId } });
    await sent(statement.id);
  });

  it('have words of the store’s own, with their fields and no others', async () => {
    const write = (message: string, subject = 'Hola {name}') =>
      admin.mail.setTemplate({ name: 'invitation', language: 'es', content: { subject, message } });
    await expect(write('Sin clave')).rejects.toMatchObject({
      data: { issues: [{ path: 'content.message', rule: 'missingField' }] },
    });
    await expect(write('{secret} {nada}')).rejects.toMatchObject({ data: { issues: [{ rule: 'unknownField' }] } });
    await expect(write('{secret}', 'La clave es {secret}')).rejects.toMatchObject({
      data: { issues: [{ path: 'content.subject' }] },
    });
    expect(await write('Su clave: {secret}')).toMatchObject({ own: true });
    expect((await admin.mail.templates({})).filter(({ own }) => own)).toHaveLength(1);
    expect(await admin.mail.setTemplate({ name: 'invitation', language: 'es', content: null })).toMatchObject({
      own: false,
    });
  });

  it('never tell the password', async () => {
    const state = await settings({}, 'secreta');
    expect(JSON.stringify(state)).not.toContain('secreta');
    expect(state).toMatchObject({ hasPassword: true, passwordIn: 'file' });
    const files = ['trastienda.db', 'log.jsonl'].flatMap((name) =>
      readdirSync(test.dataDir).filter((file) => file.startsWith(name.split('.')[0] ?? '')),
    );
    for (const file of new Set(files)) {
      const at = path.join(test.dataDir, file);
      if (statSync(at).isFile()) expect(readFileSync(at).includes('secreta'), file).toBe(false);
    }
    expect(statSync(path.join(test.dataDir, 'secrets.json')).mode & 0o077).toBe(0);
    // A password is for the server it was typed for.
    await admin.session.confirm({ password });
    const moved = await admin.mail.updateSettings({ changes: { host: 'smtp.otro.example' } });
    expect(moved).toMatchObject({ host: 'smtp.otro.example', hasPassword: false });
    expect(await settings({}, null)).toMatchObject({ hasPassword: false });
  });

  it('are refused without encryption beyond this machine, and without a sender', async () => {
    await expect(settings({ host: 'smtp.example', security: 'none' })).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(settings({ host: '127.0.0.1.otro.example', security: 'none' })).rejects.toMatchObject({
      code: 'VALIDATION',
    });
    await expect(settings({ senderAddress: null, user: null })).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(settings({ testMode: 'address', testAddress: null })).rejects.toMatchObject({ code: 'VALIDATION' });
  });
});

describe('a letter that is changed while it waits', () => {
  it('goes out as it stands when its turn comes, never in its old words', async () => {
    await settings({});
    for (let round = 0; round < 6; round += 1) {
      await admin.mail.pause({ paused: true });
      const { id, version } = await admin.mail.send({ ...letter, subject: 'Antes' });
      smtp.taken.length = 0;
      const [, edited] = await Promise.allSettled([
        admin.mail.pause({ paused: false }),
        admin.mail.edit({ id, version, changes: { to: 'admin@tienda.example', subject: 'Después' } }),
      ]);
      await sent(id);
      const [taken] = smtp.taken;
      const words = readLetter(taken?.raw ?? '').headers['subject'];
      expect([taken?.to, words]).toEqual(
        edited?.status === 'fulfilled' ? ['admin@tienda.example', 'Después'] : [letter.to, 'Antes'],
      );
    }
  });

  it('is not sent with a document that is no longer what it was written about', async () => {
    await admin.mail.pause({ paused: true });
    const draft = await admin.invoice.create({
      clientId,
      lines: [{ description: 'Café', quantity: 1000, unitPriceCents: 100 }],
    });
    const invoice = await admin.invoice.issue({ id: draft.id, version: draft.version });
    const { id } = await admin.mail.sendDocument({ document: { template: 'invoice', id: invoice.id } });
    await admin.invoice.void({ id: invoice.id, version: invoice.version, reason: 'Error' });
    const before = smtp.taken.length;
    await admin.mail.pause({ paused: false });
    expect(await until(id, ({ status }) => status === 'failed')).toMatchObject({ problem: 'voided' });
    expect(smtp.taken.length).toBe(before);
  });

  it('tells nothing of a document to who may not read it, and goes in full to its client only', async () => {
    const cashier = await signedInCashier(test, admin, 'caja2@tienda.example');
    const draft = await admin.invoice.create({
      clientId,
      lines: [{ description: 'Café', quantity: 1000, unitPriceCents: 100 }],
    });
    const { id } = await admin.invoice.issue({ id: draft.id, version: draft.version });
    const document = { template: 'invoice', id } as const;
    await expect(cashier.mail.sendDocument({ document, to: 'caja2@tienda.example' })).rejects.toMatchObject({
      data: { issues: [{ path: 'to', rule: 'privateAddress' }] },
    });
    const own = await cashier.mail.sendDocument({ document });
    await sent(own.id);
    const foreign = await admin.mail.send(letter);
    await sent(foreign.id);
    await expect(cashier.mail.retry({ id: foreign.id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a first secret by mail', () => {
  it('is shown to nobody who asked for it, works, and is kept nowhere once it is sent', async () => {
    await settings({});
    await admin.account.setConfig({ clientId, values: { language: null } });
    const invited = await admin.user.invite({ clientId, byMail: true });
    expect(invited.secret).toBeNull();
    const [queued] = (await admin.mail.list({ clientId })).items;
    expect(queued?.message).toContain('{secret}');
    await sent(queued?.id ?? '');
    const { text } = readLetter(smtp.taken.at(-1)?.raw ?? '');
    const secret = /\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(text)?.[0] ?? '';
    const { api } = test.caller();
    expect(await api.session.signIn({ email: letter.to, password: secret })).toMatchObject({
      user: { mustChangePassword: true },
    });
    const { raw } = test.backend.store.reader;
    expect(raw.prepare('SELECT count(*) FROM mail WHERE secret IS NOT NULL').pluck().get()).toBe(0);
    const kept =
      JSON.stringify(raw.prepare('SELECT * FROM mail').all()) +
      JSON.stringify(raw.prepare('SELECT patch FROM change_log').all());
    expect(kept).not.toContain(secret);
    const version = (await admin.mail.get({ id: queued?.id ?? '' })).version;
    await expect(admin.mail.edit({ id: queued?.id ?? '', version, changes: { subject: 'x' } })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
