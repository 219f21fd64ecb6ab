import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smtpMailer } from '../adapters/mailer.ts';
import { type Api, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';
import { type SmtpTest, startSmtp } from '../testing-smtp.ts';

let smtp: SmtpTest;
let test: ReturnType<typeof temporaryBackend>;
let admin: Api;
let cashier: Api;
let clientId: string;
let signature: string | null = null;

beforeAll(async () => {
  smtp = await startSmtp();
  test = temporaryBackend({ mailer: smtpMailer({ ca: smtp.ca, patienceMs: 700 }), mailPauseMs: 20 });
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  clientId = (await admin.client.create({ name: 'Lucía', email: 'lucia@correo.example' })).id;
  cashier = await signedInCashier(test, admin);
});
afterAll(async () => {
  await test.remove();
  await smtp.close();
});

async function settings(paused: boolean) {
  await admin.session.confirm({ password });
  const changes = {
    host: 'localhost',
    port: smtp.port,
    security: 'starttls',
    user: 'caja',
    senderAddress: 'ventas@esquina.example',
    signature,
    paused,
  } as const;
  await admin.mail.updateSettings({ changes, password: 'secreta' });
}

const lines = [{ description: 'Café', quantity: 1000, unitPriceCents: 5000 }];

async function issued() {
  const draft = await admin.invoice.create({ clientId, lines });
  return admin.invoice.issue({ id: draft.id, version: draft.version });
}

async function sentEstimate() {
  const draft = await admin.estimate.create({ clientId, lines });
  return admin.estimate.send({ id: draft.id, version: draft.version });
}

const pay = (amountCents: number) => admin.payment.record({ clientId, amountCents, method: 'cash' });
const previewed = (document: Parameters<Api['mail']['previewDocument']>[0]['document']) =>
  admin.mail.previewDocument({ document });

describe('a document that is mailed', () => {
  it('belongs to its client and stands among its own messages, whatever the address', async () => {
    await settings(true);
    const { id } = await issued();
    const document = { template: 'invoice', id } as const;
    const abroad = await admin.mail.sendDocument({ document, to: 'contador@fuera.example' });
    expect(abroad).toMatchObject({ client: { id: clientId }, documentId: id });
    const home = await admin.mail.sendDocument({ document });
    const { id: other } = await admin.mail.send({ to: home.to, name: null, subject: 'Otra cosa', message: 'x' });
    const of = async (input: { documentId?: string; clientId?: string }) =>
      (await admin.mail.list(input)).items.map((mail) => mail.id);
    expect(await of({ documentId: id })).toEqual([home.id, abroad.id]);
    expect(await of({ clientId })).toEqual([other, home.id, abroad.id]);

    const moved = await admin.mail.edit({ id: abroad.id, version: abroad.version, changes: { to: 'otra@x.example' } });
    expect(moved).toMatchObject({ client: { id: clientId }, documentId: id });
  });

  it('names the field to who may send it to its client only', async () => {
    const { id } = await issued();
    const document = { template: 'invoice', id } as const;
    const issues = [{ path: 'to', rule: 'privateAddress' }];
    const sent = cashier.mail.sendDocument({ document, to: 'caja@tienda.example' });
    expect(await refusal(sent)).toMatchObject({ code: 'VALIDATION', data: { issues } });
    const own = await cashier.mail.sendDocument({ document });
    const edited = cashier.mail.edit({ id: own.id, version: own.version, changes: { to: 'caja@tienda.example' } });
    expect(await refusal(edited)).toMatchObject({ data: { issues: [{ path: 'changes.to', rule: 'privateAddress' }] } });
  });

  it('is voided while it waits: the message says so, and that of a changed one that it changed', async () => {
    await settings(true);
    const invoice = await issued();
    const estimate = await sentEstimate();
    const voided = await admin.mail.sendDocument({ document: { template: 'invoice', id: invoice.id } });
    const changed = await admin.mail.sendDocument({ document: { template: 'estimate', id: estimate.id } });
    await admin.invoice.void({ id: invoice.id, version: invoice.version, reason: 'Error' });
    await admin.estimate.reopen({ id: estimate.id, version: estimate.version });
    await settings(false);
    for (const [mail, problem] of [
      [voided, 'voided'],
      [changed, 'changed'],
    ] as const)
      await expect
        .poll(() => admin.mail.get({ id: mail.id }), { timeout: 10_000 })
        .toMatchObject({ status: 'failed', problem });
  });
});

describe('our own letters', () => {
  it('ask for the open sum of an invoice by a day, and for nothing of a paid one', async () => {
    const { id } = await issued();
    const open = await previewed({ template: 'invoice', id });
    expect(open.message).toMatch(/Por pagar: .*50,00.*, hasta el \d/);
    for (
      let { openCents } = await admin.invoice.get({ id });
      openCents > 0;
      { openCents } = await admin.invoice.get({ id })
    )
      await pay(openCents);
    const paid = await previewed({ template: 'invoice', id });
    expect(paid.message).toContain('Ya está pagada.');
    expect(paid.message).not.toMatch(/Por pagar|hasta el/);
    expect((await previewed({ template: 'invoice', id, language: 'en' })).message).toContain('It is paid in full.');
  });

  it('say what a client has to his credit without a minus', async () => {
    await pay(20_000);
    const { message } = await previewed({ template: 'statement', clientId });
    expect(message).toMatch(/Su saldo a esa fecha: \S+ a su favor\./);
    expect(message).not.toMatch(/[−-]\s?\$/);
    expect(message).toContain('responda a este mensaje');
  });

  it.each([
    ['EC', 'proforma', 'la proforma', 'Proforma'],
    ['BO', 'cotización', 'la cotización', 'Cotización'],
    ['ES', 'presupuesto', 'el presupuesto', 'Presupuesto'],
  ] as const)('call an estimate in %s what the country calls it', async (country, word, withArticle, kind) => {
    const { version } = await admin.store.get({});
    await admin.store.update({ version, changes: { country } });
    const { id, code } = await sentEstimate();
    const { subject, message, attachment } = await previewed({ template: 'estimate', id });
    expect(subject).toBe(`La Esquina: ${word} ${code}`);
    expect(message).toContain(`Le enviamos ${withArticle} ${code} por `);
    expect(attachment).toBe(`${kind} ${code}.pdf`);
    expect(JSON.stringify(await admin.mail.templates({}))).not.toMatch(/\{(an|the) estimate\}/);
  });

  it('go with a file whose name no line of the letter has to spell in other than ASCII', async () => {
    const { version } = await admin.store.get({});
    await admin.store.update({ version, changes: { country: 'BO' } });
    await settings(false);
    const { id, code } = await sentEstimate();
    const mail = await admin.mail.sendDocument({ document: { template: 'estimate', id } });
    await expect.poll(() => admin.mail.get({ id: mail.id }), { timeout: 10_000 }).toMatchObject({ status: 'sent' });
    const raw = smtp.taken.at(-1)?.raw ?? '';
    const name = /filename\*0\*=utf-8''(\S+)/.exec(raw)?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe(`Cotización ${code}.pdf`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what ASCII is
    expect(raw).toMatch(/^[\x00-\x7f]*$/);
  });

  it('name the store once where the signature does, and leave the store’s own words alone', async () => {
    const { id } = await issued();
    const ends = async () => (await previewed({ template: 'invoice', id })).message.endsWith('\nLa Esquina');
    expect(await ends()).toBe(true);
    signature = 'Ana, ventas';
    await settings(true);
    expect(await ends()).toBe(true);
    signature = 'LA ESQUINA · Quito';
    await settings(true);
    expect(await ends()).toBe(false);
    const content = { subject: '{code}', message: 'Le enviamos {code}.\n{store}' };
    await admin.mail.setTemplate({ name: 'invoice', language: 'es', content });
    expect(await ends()).toBe(true);
    await admin.mail.setTemplate({ name: 'invoice', language: 'es', content: null });
  });

  it('tell who is invited where to ask for the address', async () => {
    const texts = (await admin.mail.templates({})).filter(({ name }) => name === 'invitation');
    expect(texts.map(({ message }) => message)).toEqual([
      expect.stringContaining('Si no sabe en qué dirección se entra'),
      expect.stringContaining('If you do not know at which address to sign in'),
    ]);
  });
});
