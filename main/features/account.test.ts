import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invoice } from '#contract/invoice.ts';
import { type Api, eventsOf, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
let admin: Api;
let cashier: Api;
const dayMs = 86_400_000;
const line = (unitPriceCents: number, more: object = {}) => ({
  description: 'Café molido',
  quantity: 1000,
  unitPriceCents,
  ...more,
});

beforeAll(async () => {
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
  cashier = await signedInCashier(test, admin);
});
afterAll(() => test.remove());

let names = 0;
const newClient = async () =>
  (
    await admin.client.create({
      name: `Cliente ${++names}`,
      acceptDuplicates: true,
      addresses: { main: { city: 'Quito' } },
    })
  ).id;

async function issued(clientId: string, cents: number, dates: object = {}): Promise<Invoice> {
  const draft = await admin.invoice.create({ clientId, lines: [line(cents)], ...dates });
  return admin.invoice.issue({ id: draft.id, version: draft.version });
}
const refused = async (call: Promise<unknown>) => {
  const { code, data } = await refusal(call);
  const issues = (data as { issues?: { path: string; rule: string }[] } | null)?.issues;
  return issues ? issues.map(({ path, rule }) => `${path}: ${rule}`).join('; ') : code;
};

describe('an invoice', () => {
  it('is priced line by line, with its tax by rate', async () => {
    const clientId = await newClient();
    const draft = await admin.invoice.create({
      clientId,
      lines: [
        line(333, { quantity: 1500, discountBp: 1000, taxBp: 1500 }),
        line(1000, { taxBp: 1500 }),
        line(50, { quantity: 3000 }),
      ],
    });
    // 1,5 × 3,33 = 5,00; less 10 % = 4,50; 15 % of it 0,68.
    expect(draft.lines[0]).toMatchObject({ discountCents: 50, netCents: 450, taxCents: 68, totalCents: 518 });
    expect(draft).toMatchObject({
      discountCents: 50,
      netCents: 1600,
      taxCents: 218,
      totalCents: 1818,
      state: 'draft',
      code: null,
    });
    expect(draft.taxes).toEqual([
      { taxBp: 1500, netCents: 1450, taxCents: 218 },
      { taxBp: 0, netCents: 150, taxCents: 0 },
    ]);
    expect(draft.client).toMatchObject({ name: expect.stringContaining('Cliente'), address: 'Quito' });
  });

  it('gets the next number of its series when it is issued, and never changes again', async () => {
    const clientId = await newClient();
    const first = await issued(clientId, 1000);
    const second = await issued(clientId, 1000);
    expect(first).toMatchObject({ status: 'issued', state: 'unpaid', issueDate: '2026-03-04', dueDate: '2026-03-04' });
    expect(first.code).toBe('001-001-000000001');
    expect(second.sequence).toBe((first.sequence ?? 0) + 1);
    expect(await admin.invoice.get({ id: first.code ?? '' })).toMatchObject({ id: first.id });
    const { id, version } = first;
    expect(await refused(admin.invoice.update({ id, version, changes: { notes: 'otra' } }))).toBe('CONFLICT');
    expect(await refused(admin.invoice.issue({ id, version }))).toBe('CONFLICT');
    const { raw } = test.backend.store.writer;
    expect(() => raw.exec('UPDATE invoice SET total_cents = 1')).toThrow(/never changes/);
    expect(() => raw.exec('UPDATE invoice_line SET quantity = 1')).toThrow(/never changes/);
    expect(() => raw.exec('DELETE FROM invoice')).toThrow(/never deleted/);
    await admin.client.update({ id: clientId, version: 1, changes: { name: 'Otro nombre' } });
    expect((await admin.invoice.get({ id })).client.name).toBe(first.client.name);
  });

  it('is refused empty, in the future, backwards, or for who is not served', async () => {
    const clientId = await newClient();
    const empty = await admin.invoice.create({ clientId, lines: [] });
    expect(await refused(admin.invoice.issue({ id: empty.id, version: 1 }))).toBe('lines: emptyDocument');
    const later = await admin.invoice.create({ clientId, issueDate: '2026-03-05', lines: [line(1)] });
    expect(await refused(admin.invoice.issue({ id: later.id, version: 1 }))).toBe('issueDate: futureDate');
    const back = { clientId, issueDate: '2026-03-04', dueDate: '2026-03-03', lines: [line(1)] };
    expect(await refused(admin.invoice.create(back))).toBe('dueDate: dueBeforeIssue');
    await admin.client.suspend({ id: clientId });
    expect(await refused(admin.invoice.create({ clientId, lines: [line(1)] }))).toBe('clientId: clientInactive');
    expect(await refused(admin.invoice.issue({ id: later.id, version: 1 }))).toBe('clientId: clientInactive');
  });

  it.each([
    [{ unitPriceCents: -1 }, 'lines.0.unitPriceCents'],
    [{ unitPriceCents: 1.5 }, 'lines.0.unitPriceCents'],
    [{ quantity: 0 }, 'lines.0.quantity'],
    [{ quantity: -1000 }, 'lines.0.quantity'],
    [{ discountBp: 10_001 }, 'lines.0.discountBp'],
    [{ taxBp: -1 }, 'lines.0.taxBp'],
    [{ description: ' ' }, 'lines.0.description'],
    [{ packageId: 'nada' }, 'lines.0.packageId'],
    [{ quantity: 1_000_000_000, unitPriceCents: 10_000_000_000 }, 'lines'],
  ])('refuses a line with %j and writes nothing', async (odd, path) => {
    const clientId = await newClient();
    expect(await refused(admin.invoice.create({ clientId, lines: [line(100, odd)] }))).toContain(path);
    expect((await admin.invoice.list({ clientId })).total).toBe(0);
  });

  it('is issued once when two people issue it, and numbers have no gap', async () => {
    const clientId = await newClient();
    const drafts = await Promise.all(
      Array.from({ length: 12 }, () => admin.invoice.create({ clientId, lines: [line(100)] })),
    );
    const attempts = drafts.flatMap(({ id }) =>
      [admin, cashier].map((api) =>
        api.invoice.issue({ id, version: 1 }).then(
          ({ sequence }) => sequence,
          () => null,
        ),
      ),
    );
    const given = (await Promise.all(attempts)).filter((sequence) => sequence !== null).sort((a, b) => a - b);
    expect(given).toHaveLength(12);
    expect(given).toEqual(Array.from({ length: 12 }, (_, i) => (given[0] ?? 0) + i));
  });

  it('is due after the client’s own terms, else after the store’s', async () => {
    const clientId = await newClient();
    await admin.account.setConfig({ clientId, values: { payment_terms_days: 30 } });
    expect((await issued(clientId, 100)).dueDate).toBe('2026-04-03');
    await admin.billing.update({ changes: { paymentTermsDays: 8 } });
    expect((await issued(await newClient(), 100)).dueDate).toBe('2026-03-12');
    await admin.billing.update({ changes: { paymentTermsDays: 0 } });
  });

  it('is voided with a reason, keeps its number, and not while it has payments', async () => {
    const clientId = await newClient();
    const { id, code } = await issued(clientId, 1000);
    const paid = await admin.payment.record({ clientId, amountCents: 400, method: 'cash' });
    const current = await admin.invoice.get({ id });
    expect(current).toMatchObject({ state: 'partial', paidCents: 400, openCents: 600 });
    expect(current.payments).toMatchObject([{ id: paid.id, amountCents: 400 }]);
    expect(await refusal(admin.invoice.void({ id, version: current.version, reason: 'Error' }))).toMatchObject({
      code: 'IN_USE',
      data: { by: [paid.code] },
    });
    const unpaid = await issued(clientId, 1);
    expect(await refused(cashier.invoice.void({ id: unpaid.id, version: unpaid.version, reason: 'x' }))).toBe(
      'FORBIDDEN',
    );
    await admin.invoice.void({ id: unpaid.id, version: unpaid.version, reason: 'x' });
    expect(await refused(cashier.payment.void({ id: paid.id, version: paid.version, reason: 'x' }))).toBe('FORBIDDEN');
    await admin.payment.void({ id: paid.id, version: paid.version, reason: 'Cheque devuelto' });
    const voided = await admin.invoice.void({
      id,
      version: (await admin.invoice.get({ id })).version,
      reason: 'Error',
    });
    expect(voided).toMatchObject({ status: 'void', state: 'void', code, voidReason: 'Error', openCents: 0 });
    expect(await admin.account.stats({ clientId })).toMatchObject({ salesCents: 0, dueCents: 0, creditCents: 0 });
  });
});

describe('a draft that invoices periods of a service', () => {
  it('keeps its client and its lines', async () => {
    const [clientId, other] = [await newClient(), await newClient()];
    const sold = await admin.servicePackage.create({
      name: 'Internet',
      kind: 'service',
      priceCents: 2500,
      taxBp: 0,
      billingPeriod: 'monthly',
    });
    await admin.service.create({ clientId, packageId: sold.id, startDate: '2026-01-01' });
    await eventsOf(admin.service.billDue({ by: '2026-03-04', clientId, issue: false }));
    const [row] = (await admin.invoice.list({ clientId })).items;
    const named = { id: row?.id ?? '', version: row?.version ?? 0 };
    expect(await refused(admin.invoice.update({ ...named, changes: { lines: [line(1)] } }))).toBe(
      'lines: billedPeriods',
    );
    expect(await refused(admin.invoice.update({ ...named, changes: { clientId: other } }))).toBe(
      'clientId: notAllowed',
    );
    await expect(admin.invoice.update({ ...named, changes: { notes: 'Gracias' } })).resolves.toBeTruthy();
  });
});

describe('a payment', () => {
  it('pays the oldest first and keeps the rest as credit, which pays later invoices', async () => {
    const clientId = await newClient();
    const old = await issued(clientId, 1000, { issueDate: '2026-01-10' });
    const young = await issued(clientId, 500, { issueDate: '2026-02-10' });
    const first = await admin.payment.record({ clientId, amountCents: 1200, method: 'transfer', reference: 'TRX 9' });
    expect(first.allocations).toMatchObject([
      { invoiceId: old.id, amountCents: 1000 },
      { invoiceId: young.id, amountCents: 200 },
    ]);
    const second = await admin.payment.record({ clientId, amountCents: 700, method: 'cash' });
    expect(second).toMatchObject({ appliedCents: 300, creditCents: 400 });
    expect(await admin.account.stats({ clientId })).toMatchObject({ dueCents: 0, creditCents: 400 });
    const next = await issued(clientId, 900);
    const used = await admin.payment.allocate({ id: second.id, version: second.version });
    expect(used).toMatchObject({ appliedCents: 700, creditCents: 0 });
    expect((await admin.invoice.get({ id: next.id })).openCents).toBe(500);
    expect(await refused(admin.payment.allocate({ id: second.id, version: used.version }))).toBe('CONFLICT');
  });

  it('is refused where it does not fit, and nothing is half-booked', async () => {
    const [clientId, other] = [await newClient(), await newClient()];
    const target = await issued(clientId, 1000, { issueDate: '2026-03-01' });
    const foreign = await issued(other, 1000);
    const draft = await admin.invoice.create({ clientId, lines: [line(100)] });
    const base = { clientId, amountCents: 1500, method: 'cash' } as const;
    const to = (invoiceId: string, amountCents: number) => [{ invoiceId, amountCents }];
    const attempts: [object, string][] = [
      [{ allocations: to(target.id, 1001) }, 'allocations.0.amountCents: overAllocated'],
      [{ allocations: to(foreign.id, 1) }, 'allocations.0.invoiceId: notAllowed'],
      [{ allocations: to(draft.id, 1) }, 'allocations.0.invoiceId: notAllowed'],
      [{ allocations: [...to(target.id, 1), ...to(target.id, 1)] }, 'allocations.1.invoiceId: notAllowed'],
      [{ amountCents: 500, allocations: to(target.id, 600) }, 'allocations: overCredit'],
      [{ date: '2026-02-28', allocations: to(target.id, 1) }, 'date: beforeInvoice'],
      [{ date: '2026-03-05' }, 'date: futureDate'],
      [{ amountCents: 0 }, 'amountCents: tooSmall'],
      [{ amountCents: -5 }, 'amountCents: tooSmall'],
      [{ amountCents: 10.5 }, 'amountCents: overPrecise'],
      [{ allocations: to(target.id, 0) }, 'allocations.0.amountCents: tooSmall'],
    ];
    for (const [odd, problem] of attempts)
      expect(await refused(admin.payment.record({ ...base, ...odd })), JSON.stringify(odd)).toContain(problem);
    expect((await admin.payment.list({ clientId })).total).toBe(0);
    // Before the invoice there was nothing to pay: all of it is credit.
    const early = await admin.payment.record({ ...base, date: '2026-02-28' });
    expect(early.creditCents).toBe(1500);
  });
});

describe('an estimate', () => {
  it('goes from draft to its invoice, once', async () => {
    const clientId = await newClient();
    const act = async (verb: 'send' | 'accept' | 'invoice' | 'reopen' | 'void', id: string) =>
      admin.estimate[verb]({ id, version: (await admin.estimate.get({ id })).version });
    const { id, code } = await admin.estimate.create({ clientId, lines: [line(700)] });
    expect(code).toMatch(/^P-\d{6}$/);
    expect(await refused(act('accept', id))).toBe('CONFLICT');
    await act('send', id);
    expect(await refused(admin.estimate.update({ id, version: 2, changes: { notes: 'x' } }))).toBe('CONFLICT');
    await act('accept', id);
    const done = await act('invoice', id);
    expect(done.status).toBe('invoiced');
    expect(await refused(act('invoice', id))).toBe('CONFLICT');
    const made = await admin.invoice.get({ id: done.invoice?.id ?? '' });
    expect(made).toMatchObject({ status: 'draft', totalCents: 700, estimate: { code } });
    await admin.invoice.void({ id: made.id, version: made.version, reason: 'Otra vez' });
    expect(await admin.estimate.get({ id })).toMatchObject({ status: 'accepted', invoice: null });
  });
});

describe('the books', () => {
  it('keep the currency once anything is priced in it', async () => {
    const store = await admin.store.get({});
    expect(await refused(admin.store.update({ version: store.version, changes: { currency: 'EUR' } }))).toBe(
      'changes.currency: currencyInUse',
    );
  });

  it('keep typed settings of a client, and any other', async () => {
    const clientId = await newClient();
    const kept = await admin.account.setConfig({
      clientId,
      values: { tax_exempt: 1, config_key: 'value', language: 'en' },
    });
    expect(kept.values).toEqual({ tax_exempt: true, config_key: 'value', language: 'en' });
    expect(await refused(admin.account.setConfig({ clientId, values: { payment_terms_days: -1 } }))).toBe(
      'values.payment_terms_days: tooSmall',
    );
    expect((await refusal(admin.account.setConfig({ clientId, values: { 'No vale': 1 } }))).code).toBe('VALIDATION');
    expect((await admin.account.setConfig({ clientId, values: { config_key: null } })).values).not.toHaveProperty(
      'config_key',
    );
  });
});

describe('an estimate that is left alone', () => {
  it('expires, and may be opened again', async () => {
    const clientId = await newClient();
    const draft = await admin.estimate.create({
      clientId,
      date: '2026-01-01',
      expiryDate: '2026-03-04',
      lines: [line(1)],
    });
    const { id } = await admin.estimate.send({ id: draft.id, version: 1 });
    test.clock.step(dayMs);
    const caller = test.caller().api;
    await caller.session.signIn({ email: setupInput.administrator.email, password: setupInput.administrator.password });
    expect((await caller.estimate.get({ id })).status).toBe('expired');
    expect((await caller.estimate.list({ status: 'expired', clientId })).total).toBe(1);
    expect((await caller.estimate.list({ status: 'sent', clientId })).total).toBe(0);
    expect(await refused(caller.estimate.accept({ id, version: 2 }))).toBe('CONFLICT');
    expect((await caller.estimate.reopen({ id, version: 2 })).status).toBe('draft');
    expect(await refused(caller.estimate.send({ id, version: 3 }))).toBe('expiryDate: pastDate');
  });
});
