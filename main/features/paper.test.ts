import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invoice } from '#contract/invoice.ts';
import type { PaperPiece } from '#contract/paper.ts';
import { readPdf, squarePng } from '../adapters/pdf/testing.ts';
import { type Api, eventsOf, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
let admin: Api;
let cashier: Api;
let own: Api;
let other: Api;
let clientId = '';
let invoice: Invoice;
let draftId = '';
let paymentId = '';

const file = (pieces: readonly PaperPiece[]) =>
  Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64, 'base64')));
async function print(task: Promise<AsyncIterable<PaperPiece>>) {
  const pieces = await eventsOf(task);
  return { name: pieces[0]?.name ?? '', ...(await readPdf(file(pieces))) };
}
const refused = async (task: Promise<AsyncIterable<PaperPiece>>) => {
  const { code, data } = await refusal(eventsOf(task));
  const { issues } = data as { issues?: { path: string; rule: string }[] };
  return issues ? `${issues[0]?.path}: ${issues[0]?.rule}` : `${code} ${Object.values(data as object).join()}`.trim();
};

async function portalOf(name: string): Promise<{ id: string; api: Api }> {
  const email = `${name.toLowerCase()}@correo.example`;
  const made = await admin.client.create({
    name,
    email,
    documentType: 'PASSPORT',
    documentNumber: 'AB123456',
    addresses: { main: { street: 'Calle Ñuñoa 5', city: 'Quito' } },
    acceptDuplicates: true,
  });
  const secret = (await admin.user.invite({ clientId: made.id })).secret ?? '';
  const { api } = test.caller();
  await api.session.signIn({ email, password: secret });
  await api.session.changePassword({ current: secret, next: password });
  return { id: made.id, api };
}

const line = { description: 'Café añejo', quantity: 2000, unitPriceCents: 61_725, taxBp: 0 };

beforeAll(async () => {
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  cashier = await signedInCashier(test, admin);
  ({ id: clientId, api: own } = await portalOf('Peñafiel'));
  ({ api: other } = await portalOf('Otro'));
  const store = await admin.store.get({});
  const image = `data:image/png;base64,${squarePng().toString('base64')}`;
  await admin.store.setLogo({ version: store.version, image });
  await admin.billing.update({ changes: { letterhead: 'RUC 1791234567001', footer: 'Gracias' } });
  const draft = await admin.invoice.create({ clientId, lines: [line] });
  invoice = await admin.invoice.issue({ id: draft.id, version: draft.version });
  draftId = (await admin.invoice.create({ clientId, lines: [line] })).id;
  paymentId = (await admin.payment.record({ clientId, amountCents: 150_000, method: 'cash' })).id;
});
afterAll(() => test.remove());

describe('papers for staff', () => {
  it('are an invoice with its letterhead and its name', async () => {
    const { name, text } = await print(admin.paper.invoice({ id: invoice.id }));
    expect(name).toBe('Factura 001-001-000000001.pdf');
    for (const each of ['RUC 1791234567001', 'Café añejo', 'Pasaporte AB123456', '$1.234,50', 'Gracias'])
      expect(text).toContain(each);
  });

  it('are a draft, by its number in the store', async () => {
    const { name, text } = await print(admin.paper.invoice({ id: draftId }));
    expect(name).toBe('Factura borrador 2.pdf');
    expect(text).toContain('BORRADOR');
  });

  it('are an estimate, by its code', async () => {
    const { code } = await admin.estimate.create({ clientId, lines: [line] });
    const { name, text } = await print(admin.paper.estimate({ id: code, language: 'en' }));
    expect(name).toBe(`Estimate ${code}.pdf`);
    expect(text).toContain('DRAFT');
    expect(text).toContain('$1,234.50');
  });

  it('are a receipt on a roll', async () => {
    const { name, text, pages } = await print(admin.paper.receipt({ id: paymentId, size: 'roll' }));
    expect(name).toBe('Recibo R-000001.pdf');
    expect(text).toContain('$1.500,00');
    expect(text).toContain('265,50');
    expect(pages.map(({ width }) => Math.round(width))).toEqual([227]);
  });

  it('are a statement that runs from the opening to the closing balance', async () => {
    const input = { clientId, from: '2026-03-01', to: '2026-03-04' };
    const { name, text } = await print(admin.paper.statement(input));
    expect(name).toMatch(/^Estado de cuenta \S+ 2026-03-01 2026-03-04\.pdf$/);
    for (const each of ['001-001-000000001', 'R-000001', '1.234,50', '1.500,00', '−265,50', '04/03/2026'])
      expect(text).toContain(each);
  });

  it('come in pieces that are base64 by themselves and together', async () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ ...line, description: `${i} ${'漢字áéí '.repeat(60)}` }));
    const { id } = await admin.invoice.create({ clientId, lines: many });
    const pieces = await eventsOf(admin.paper.invoice({ id }));
    const joined = Buffer.from(pieces.map(({ base64 }) => base64).join(''), 'base64');
    expect(joined.equals(file(pieces))).toBe(true);
    expect((await readPdf(joined)).text).toContain('199 □□áéí');
  });

  it('are written in the client’s language, else the store’s, unless another is asked for', async () => {
    const titles = async (language?: 'es' | 'en') =>
      (await print(admin.paper.invoice({ id: invoice.id, ...(language && { language }) }))).info['Title'];
    expect(await titles()).toContain('Factura');
    await admin.account.setConfig({ clientId, values: { language: 'en' } });
    expect(await titles()).toContain('Invoice');
    expect(await titles('es')).toContain('Factura');
    await admin.account.setConfig({ clientId, values: { language: null } });
  });

  it('need the permission of what they show', async () => {
    const role = await admin.role.create({ name: 'Solo clientes', permissions: ['client:read'] });
    const email = 'sin@tienda.example';
    const plain = await signedInCashier(test, admin, email);
    const { items } = await admin.user.list({ search: email });
    const [found] = items;
    if (!found) throw new Error('no user');
    await admin.user.update({ id: found.id, version: found.version, changes: { roleNumber: role.number } });
    expect(await refused(plain.paper.invoice({ id: invoice.id }))).toBe('FORBIDDEN invoice:read');
    expect(await refused(plain.paper.estimate({ id: 'nothing' }))).toBe('FORBIDDEN estimate:read');
    expect(await refused(plain.paper.receipt({ id: paymentId }))).toBe('FORBIDDEN payment:read');
    expect(await refused(plain.paper.statement({ clientId }))).toBe('FORBIDDEN account:read');
    expect(await refused(test.caller().api.paper.invoice({ id: invoice.id }))).toBe('UNAUTHENTICATED session');
  });

  it('mask what their reader may not read on the screen', async () => {
    const { text } = await print(cashier.paper.invoice({ id: invoice.id }));
    expect(text).toContain('•••••456');
    expect(text).not.toContain('AB123456');
    expect((await print(cashier.paper.statement({ clientId }))).text).not.toContain('AB123456');
  });

  it('name a client and a document that are there', async () => {
    expect(await refused(admin.paper.statement({}))).toBe('clientId: required');
    expect(await refused(admin.paper.statement({ clientId: 'nobody' }))).toBe('NOT_FOUND client');
    expect(await refused(admin.paper.invoice({ id: 'none' }))).toBe('NOT_FOUND invoice');
    expect(await refused(admin.paper.receipt({ id: 'none' }))).toBe('NOT_FOUND payment');
    const backwards = { clientId, from: '2026-03-04', to: '2026-03-01' };
    expect(await refused(admin.paper.statement(backwards))).toBe('from: periodBackwards');
  });
});

