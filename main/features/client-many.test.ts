import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchProgress } from '#contract/client.ts';
import { clientIndexFaults } from '#db/search/index.ts';
import { seedClients } from '#db/seed/write.ts';
import { type Api, eventsOf, password, refusal, setupInput, signedInCashier, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const { api } = test.caller();
const { reader, writer } = test.backend.store;
let cashier: Api;

beforeAll(async () => {
  await api.setup.create(setupInput);
  seedClients(writer, { clients: 2000, seed: 3, now: test.clock.now() });
  cashier = await signedInCashier(test, api);
});
afterAll(() => test.remove());

/** What the store holds of clients, without the bookkeeping of who touched them when. */
const dump = () =>
  JSON.stringify(reader.raw.prepare('SELECT id, name, status, tags, city FROM client ORDER BY row').all());

describe('one status for many', () => {
  it('takes all that match, exactly, and one undo sets each back to what it was', async () => {
    const before = dump();
    const counts = await api.client.counts({});
    const { total } = await api.client.list({ search: 'mar' });
    const events = await eventsOf(
      api.client.setStatusOfMany({ selection: { matching: { search: 'mar' } }, status: 'archived' }),
    );
    const last = events.at(-1);
    expect(last).toMatchObject({ done: total, total, skipped: 0 });
    expect((await api.client.list({ search: 'mar', status: 'archived' })).total).toBe(total);
    // Some were archived already: undoing must not wake them.
    expect(last?.changed).toBeLessThan(total);
    const undone = await eventsOf(api.client.undoBatch({ batch: last?.batch ?? '' }));
    expect(undone.at(-1)).toMatchObject({ changed: last?.changed, skipped: 0 });
    expect(dump()).toBe(before);
    expect(await api.client.counts({})).toEqual(counts);
    expect(clientIndexFaults(reader)).toBe(0);
  });

  it('leaves out what was unticked, and takes what was ticked once', async () => {
    const { items, total } = await api.client.list({ status: 'suspended' });
    const exceptIds = items.slice(0, 3).map(({ id }) => id);
    const events = await eventsOf(
      api.client.setStatusOfMany({ selection: { matching: { status: 'suspended' }, exceptIds }, status: 'active' }),
    );
    expect(events.at(-1)?.changed).toBe(total - 3);
    expect((await api.client.list({ status: 'suspended' })).total).toBe(3);
    const [id = ''] = exceptIds;
    const some = await eventsOf(
      api.client.setStatusOfMany({ selection: { ids: [id, id, 'nadie'] }, status: 'active' }),
    );
    expect(some.at(-1)).toMatchObject({ total: 1, changed: 1 });
  });

  it('does not undo what somebody has decided since', async () => {
    const { items } = await api.client.list({ status: 'active', pageSize: 10 });
    const ids = items.map(({ id }) => id);
    const events = await eventsOf(api.client.setStatusOfMany({ selection: { ids }, status: 'inactive' }));
    await api.client.archive({ id: ids[4] ?? '' });
    const undone = await eventsOf(api.client.undoBatch({ batch: events.at(-1)?.batch ?? '' }));
    expect(undone.at(-1)).toMatchObject({ changed: 9, skipped: 1 });
    expect((await api.client.get({ id: ids[4] ?? '' })).status).toBe('archived');
    // A second undo finds nothing, not even where somebody has decided so again by hand.
    await api.client.deactivate({ id: ids[0] ?? '' });
    const again = await eventsOf(api.client.undoBatch({ batch: events.at(-1)?.batch ?? '' }));
    expect(again.at(-1)).toMatchObject({ changed: 0, skipped: 10 });
    expect((await api.client.get({ id: ids[0] ?? '' })).status).toBe('inactive');
    await api.client.restore({ id: ids[0] ?? '' });
  });

  it('is not undone while it is at work, and goes on behind the lock', async () => {
    const running = await api.client.setStatusOfMany({ selection: { matching: { search: 'a' } }, status: 'suspended' });
    const { value } = (await running.next()) as { value: BatchProgress };
    expect((await refusal(eventsOf(api.client.undoBatch({ batch: value?.batch ?? '' })))).data).toEqual({
      reason: 'state',
    });
    await api.session.lock({});
    let last: BatchProgress | undefined = value;
    for await (const progress of running) last = progress;
    expect(last?.done).toBe(last?.total);
    expect((await refusal(eventsOf(api.client.undoBatch({ batch: last?.batch ?? '' })))).data).toEqual({
      reason: 'locked',
    });
    await api.session.unlock({ password });
    await eventsOf(api.client.undoBatch({ batch: last?.batch ?? '' }));
  });

  it('does not keep the log of writes from being put away', async () => {
    const wal = () => statSync(`${test.backend.store.file}-wal`).size;
    await eventsOf(api.client.setStatusOfMany({ selection: { matching: {} }, status: 'archived' }));
    expect(wal()).toBeLessThan(80 * 1024 * 1024);
    await eventsOf(api.client.setStatusOfMany({ selection: { matching: {} }, status: 'active' }));
    expect(wal()).toBeLessThan(80 * 1024 * 1024);
  });

  it('stops when it is cancelled; what is done stays, and can be undone', async () => {
    const before = dump();
    const stream = await api.client.setStatusOfMany({ selection: { matching: {} }, status: 'inactive' });
    let batch = '';
    for await (const progress of stream) {
      batch = progress.batch;
      if (progress.done > 20) break;
    }
    const { inactive } = await api.client.counts({});
    expect(inactive).toBeLessThan(1900);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await api.client.counts({})).inactive).toBe(inactive);
    await eventsOf(api.client.undoBatch({ batch }));
    expect(dump()).toBe(before);
  });

  it('is not for the cashier, and nobody undoes for another', async () => {
    const selection = { ids: [(await api.client.get({ id: 'CLI001' })).id] };
    expect((await refusal(eventsOf(cashier.client.setStatusOfMany({ selection, status: 'archived' })))).code).toBe(
      'FORBIDDEN',
    );
    const events = await eventsOf(api.client.setStatusOfMany({ selection, status: 'suspended' }));
    const { batch = '' } = events.at(-1) ?? {};
    expect((await refusal(eventsOf(cashier.client.undoBatch({ batch })))).code).toBe('NOT_FOUND');
    expect((await refusal(eventsOf(api.client.undoBatch({ batch: 'nunca' })))).code).toBe('NOT_FOUND');
  });

  it('leaves an entry of each client in the history', async () => {
    const { items } = await api.change.list({ noun: 'client', verb: 'setStatus', limit: 1 });
    expect(items[0]).toMatchObject({ recordName: expect.any(String), outcome: 'done' });
    expect(items[0]?.fields.map(({ path }) => path)).toContain('status');
  });

  it('lets other calls through meanwhile', async () => {
    const stream = await api.client.setStatusOfMany({ selection: { matching: {} }, status: 'active' });
    let answered = 0;
    for await (const { done } of stream) {
      if (done > 0 && answered < 1) answered += (await api.client.create({ name: `Mientras ${done}` })).version;
    }
    expect(answered).toBe(1);
  });
});

