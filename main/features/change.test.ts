import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChangeEvent } from '#contract/change.ts';
import { type Api, password, refusal, setupInput, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const admin = test.caller();
beforeAll(async () => {
  await admin.api.setup.create(setupInput);
});
afterAll(() => test.remove());

/** Collects what a caller hears; the first event says that the stream stands. */
async function listen(api: Api): Promise<{ heard: ChangeEvent[]; ended: Promise<string> }> {
  const heard: ChangeEvent[] = [];
  const stream = await api.change.watch({});
  const first = await stream.next();
  expect(first.value).toEqual({ noun: '' });
  const ended = (async () => {
    for await (const event of stream) heard.push(event);
    return 'quietly';
  })().catch((error: { code: string }) => error.code);
  return { heard, ended };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the stream of changes', () => {
  it('tells of every commit what the listener may read', async () => {
    const { heard } = await listen(admin.api);
    const { id } = await admin.api.client.create({ name: 'Oído' });
    await vi.waitFor(() => expect(heard).toEqual([{ noun: 'client', ids: [id] }]));
  });

  it('tells a client’s own account nothing of the others, and one with a first secret nothing at all', async () => {
    const first = 'clave de un solo uso';
    await admin.api.user.create({
      email: 'portal@tienda.example',
      password: first,
      persona: { ...setupInput.administrator.persona, givenNames: 'Portal' },
    });
    test.backend.store.writer.raw.exec("UPDATE user SET role_row = 6 WHERE email = 'portal@tienda.example'");
    const portal = test.caller();
    await portal.api.session.signIn({ email: 'portal@tienda.example', password: first });
    const stream = await portal.api.change.watch({});
    expect((await refusal(stream.next())).code).toBe('FORBIDDEN');
    await portal.api.session.changePassword({ current: first, next: password });
    const { heard } = await listen(portal.api);
    await admin.api.client.create({ name: 'No oído' });
    await settled();
    expect(heard).toEqual([]);
  });

  it('ends with the session', async () => {
    const { api } = test.caller();
    await api.session.signIn({ email: setupInput.administrator.email, password });
    const { ended } = await listen(api);
    await api.session.signOut({});
    await admin.api.client.create({ name: 'Despierta al que escucha' });
    expect(await ended).toBe('UNAUTHENTICATED');
  });
});
