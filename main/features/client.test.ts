import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientInput } from '#contract/client.ts';
import { eventsOf, refusal, setupInput, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api, context } = test.caller();

beforeAll(async () => {
  await api.setup.create(setupInput);
});
afterAll(() => test.remove());

const log = () =>
  test.backend.store.reader.raw
    .prepare<[], { noun: string; verb: string; outcome: string; recordId: string; patch: string | null }>(
      'SELECT noun, verb, outcome, record_id AS recordId, patch FROM change_log ORDER BY seq',
    )
    .all();
const lastChange = () => log().at(-1);

const juan: ClientInput = {
  name: 'Juan Pérez',
  documentType: 'RUC',
  documentNumber: '1234567890001',
  phone: '0987654321',
  mobile: '0998765432',
  email: 'juan.perez@correo.example',
  addresses: { main: { street: 'Av. Principal 123', city: 'Quito' } },
};
const lucia: ClientInput = {
  name: 'Lucia',
  surname: 'Martin',
  email: 'lucia.martin@correo.example',
  phone: '+34623456789',
  gender: 'female',
  birthDate: '1988-03-22',
  documentType: 'DNI',
  documentNumber: '87654321B',
  addresses: { main: { street: 'Avenida Libertad 45', city: 'Barcelona', country: 'Spain', postalCode: '08001' } },
};
const john: ClientInput = {
  name: 'John Doe',
  email: 'john@correo.example',
  contactName: 'John',
  phone: '1234567890',
  addresses: {
    billing: { street: '123 Main St', city: 'Example City', state: 'Azuay', country: 'Ecuador', postalCode: '12345' },
  },
};

describe('creating a client', () => {
  it.each([
    ['Juan Pérez', juan, 'CLI001'],
    ['Lucia Martin', lucia, 'CLI002'],
    ['John Doe', john, 'CLI003'],
  ])('keeps %s as the documents print him', async (_name, input, code) => {
    const created = await api.client.create(input);
    expect(created).toMatchObject({
      code,
      status: 'active',
      version: 1,
      documentNumber: input.documentNumber ?? null,
      phone: input.phone,
    });
    const { addresses, ...fields } = input;
    expect(created).toMatchObject(fields);
    for (const [kind, address] of Object.entries(addresses ?? {})) {
      expect(created.addresses[kind as 'main']).toMatchObject(address ?? {});
    }
    expect(await api.client.get({ id: code })).toEqual(created);
    expect(await api.client.get({ id: created.id })).toEqual(created);
    expect(await api.client.get({ id: String(created.number) })).toEqual(created);
  });

  it.each(['perez juan', 'PEREZ', 'juan.perez@', '1234567890001', '098765', 'cli001'])(
    'is found by «%s»',
    async (search) => {
      const { items } = await api.client.list({ search });
      expect(items.map(({ code }) => code)).toContain('CLI001');
    },
  );

  it('steps over a code that somebody chose', async () => {
    await api.client.create({ name: 'Con código propio', code: 'CLI005' });
    expect((await api.client.create({ name: 'Siguiente' })).code).toBe('CLI006');
  });

  it.each([
    ['taken, whatever its case', 'cli001', 'CONFLICT'],
    ['without a letter', '12345', 'VALIDATION'],
    ['that is a path word', 'search', 'VALIDATION'],
    ['that is a uuid', '01890000-0000-7000-8004-000000000017', 'VALIDATION'],
  ])('refuses a code %s', async (_what, code, expected) => {
    expect((await refusal(api.client.create({ name: 'Otro', code }))).code).toBe(expected);
  });

  it('asks before it makes a likely duplicate, and obeys', async () => {
    const twin = { name: 'Juan P.', documentNumber: '123456789-0001' };
    const { code, data } = await refusal(api.client.create(twin));
    expect(code).toBe('CONFLICT');
    expect(data).toMatchObject({ reason: 'duplicate', matches: [{ code: 'CLI001', reasons: ['document'] }] });
    expect((await api.client.create({ ...twin, acceptDuplicates: true })).id).toBeTruthy();
  });

  it('asks about a likeness once: not again when something else changes', async () => {
    const { items } = await api.client.list({ search: 'juan p.' });
    const { id, version } = await api.client.get({ id: items[0]?.id ?? '' });
    expect((await api.client.update({ id, version, changes: { phone: '0222333444' } })).phone).toBe('0222333444');
    const again = api.client.update({ id, version: version + 1, changes: { email: 'juan.perez@correo.example' } });
    expect((await refusal(again)).data).toMatchObject({
      reason: 'duplicate',
      matches: [{ code: 'CLI001', reasons: ['email'] }],
    });
  });

  it('shows who has the same name, whatever the accents, without asking about it', async () => {
    await api.client.create({ name: 'María José', surname: 'Andrade' });
    const matches = await api.client.duplicates({ name: 'Maria Jose', surname: 'Andrade' });
    expect(matches).toMatchObject([{ name: 'María José Andrade', reasons: ['name'] }]);
    expect((await api.client.create({ name: 'Maria Jose', surname: 'Andrade' })).id).toBeTruthy();
  });

  it('sees one telephone behind its spellings', async () => {
    const matches = await api.client.duplicates({ phone: '+593 98 765 4321' });
    expect(matches.map(({ code }) => code)).toContain('CLI001');
  });

  it.each([
    ['no name', { name: '  ' }, 'name', 'required'],
    ['a name of 121', { name: 'x'.repeat(121) }, 'name', 'tooLong'],
    ['a joined name over 120', { name: 'x'.repeat(100), surname: 'y'.repeat(30) }, 'surname', 'fullNameTooLong'],
    ['half an e-mail', { name: 'A', email: 'a@b' }, 'email', 'email'],
    ['two e-mails', { name: 'A', email: 'a@b.example, c@d.example' }, 'email', 'email'],
    ['a telephone with letters', { name: 'A', phone: '09 abc' }, 'phone', 'phone'],
    ['a birthday that never was', { name: 'A', birthDate: '2025-02-30' }, 'birthDate', 'date'],
    ['a birthday to come', { name: 'A', birthDate: '2026-03-05' }, 'birthDate', 'futureDate'],
    ['a NUL', { name: 'A\u0000B' }, 'name', 'control'],
    [
      'an unknown city',
      { name: 'A', addresses: { main: { cityId: 'nowhere' } } },
      'addresses.main.cityId',
      'notAllowed',
    ],
  ])('refuses %s and writes nothing', async (_what, input, path, rule) => {
    const before = log().length;
    const { code, data } = await refusal(api.client.create(input));
    expect(code).toBe('VALIDATION');
    expect(data).toMatchObject({ issues: [expect.objectContaining({ path, rule })] });
    expect(log()).toHaveLength(before);
  });

  it('takes odd telephones and e-mails from who says that they are so', async () => {
    const odd = { name: 'De otro programa', email: 'sin correo', mobile: '09-ABC', acceptFormats: true };
    const { id, version } = await api.client.create(odd);
    expect(await api.client.get({ id })).toMatchObject({ email: 'sin correo', mobile: '09-ABC' });
    expect((await refusal(api.client.update({ id, version, changes: { email: 'tampoco' } }))).code).toBe('VALIDATION');
    expect((await api.client.update({ id, version, changes: { notes: 'x' } })).email).toBe('sin correo');
  });

  it('refuses fields it does not know', async () => {
    for (const extra of [{ id: 'x' }, { status: 'archived' }, { number: 7 }, { createdBy: 'me' }]) {
      expect((await refusal(api.client.create({ name: 'A', ...extra } as never))).code).toBe('VALIDATION');
    }
  });

  it('leaves one entry in the history, with what was set', async () => {
    const { id } = await api.client.create({ name: 'Con historia' });
    expect(lastChange()).toMatchObject({ noun: 'client', verb: 'create', outcome: 'done', recordId: id });
    expect(JSON.parse(lastChange()?.patch ?? '')).toMatchObject({
      name: [null, 'Con historia'],
      status: [null, 'active'],
    });
  });
});