describe('tags of many', () => {
  it('are added and taken off, and one undo knows which each had before', async () => {
    const before = dump();
    const events = await eventsOf(
      api.client.tagMany({ selection: { matching: { search: 'mar' } }, add: ['ruta norte'], remove: ['mayorista'] }),
    );
    const last = events.at(-1);
    const { items } = await api.client.list({ search: 'mar', pageSize: 10 });
    for (const { id } of items) {
      const { tags } = await api.client.get({ id });
      expect(tags).toContain('ruta norte');
      expect(tags).not.toContain('mayorista');
    }
    // A tag that somebody adds in between stays.
    const [first] = items;
    if (first) {
      const { id, version, tags } = await api.client.get({ id: first.id });
      await api.client.update({ id, version, changes: { tags: [...tags, 'a mano'] } });
    }
    await eventsOf(api.client.undoBatch({ batch: last?.batch ?? '' }));
    expect((await api.client.get({ id: first?.id ?? '' })).tags).toContain('a mano');
    const { id, version, tags } = await api.client.get({ id: first?.id ?? '' });
    await api.client.update({ id, version, changes: { tags: tags.filter((tag) => tag !== 'a mano') } });
    expect(sorted(dump())).toBe(sorted(before));
  });

  it('are skipped where there is no room, and that is told', async () => {
    const tags = Array.from({ length: 20 }, (_, i) => `etiqueta ${i}`);
    const full = await api.client.create({ name: 'Lleno de etiquetas', tags });
    const events = await eventsOf(cashier.client.tagMany({ selection: { ids: [full.id] }, add: ['una más'] }));
    expect(events.at(-1)).toMatchObject({ changed: 0, skipped: 1 });
  });

  it.each([
    ['nothing to do', {}],
    ['the same tag added and taken off', { add: ['x'], remove: ['x'] }],
    ['a tag that is too long', { add: ['x'.repeat(31)] }],
  ])('refuse %s', async (_what, change) => {
    const call = api.client.tagMany({ selection: { ids: ['CLI001'] }, ...change });
    expect((await refusal(eventsOf(call))).code).toBe('VALIDATION');
  });
});

/** Tags have no order: taken off and put back they stand last. */
function sorted(text: string): string {
  const rows = JSON.parse(text) as { tags: string }[];
  return JSON.stringify(rows.map((row) => ({ ...row, tags: (JSON.parse(row.tags) as string[]).sort() })));
}

describe('the neighbours of a record', () => {
  it.each([
    {},
    { sort: 'city', direction: 'desc' },
    { search: 'mar', sort: 'updatedAt' },
    { status: 'active', search: 'a' },
  ] as const)('are those of the list (%j)', async (input) => {
    const first = await api.client.list({ ...input, pageSize: 20 });
    const page = Math.ceil(first.total / 20);
    for (const [at, { items }] of [
      [1, first] as const,
      [(page - 1) * 20 + 1, await api.client.list({ ...input, page, pageSize: 20 })] as const,
    ]) {
      const ids = items.map(({ id }) => id);
      for (let i = 1; i < ids.length - 1; i += 5) {
        expect(await api.client.neighbours({ ...input, position: at + i })).toEqual({
          total: first.total,
          previousId: ids[i - 1],
          id: ids[i],
          nextId: ids[i + 1],
        });
      }
    }
    const edge = await api.client.neighbours({ ...input, position: 1 });
    expect(edge).toMatchObject({ previousId: null, id: first.items[0]?.id });
    const last = await api.client.neighbours({ ...input, position: first.total });
    expect(last.nextId).toBeNull();
    expect(last.id).toBeTruthy();
    expect(await api.client.neighbours({ ...input, position: first.total + 5 })).toMatchObject({ id: null });
  });
});
