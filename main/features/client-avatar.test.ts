import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageMaxBytes } from '#contract/fields.ts';
import { refusal, setupInput, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api, context } = test.caller();
let id = '';

beforeAll(async () => {
  await api.setup.create(setupInput);
  id = (await api.client.create({ name: 'Juan Pérez' })).id;
});
afterAll(() => test.remove());

const dataUrl = (content: Buffer, kind = 'png') => `data:image/${kind};base64,${content.toString('base64')}`;
const pngOf = (content: string) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(content)]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('foto')]);

const entries = () =>
  test.backend.store.reader.raw
    .prepare<[string], { verb: string; outcome: string; patch: string | null }>(
      'SELECT verb, outcome, patch FROM change_log WHERE record_id = ? ORDER BY seq',
    )
    .all(id);
const lastPatch = () => JSON.parse(entries().at(-1)?.patch ?? '{}') as Record<string, [unknown, unknown]>;

describe('a client’s picture', () => {
  it('is none to begin with', async () => {
    expect(await api.client.avatar({ id })).toEqual({ image: null });
  });

  it('comes back as it was given, found by any of the client’s names', async () => {
    expect((await api.client.setAvatar({ id: 'CLI001', image: dataUrl(pngOf('una')) })).id).toBe(id);
    for (const name of [id, 'cli001', '1'])
      expect(await api.client.avatar({ id: name })).toEqual({ image: dataUrl(pngOf('una')) });
    await api.client.setAvatar({ id, image: dataUrl(jpeg, 'jpeg') });
    expect(await api.client.avatar({ id })).toEqual({ image: dataUrl(jpeg, 'jpeg') });
  });

  it('stands in the history by its id alone, and only when it is another', async () => {
    await api.client.setAvatar({ id, image: dataUrl(pngOf('dos')) });
    const patch = lastPatch();
    expect(Object.keys(patch)).toEqual(['avatar']);
    expect(patch['avatar']).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    const written = entries().filter(({ patch: each }) => each).length;
    await api.client.setAvatar({ id, image: dataUrl(pngOf('dos')) });
    expect(entries().filter(({ patch: each }) => each)).toHaveLength(written);
    await api.client.setAvatar({ id, image: null });
    expect(lastPatch()['avatar']?.[1]).toBeNull();
    expect(await api.client.avatar({ id })).toEqual({ image: null });
  });

  it('is answered again to a repeated call', async () => {
    const keyed = test.backend.call({ ...context, idempotencyKey: 'foto-00001' });
    const input = { id, image: dataUrl(pngOf('tres')) };
    expect(await keyed.client.setAvatar(input)).toEqual(await keyed.client.setAvatar(input));
  });

  it.each([
    ['that is not what it says', dataUrl(Buffer.from('GIF89a')), 'image'],
    ['of another kind', 'data:image/gif;base64,R0lGODlh', 'image'],
    ['of more than half a megabyte', dataUrl(pngOf('x'.repeat(imageMaxBytes))), 'imageTooBig'],
  ])('is refused %s', async (_what, image, rule) => {
    const answer = await refusal(api.client.setAvatar({ id, image }));
    expect(answer).toMatchObject({ code: 'VALIDATION', data: { issues: [{ path: 'image', rule }] } });
    expect(await api.client.avatar({ id })).toEqual({ image: dataUrl(pngOf('tres')) });
  });

  it('is nobody’s who is not there', async () => {
    expect((await refusal(api.client.avatar({ id: 'CLI999' }))).code).toBe('NOT_FOUND');
    expect((await refusal(api.client.setAvatar({ id: '999', image: null }))).code).toBe('NOT_FOUND');
  });
});
