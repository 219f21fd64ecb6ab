import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, eventsOf, setupInput, temporaryBackend } from '../testing.ts';
import { type SmtpTest, startSmtp } from '../testing-smtp.ts';

const test = temporaryBackend();
let smtp: SmtpTest;
let admin: Api;

beforeAll(async () => {
  smtp = await startSmtp({ login: false });
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  const changes = {
    host: '127.0.0.1',
    port: smtp.port,
    security: 'none',
    senderAddress: 'caja@tienda.example',
  } as const;
  await admin.mail.updateSettings({ changes });
});
afterAll(async () => {
  await test.remove();
  await smtp.close();
});

const trial = async () => (await eventsOf(admin.mail.test({ to: 'ana@correo.example' }))).at(-1);

it('names no trouble of a test whose line broke after it was handed over: it may have arrived', async () => {
  smtp.rules = { drop: (step) => step === 'answer' };
  expect(await trial()).toMatchObject({ ok: false, problem: null });
});

it('names the trouble of one that was refused', async () => {
  smtp.rules = { refuse: (step) => (step === 'answer' ? 554 : undefined) };
  expect(await trial()).toMatchObject({ ok: false, problem: 'content' });
  smtp.rules = { refuse: (step) => (step === 'recipient' ? 452 : undefined) };
  expect(await trial()).toMatchObject({ ok: false, problem: 'temporary' });
});
