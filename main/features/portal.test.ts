import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '#contract/client.ts';
import { portal } from '#contract/portal.ts';
import { bindProcedures } from '../router.ts';
import { type Api, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();

interface Customer {
  readonly client: Client;
  readonly own: Api;
  readonly invoiceId: string;
  readonly draftId: string;
  readonly estimateId: string;
  readonly paymentId: string;
}

const lines = (unitPriceCents: number) => [{ description: 'Café molido', quantity: 1000, unitPriceCents }];

/** A client with an account, and one of everything in the store's books. */
async function customer(name: string, cents: number): Promise<Customer> {
  const email = `${name}@correo.example`;
  const client = await api.client.create({ name, email, notes: 'Paga tarde', tags: ['moroso'] });
  const clientId = client.id;
  const first = await api.invoice.create({ clientId, lines: lines(cents) });
  const { id: invoiceId } = await api.invoice.issue({ id: first.id, version: first.version });
  const { id: draftId } = await api.invoice.create({ clientId, lines: lines(7) });
  const aside = await api.invoice.create({ clientId, lines: lines(8) });
  await api.invoice.void({ id: aside.id, version: aside.version, reason: 'Equivocada' });
  const offer = await api.estimate.create({ clientId, lines: lines(cents) });
  const { id: estimateId } = await api.estimate.send({ id: offer.id, version: offer.version });
  await api.estimate.create({ clientId, lines: lines(9) });
  const { id: paymentId } = await api.payment.record({ clientId, amountCents: 100, method: 'cash', notes: 'Al hijo' });
  const sold = (await api.servicePackage.list({})).items[0];
  await api.service.create({ clientId, packageId: sold?.id ?? '', startDate: '2026-03-01', notes: 'Ojo con él' });
  const secret = (await api.user.invite({ clientId })).secret ?? '';
  const { api: own } = test.caller();
  await own.session.signIn({ email, password: secret });
  await own.session.changePassword({ current: secret, next: password });
  return { client, own, invoiceId, draftId, estimateId, paymentId };
}

let ana: Customer;
let beto: Customer;

beforeAll(async () => {
  await api.setup.create(setupInput);
  await api.servicePackage.create({
    name: 'Internet',
    kind: 'service',
    priceCents: 2500,
    taxBp: 0,
    billingPeriod: 'monthly',
  });
  ana = await customer('ana', 1000);
  beto = await customer('beto', 55_500);
});
afterAll(() => test.remove());

describe('a client’s own account', () => {
  it('shows who he is, and nothing the store notes about him', async () => {
    expect(await ana.own.portal.client({})).toMatchObject({
      id: ana.client.id,
      name: 'ana',
      notes: null,
      tags: [],
      createdBy: null,
    });
  });

  it('shows his invoices, estimates, payments and services, and no drafts', async () => {
    const ids = (page: { items: { id: string }[]; total: number }) => [page.total, page.items.map(({ id }) => id)];
    expect(ids(await ana.own.portal.invoices({}))).toEqual([1, [ana.invoiceId]]);
    expect(ids(await ana.own.portal.invoices({ filter: 'draft' }))).toEqual([0, []]);
    expect(ids(await ana.own.portal.invoices({ filter: 'void' }))).toEqual([0, []]);
    expect(ids(await ana.own.portal.estimates({}))).toEqual([1, [ana.estimateId]]);
    expect(ids(await ana.own.portal.payments({}))).toEqual([1, [ana.paymentId]]);
    const services = await ana.own.portal.services({});
    expect(services.total).toBe(1);
    expect(services.items[0]).toMatchObject({ client: { id: ana.client.id }, notes: null, createdBy: null });
  });

  it('shows each of them whole, without who of the store wrote it', async () => {
    expect(await ana.own.portal.invoice({ id: ana.invoiceId })).toMatchObject({
      totalCents: 1000,
      paidCents: 100,
      lines: [{ description: 'Café molido' }],
      issuedBy: null,
      createdBy: null,
    });
    expect(await ana.own.portal.estimate({ id: ana.estimateId })).toMatchObject({ status: 'sent', createdBy: null });
    expect(await ana.own.portal.payment({ id: ana.paymentId })).toMatchObject({ amountCents: 100, notes: null });
  });

  it('adds up: what he owes is what he bought less what he paid', async () => {
    await api.expense.record({ clientId: ana.client.id, amountCents: 70, category: 'Envíos' });
    // What the store spent on her is the store's own.
    const sums = { salesCents: 1000, receiptsCents: 100, dueCents: 900, expensesCents: 0, balanceCents: 100 };
    expect(await ana.own.portal.stats({})).toMatchObject(sums);
    const statement = await ana.own.portal.statement({});
    expect(statement).toMatchObject({ closingCents: 900, client: { id: ana.client.id } });
    expect(await api.account.statement({ clientId: ana.client.id })).toEqual(statement);
  });

  it('never shows anything of another client', async () => {
    for (const [verb, id] of [
      ['invoice', beto.invoiceId],
      ['invoice', ana.draftId],
      ['estimate', beto.estimateId],
      ['payment', beto.paymentId],
      ['invoice', 'nada'],
    ] as const)
      expect(await refusal(ana.own.portal[verb]({ id })), `${verb} ${id}`).toMatchObject({
        code: 'NOT_FOUND',
        data: { noun: verb },
      });
    const all = await Promise.all([
      ana.own.portal.client({}),
      ana.own.portal.stats({}),
      ana.own.portal.statement({}),
      ana.own.portal.invoices({ search: 'beto' }),
      ana.own.portal.estimates({ search: 'beto' }),
      ana.own.portal.payments({ search: 'beto' }),
      ana.own.portal.services({}),
    ]);
    expect(JSON.stringify(all)).not.toMatch(/beto|55500/);
    expect(JSON.stringify(all)).not.toContain(beto.client.id);
    // Not by asking for him, either.
    expect((await refusal(ana.own.portal.invoices({ clientId: beto.client.id } as never))).code).toBe('VALIDATION');
  });

  it('is for reading', () => {
    for (const verb of Object.keys(portal))
      expect(bindProcedures().get(`portal.${verb}`)?.meta.kind, verb).toBe('query');
  });

  it('opens nothing else of the store', async () => {
    const { id } = ana.client;
    const calls = [
      ana.own.client.get({ id }),
      ana.own.client.list({}),
      ana.own.invoice.list({ clientId: id }),
      ana.own.invoice.get({ id: ana.invoiceId }),
      ana.own.account.stats({ clientId: id }),
      ana.own.account.config({ clientId: id }),
      ana.own.client.setAvatar({ id, image: null }),
      ana.own.payment.record({ clientId: id, amountCents: 900, method: 'cash' }),
      ana.own.user.portalOf({ clientId: id }),
    ];
    for (const call of calls) expect((await refusal(call)).code).toBe('FORBIDDEN');
  });

  it('is not for staff, whether or not the record is there', async () => {
    const cashier = await signedInCashier(test, api);
    for (const staff of [api, cashier]) {
      const calls = [
        staff.portal.client({}),
        staff.portal.stats({}),
        staff.portal.statement({}),
        staff.portal.invoices({}),
        staff.portal.invoice({ id: ana.invoiceId }),
        staff.portal.invoice({ id: 'nada' }),
        staff.portal.estimates({}),
        staff.portal.estimate({ id: 'nada' }),
        staff.portal.payments({}),
        staff.portal.payment({ id: 'nada' }),
        staff.portal.services({}),
      ];
      for (const call of calls)
        expect(await refusal(call)).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'portal' } });
    }
    expect((await refusal(test.caller().api.portal.client({}))).code).toBe('UNAUTHENTICATED');
  });

  it('ends with the account', async () => {
    await api.user.revoke({ clientId: beto.client.id });
    expect((await refusal(beto.own.portal.client({}))).code).toBe('UNAUTHENTICATED');
    await api.client.archive({ id: ana.client.id });
    expect((await refusal(ana.own.portal.stats({}))).code).toBe('UNAUTHENTICATED');
  });
});
