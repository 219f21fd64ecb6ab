import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonaInput } from '#contract/persona.ts';
import { type Api, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let cashier: Api;

beforeAll(async () => {
  await api.setup.create(setupInput);
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

const entries = () =>
  test.backend.store.reader.raw.prepare<[], number>('SELECT count(*) FROM change_log').pluck().get() ?? 0;

const carlos: PersonaInput = {
  givenNames: 'Carlos Alberto',
  paternalSurname: 'Ñáñez',
  maternalSurname: 'Mamani',
  birthDate: '1995-08-22',
  gender: 'M',
};

describe('a persona', () => {
  it('is made alone, found by any part of the names, and changed in part', async () => {
    const made = await api.persona.create(carlos);
    expect(made).toMatchObject({ ...carlos, active: true, version: 1, user: null, client: null });
    for (const search of ['nanez carl', 'ALBERTO', 'ñáñ', 'ma', 'mani ñ'])
      expect((await api.persona.list({ search })).items.map(({ id }) => id)).toContain(made.id);
    expect((await api.persona.list({ search: 'carlos quispe' })).total).toBe(0);
    const after = await api.persona.update({ id: made.id, version: 1, changes: { maternalSurname: '' } });
    expect(after).toMatchObject({ ...carlos, maternalSurname: null, version: 2 });
    expect((await api.persona.list({ search: 'mamani' })).total).toBe(0);
    expect(await api.persona.get({ id: String(made.number) })).toEqual(after);
    const { items } = await api.change.list({ noun: 'persona', recordId: made.id });
    expect(items[0]).toMatchObject({
      recordName: 'Carlos Alberto Ñáñez',
      fields: [{ path: 'maternalSurname', before: 'Mamani', after: null }],
    });
  });

  it('asks before it is made twice: same names, accents aside, and same birth date', async () => {
    const twin = { ...carlos, paternalSurname: 'Ñañez', maternalSurname: null };
    const { code, data } = await refusal(api.persona.create(twin));
    expect({ code, data }).toMatchObject({
      code: 'CONFLICT',
      data: { reason: 'duplicate', matches: [{ name: 'Carlos Alberto Ñáñez', reasons: ['nameAndBirthDate'] }] },
    });
    expect((await api.persona.create({ ...twin, acceptDuplicates: true })).id).toBeTruthy();
    expect((await api.persona.create({ ...twin, birthDate: '1995-08-23' })).id).toBeTruthy();
  });

  it('is listed by page, in Spanish order, active or not', async () => {
    for (const givenNames of ['Óscar', 'Ñusta', 'Nieves', 'Zoe', 'Álvaro'])
      await api.persona.create({ ...carlos, givenNames, maternalSurname: 'De lista' });
    const { items, total } = await api.persona.list({ search: 'de lista' });
    expect(total).toBe(5);
    expect(items.map(({ name }) => name.split(' ')[0])).toEqual(['Álvaro', 'Nieves', 'Ñusta', 'Óscar', 'Zoe']);
    const zoe = items.at(-1)?.id ?? '';
    const before = await api.persona.counts({});
    expect((await api.persona.deactivate({ id: zoe })).active).toBe(false);
    expect(await api.persona.counts({})).toEqual({ active: before.active - 1, inactive: before.inactive + 1 });
    expect((await api.persona.list({ search: 'de lista', active: false })).items.map(({ id }) => id)).toEqual([zoe]);
    expect(
      (await api.persona.list({ search: 'de lista', active: true, sort: 'name', direction: 'desc' })).items[0]?.name,
    ).toMatch(/^Óscar/);
    expect((await api.persona.restore({ id: zoe })).active).toBe(true);
    const all = await api.persona.list({ pageSize: 10, page: 99 });
    expect(all.page).toBe(Math.ceil(all.total / 10));
  });

  it('is the same human as a client, once, and both say so', async () => {
    const { id } = await api.persona.create({ ...carlos, givenNames: 'Doble', birthDate: '1980-01-01' });
    const client = await api.client.create({ name: 'Doble Ñáñez' });
    const linked = await api.persona.linkClient({ id, clientId: client.code });
    expect(linked.client).toMatchObject({ id: client.id, code: client.code, active: true });
    expect((await api.client.get({ id: client.id })).persona).toMatchObject({ id });
    expect((await api.persona.list({ search: 'doble' })).items[0]).toMatchObject({ isClient: true, isUser: false });
    const firm = await api.client.create({ name: 'Una empresa', kind: 'company' });
    expect((await refusal(api.persona.linkClient({ id, clientId: firm.id }))).code).toBe('VALIDATION');
    const other = await api.persona.create({ ...carlos, givenNames: 'Otro', birthDate: '1981-01-01' });
    expect((await refusal(api.persona.linkClient({ id: other.id, clientId: client.id }))).data).toMatchObject({
      reason: 'taken',
    });
    expect((await api.persona.unlinkClient({ id })).client).toBeNull();
    expect((await api.client.get({ id: client.id })).persona).toBeNull();
    const { items } = await api.change.list({ noun: 'client', recordId: client.id });
    expect(items.map(({ verb }) => verb)).toEqual(['unlinkClient', 'linkClient', 'create']);
  });

  it.each([
    ['a birth date to come', { birthDate: '2026-03-05' }, 'birthDate', 'futureDate'],
    ['a birth date that never was', { birthDate: '1995-02-30' }, 'birthDate', 'date'],
    ['given names of 101', { givenNames: 'x'.repeat(101) }, 'givenNames', 'tooLong'],
    ['a surname of 51', { paternalSurname: 'x'.repeat(51) }, 'paternalSurname', 'tooLong'],
    ['no surname', { paternalSurname: ' ' }, 'paternalSurname', 'required'],
    ['no gender', { gender: '' }, 'gender', 'required'],
    ['fields of others', { number: 7, active: false }, '', 'unknownKey'],
  ])('refuses %s and writes nothing', async (_what, wrong, path, rule) => {
    const before = entries();
    const created = await refusal(api.persona.create({ ...carlos, givenNames: 'Mala', ...wrong } as never));
    expect(created).toMatchObject({ code: 'VALIDATION', data: { issues: [expect.objectContaining({ path, rule })] } });
    expect(entries()).toBe(before);
  });

  it('refuses an update of nothing, of nobody, and one that comes late', async () => {
    const { id } = await api.persona.create({ ...carlos, givenNames: 'Tarde', birthDate: '1970-01-01' });
    expect((await refusal(api.persona.update({ id, version: 1, changes: {} }))).code).toBe('VALIDATION');
    expect((await refusal(api.persona.update({ id: 'nadie', version: 1, changes: { gender: 'F' } }))).code).toBe(
      'NOT_FOUND',
    );
    await api.persona.update({ id, version: 1, changes: { gender: 'F' } });
    const late = await refusal(api.persona.update({ id, version: 1, changes: { gender: 'M' } }));
    expect(late.data).toMatchObject({ reason: 'version', current: { gender: 'F', version: 2 } });
  });

  it('is never deleted', () => {
    expect(() => test.backend.store.writer.raw.exec('DELETE FROM persona')).toThrow(/never deleted/);
  });
});

describe('private fields', () => {
  it('are masked for who may not read them: in records, lists, likenesses, conflicts', async () => {
    const input = { name: 'Reservado', documentNumber: '1710034065', birthDate: '1990-05-17' };
    const made = await cashier.client.create(input);
    const hidden = { documentNumber: '•••••••065', birthDate: null, masked: ['documentNumber', 'birthDate'] };
    expect(made).toMatchObject(hidden);
    expect(await cashier.client.get({ id: made.id })).toMatchObject(hidden);
    expect(await api.client.get({ id: made.id })).toMatchObject({ ...input, masked: [] });
    const answers = [
      await cashier.client.list({ search: '1710034065' }),
      await cashier.client.duplicates({ documentNumber: '1710034065' }),
      await cashier.client.update({ id: made.id, version: 1, changes: { notes: 'visto' } }),
      await refusal(cashier.client.update({ id: made.id, version: 1, changes: { notes: 'tarde' } })),
      await refusal(cashier.client.create(input)),
    ];
    for (const answer of answers) {
      expect(JSON.stringify(answer)).toContain('•••••••065');
      expect(JSON.stringify(answer)).not.toMatch(/1710034065|1990-05-17/);
    }
  });

  it('are not emptied by who sends back what he could not see', async () => {
    const made = await api.client.create({
      name: 'No se vacía',
      birthDate: '1990-05-17',
      documentNumber: '0102030405',
    });
    const { id, version, birthDate, name } = await cashier.client.get({ id: made.id });
    const echoed = cashier.client.update({ id, version, changes: { name, birthDate, notes: 'vi todo' } });
    expect((await refusal(echoed)).data).toEqual({ issues: [{ path: 'changes.birthDate', rule: 'notAllowed' }] });
    expect((await cashier.client.update({ id, version, changes: { notes: 'vi todo' } })).notes).toBe('vi todo');
    expect((await api.client.get({ id })).birthDate).toBe('1990-05-17');
  });

  it('are not found out by asking for likenesses', async () => {
    const probe = { name: 'No se vacía', birthDate: '1990-05-17' };
    expect((await api.client.duplicates(probe))[0]?.reasons).toContain('nameAndBirthDate');
    expect((await cashier.client.duplicates(probe))[0]?.reasons).toEqual(['name']);
  });

  it('stay as typed in one’s own draft', async () => {
    const place = { form: 'client' as const, recordId: null };
    await cashier.draft.keep({ ...place, baseVersion: null, values: { documentNumber: '1710034065' } });
    expect((await cashier.draft.find(place)).draft?.values).toEqual({ documentNumber: '1710034065' });
  });

  it('do not come back masked as new ones', async () => {
    const { items } = await cashier.client.list({ search: 'reservado' });
    const { id = '', version = 0, documentNumber = '' } = items[0] ?? {};
    const echoed = cashier.client.update({ id, version, changes: { documentNumber } });
    expect((await refusal(echoed)).data).toEqual({ issues: [{ path: 'changes.documentNumber', rule: 'notAllowed' }] });
    expect((await api.client.get({ id })).documentNumber).toBe('1710034065');
  });
});