describe('updating a client', () => {
  it('changes what was sent and leaves the rest', async () => {
    const before = await api.client.get({ id: 'CLI002' });
    const after = await api.client.update({
      id: before.id,
      version: before.version,
      changes: { phone: '+34600000000', notes: '' },
    });
    expect(after).toEqual({
      ...before,
      phone: '+34600000000',
      notes: null,
      version: 2,
      updatedAt: after.updatedAt,
      updatedBy: after.updatedBy,
    });
    expect(JSON.parse(lastChange()?.patch ?? '')).toEqual({ phone: ['+34623456789', '+34600000000'] });
  });

  it('answers a stale save with the record as it stands', async () => {
    const { id, version } = await api.client.get({ id: 'CLI003' });
    await api.client.update({ id, version, changes: { notes: 'primero' } });
    const { code, data } = await refusal(api.client.update({ id, version, changes: { notes: 'segundo' } }));
    expect(code).toBe('CONFLICT');
    expect(data).toMatchObject({ reason: 'version', current: { notes: 'primero', version: version + 1 } });
  });

  it('is found by its new name and no longer by the old', async () => {
    const { id, version } = await api.client.get({ id: 'CLI003' });
    await api.client.update({ id, version, changes: { name: 'Jonathan Ñauñay' } });
    expect((await api.client.list({ search: 'nauñay' })).total).toBe(1);
    expect((await api.client.list({ search: 'john doe' })).total).toBe(0);
  });

  it('refuses an update of nothing, and one of nobody', async () => {
    expect((await refusal(api.client.update({ id: 'CLI001', version: 1, changes: {} }))).code).toBe('VALIDATION');
    expect((await refusal(api.client.update({ id: 'CLI999', version: 1, changes: { name: 'X' } }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('lets an odd old value of an untouched field stand', async () => {
    const { id } = await api.client.create({ name: 'Antiguo' });
    test.backend.store.writer.raw.prepare("UPDATE client SET email = 'no es un correo' WHERE id = ?").run(id);
    const { version } = await api.client.get({ id });
    expect((await api.client.update({ id, version, changes: { phone: '022345678' } })).email).toBe('no es un correo');
  });
});

describe('the status of a client', () => {
  it('moves and comes back, counted exactly and noted each time', async () => {
    const { id } = await api.client.create({ name: 'De ida y vuelta' });
    const counts = await api.client.counts({});
    for (const [verb, status] of [
      ['suspend', 'suspended'],
      ['deactivate', 'inactive'],
      ['archive', 'archived'],
      ['restore', 'active'],
    ] as const) {
      expect((await api.client[verb]({ id })).status).toBe(status);
      expect(lastChange()).toMatchObject({ verb, recordId: id });
      expect((await api.client.list({ status, search: 'ida y vuelta' })).total).toBe(1);
    }
    expect(await api.client.counts({})).toEqual(counts);
  });

  it('that is asked for twice changes nothing the second time, and the asking is still noted', async () => {
    const { id } = await api.client.create({ name: 'Ya activo' });
    expect((await api.client.restore({ id })).version).toBe(1);
    expect(lastChange()).toMatchObject({ noun: 'client', verb: 'restore', outcome: 'done', patch: null });
  });

  it('refuses to act on a record that moved on', async () => {
    const { id, version } = await api.client.create({ name: 'Movido' });
    await api.client.suspend({ id });
    expect((await refusal(api.client.archive({ id, version }))).data).toMatchObject({ reason: 'version' });
  });
});

describe('repeating a command', () => {
  it('with the same key answers the same record and writes once', async () => {
    const keyed = test.backend.call({ ...context, idempotencyKey: 'llave-0001' });
    const first = await keyed.client.create({ name: 'Una sola vez' });
    const entries = log().length;
    expect(await keyed.client.create({ name: 'Una sola vez' })).toEqual(first);
    expect(log()).toHaveLength(entries);
    expect((await api.client.list({ search: 'una sola vez' })).total).toBe(1);
  });

  it('with the same key and another content is a conflict', async () => {
    const keyed = test.backend.call({ ...context, idempotencyKey: 'llave-0002' });
    await keyed.client.create({ name: 'Primero' });
    expect((await refusal(keyed.client.create({ name: 'Segundo' }))).data).toEqual({ reason: 'key' });
  });
});

describe('what other programs ask for', () => {
  it('finds by name alone, as a whole and in any status', async () => {
    const { id } = await api.client.create({ name: 'Zoraida Ñáñez', email: 'otra@correo.example' });
    await api.client.create({ name: 'Otra cosa', email: 'zoraida@correo.example' });
    await api.client.archive({ id });
    for (const text of ['ZORAIDA', 'nanez', 'ida ñá', 'zo'])
      expect((await api.client.searchNames({ text, limit: 10 })).map(({ name }) => name)).toEqual(['Zoraida Ñáñez']);
    for (const text of ['nanez zoraida', '%', '_', 'zoraida@'])
      expect(await api.client.searchNames({ text, limit: 10 })).toEqual([]);
    expect(await api.client.searchNames({ text: 'a', limit: 3 })).toHaveLength(3);
  });

  it('gives cards by page, and all names of active ones in order', async () => {
    const cards = await api.client.cards({ status: 'active', pageSize: 20 });
    const { items } = await api.client.list({ status: 'active', pageSize: 20 });
    expect(cards.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(await api.client.cards({ page: 99 })).toEqual([]);
    const [juan] = await api.client.cards({ search: 'cli001' });
    expect(juan).toMatchObject({ name: 'Juan Pérez', street: 'Av. Principal 123', city: 'Quito', status: 'active' });
    const names = (await eventsOf(api.client.names({}))).flat();
    expect(names).toHaveLength((await api.client.counts({})).active);
    expect(names.slice(0, 20).map(({ code }) => code)).toEqual(cards.map(({ code }) => code));
  });

  it('makes a client with an account of his own, together or not at all', async () => {
    const input = { name: 'Con portal', email: 'portal@correo.example' };
    const { secret, ...made } = await api.client.register(input);
    const own = test.caller().api;
    expect((await own.session.signIn({ email: input.email, password: secret ?? '' })).user).toMatchObject({
      builtInRole: 'client',
      mustChangePassword: true,
      permissions: [],
    });
    expect((await api.user.list({ kind: 'portal' })).items).toMatchObject([
      { clientName: 'Con portal', personaName: null },
    ]);
    const { total } = await api.client.list({});
    const again = api.client.register({ name: 'Otro portal', email: 'PORTAL@correo.example', acceptDuplicates: true });
    expect((await refusal(again)).data).toEqual({ reason: 'taken', field: 'email' });
    expect((await api.client.list({})).total).toBe(total);
    expect(made.status).toBe('active');
    expect((await refusal(api.client.register({ name: 'Sin correo' } as never))).code).toBe('VALIDATION');
  });
});
