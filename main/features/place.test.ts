import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#contract/place.ts';
import { refusal, setupInput, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
let quito: Place | undefined;

beforeAll(async () => {
  await api.setup.create(setupInput);
  [quito] = await api.place.list({ level: 'city', search: 'uio' });
});
afterAll(() => test.remove());

const idOf = async (level: Place['level'], search: string) => (await api.place.list({ level, search }))[0]?.id ?? '';

describe('places', () => {
  it('are found by part of the name or the code, without accents, within what they lie in', async () => {
    expect(quito).toMatchObject({ name: 'Quito', code: 'UIO001', stateName: 'Pichincha', countryName: 'Ecuador' });
    const bolivia = await idOf('country', 'bolivia');
    const inBolivia = await api.place.list({ level: 'city', parentId: bolivia });
    expect(inBolivia.every(({ countryName }) => countryName === 'Bolivia')).toBe(true);
    expect((await api.place.list({ level: 'state', search: 'potosi' }))[0]?.name).toBe('Potosí');
    expect(await api.place.list({ level: 'city', search: '%' })).toEqual([]);
  });

  it('can be added, renamed and found again', async () => {
    const parentId = await idOf('state', 'pichincha');
    const created = await api.place.create({ level: 'city', parentId, code: 'MIN001', name: 'Mindo' });
    expect(created).toMatchObject({ name: 'Mindo', stateName: 'Pichincha', active: true, version: 1 });
    const renamed = await api.place.update({ id: created.id, version: 1, name: 'San Miguel de los Bancos' });
    expect(renamed).toMatchObject({ name: 'San Miguel de los Bancos', code: 'MIN001', version: 2 });
    expect((await api.place.list({ level: 'city', search: 'bancos' })).map(({ id }) => id)).toEqual([created.id]);
    expect((await refusal(api.place.update({ id: created.id, version: 1, name: 'Otro' }))).data).toMatchObject({
      reason: 'version',
    });
  });

  it.each([
    ['a code that is taken, whatever its case', { level: 'city', code: 'uio001', name: 'Otro Quito' }, 'CONFLICT'],
    ['a city outside any state', { level: 'city', parentId: undefined, code: 'X1', name: 'X' }, 'VALIDATION'],
    ['a country inside something', { level: 'country', code: 'PE', name: 'Perú' }, 'VALIDATION'],
    ['a code too long', { level: 'city', code: 'ABCDEFGHIJK', name: 'X' }, 'VALIDATION'],
  ] as const)('refuse %s', async (_what, input, code) => {
    const parentId = 'parentId' in input ? undefined : await idOf('state', 'pichincha');
    expect((await refusal(api.place.create({ ...input, ...(parentId && { parentId }) }))).code).toBe(code);
  });

  it('cannot vanish while clients live there: the clients are named', async () => {
    await api.client.create({ name: 'Vecina de Quito', addresses: { main: { city: 'Quito', cityId: quito?.id } } });
    const { code, data } = await refusal(api.place.deactivate({ id: quito?.id ?? '' }));
    expect({ code, data }).toEqual({ code: 'IN_USE', data: { noun: 'place', by: ['Vecina de Quito (CLI001)'] } });
    expect((await refusal(api.place.deactivate({ id: await idOf('state', 'pichincha') }))).code).toBe('IN_USE');
  });

  it('merge: the addresses move, the text of each stays, the place goes', async () => {
    const into = await idOf('city', 'sangolqui');
    await api.place.merge({ id: quito?.id ?? '', intoId: into });
    const client = await api.client.get({ id: 'CLI001' });
    expect(client.addresses.main).toMatchObject({ city: 'Quito', cityId: into });
    expect(await api.place.list({ level: 'city', search: 'uio001' })).toEqual([]);
    expect((await api.place.list({ level: 'city', search: 'uio001', inactive: true }))[0]).toMatchObject({
      active: false,
    });
    expect((await api.place.restore({ id: quito?.id ?? '' })).active).toBe(true);
    expect((await refusal(api.place.merge({ id: into, intoId: into }))).code).toBe('VALIDATION');
    expect((await refusal(api.place.merge({ id: into, intoId: await idOf('state', 'azuay') }))).code).toBe(
      'VALIDATION',
    );
  });
});

describe('the store’s profile', () => {
  it('changes what was sent, for every window', async () => {
    const before = await api.store.get({});
    const after = await api.store.update({
      version: before.version,
      changes: { name: 'La Esquina Norte', timeZone: 'America/La_Paz' },
    });
    expect(after).toEqual({
      ...before,
      name: 'La Esquina Norte',
      timeZone: 'America/La_Paz',
      version: before.version + 1,
    });
    expect((await api.session.get({})).store).toEqual(after);
    expect((await refusal(api.store.update({ version: before.version, changes: { name: 'X' } }))).data).toMatchObject({
      reason: 'version',
    });
  });

  it.each([
    ['a time zone that is nowhere', { timeZone: 'America/Macondo' }],
    ['no name', { name: ' ' }],
    ['a currency of two letters', { currency: 'US' }],
    ['nothing', {}],
  ])('refuses %s', async (_what, changes) => {
    const { version } = await api.store.get({});
    expect((await refusal(api.store.update({ version, changes }))).code).toBe('VALIDATION');
  });
});
