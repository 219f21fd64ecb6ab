import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, password, refusal, setupInput, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
let admin: Api;
const stranger = () => test.caller().api;
const { persona } = setupInput.administrator;
const account = { email: 'nuevo@correo.example', password: 'palabra bien larga', persona };

beforeAll(async () => {
  ({ api: admin } = test.caller());
  await admin.setup.create(setupInput);
});
afterAll(() => test.remove());

async function open(door: 'openRegister' | 'openPersona' | 'openMail', changed = true): Promise<void> {
  await admin.session.confirm({ password });
  await admin.access.update({ changes: { [door]: changed } });
}

describe('what strangers may hand in', () => {
  it('is nothing while the store has not opened that door', async () => {
    const attempts = [
      stranger().intake.register(account),
      stranger().intake.persona(persona),
      stranger().intake.findPersona({ id: '1' }),
      stranger().intake.mail({ to: 'admin@tienda.example', subject: 'Hola', message: 'Hola' }),
    ];
    for (const attempt of attempts) expect(await refusal(attempt)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await admin.user.list({})).total).toBe(1);
    expect((await admin.persona.list({})).total).toBe(1);
  });

  it('makes an account that waits for approval, and opens with its own password afterwards', async () => {
    await open('openRegister');
    const waiting = await stranger().intake.register(account);
    expect(waiting).toMatchObject({ active: false, role: { number: 2 }, mustChangePassword: false });
    const credentials = { email: account.email, password: account.password };
    expect((await refusal(stranger().session.signIn(credentials))).code).toBe('UNAUTHENTICATED');
    await admin.user.restore({ id: waiting.id });
    await expect(stranger().session.signIn(credentials)).resolves.toMatchObject({ user: { email: account.email } });
    expect((await refusal(stranger().intake.register(account))).code).toBe('CONFLICT');
  });

  it('lets a persona be written, and read without its birth date', async () => {
    await open('openPersona');
    const made = await stranger().intake.persona({ ...persona, givenNames: 'Elena' });
    expect(await stranger().intake.findPersona({ id: String(made.number) })).toMatchObject({
      givenNames: 'Elena',
      birthDate: null,
    });
  });

  it('sends to stored addresses only, and together no more than one user may', async () => {
    await open('openMail');
    const letter = { subject: 'Hola', message: 'Hola' };
    expect(await refusal(stranger().intake.mail({ to: 'nadie@fuera.example', ...letter }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (let sent = 0; sent < 100; sent += 1) {
      const taken = await stranger().intake.mail({ to: 'admin@tienda.example', ...letter });
      // Whose address it is, is not for strangers.
      expect(taken).toMatchObject({ client: null, user: null });
    }
    expect((await refusal(stranger().intake.mail({ to: 'admin@tienda.example', ...letter }))).code).toBe(
      'RATE_LIMITED',
    );
    await open('openMail', false);
    expect((await refusal(stranger().intake.mail({ to: 'admin@tienda.example', ...letter }))).code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