describe('papers for a client', () => {
  it('are his own, with his own number in full', async () => {
    expect((await print(own.paper.invoice({ id: invoice.id }))).text).toContain('AB123456');
    expect((await print(own.paper.receipt({ id: paymentId }))).name).toBe('Recibo R-000001.pdf');
    const { text } = await print(own.paper.statement({}));
    expect(text).toContain('001-001-000000001');
    expect((await print(own.paper.statement({ clientId }))).text).toContain('AB123456');
  });

  it('are never a draft', async () => {
    expect(await refused(own.paper.invoice({ id: draftId }))).toBe('NOT_FOUND invoice');
    const { id, version } = await admin.estimate.create({ clientId, lines: [line] });
    expect(await refused(own.paper.estimate({ id }))).toBe('NOT_FOUND estimate');
    await admin.estimate.send({ id, version });
    expect((await print(own.paper.estimate({ id }))).text).toContain('Café añejo');
  });

  it('are never another’s', async () => {
    expect(await refused(other.paper.invoice({ id: invoice.id }))).toBe('NOT_FOUND invoice');
    expect(await refused(other.paper.receipt({ id: paymentId }))).toBe('NOT_FOUND payment');
    expect(await refused(other.paper.statement({ clientId }))).toBe('NOT_FOUND client');
    expect((await print(other.paper.statement({}))).text).not.toContain('001-001-000000001');
  });
});

describe('a long account', () => {
  /** As if invoices had been issued, without their thousands of commands. */
  function enter(count: number, row: number): void {
    const { raw } = test.backend.store.writer;
    raw
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         INSERT INTO account_entry (client_row, date, kind, invoice_row, amount_cents)
         SELECT ?, '2026-02-01', 'invoice', (SELECT min(row) FROM invoice WHERE code IS NOT NULL), i FROM n`,
      )
      .run(count, row);
  }

  it('is read whole, and refused where it is too long', async () => {
    const { id } = await admin.client.create({ name: 'Larga', acceptDuplicates: true });
    const row = test.backend.store.reader.raw.prepare('SELECT row FROM client WHERE id = ?').pluck().get(id) as number;
    enter(450, row);
    const { text, pages } = await print(admin.paper.statement({ clientId: id }));
    expect(pages.length).toBeGreaterThan(8);
    expect(text.match(/001-001-000000001/g)).toHaveLength(450);
    expect(text).toContain('1.014,75');
    enter(19_551, row);
    expect(await refused(admin.paper.statement({ clientId: id }))).toBe('from: tooMany');
  });

  it('can be cancelled', async () => {
    const { id } = await admin.client.create({ name: 'Cancelada', acceptDuplicates: true });
    const row = test.backend.store.reader.raw.prepare('SELECT row FROM client WHERE id = ?').pluck().get(id) as number;
    enter(5000, row);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const started = performance.now();
    await expect(eventsOf(admin.paper.statement({ clientId: id }, { signal: stop.signal }))).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(20_000);
    expect((await print(admin.paper.receipt({ id: paymentId }))).text).toContain('R-000001');
  });
});
