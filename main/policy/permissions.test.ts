import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltInRole, builtInRoles, roleMatrix } from '#contract/permissions.ts';
import { bindProcedures } from '../router.ts';
import { type Api, password, refusal, setupInput, temporaryBackend } from '../testing.ts';

const test = temporaryBackend();
const callers = new Map<BuiltInRole | 'nobody', Api>();

beforeAll(async () => {
  const admin = test.caller();
  await admin.api.setup.create(setupInput);
  callers.set('admin', admin.api);
  callers.set('nobody', test.caller().api);
  for (const [i, role] of builtInRoles.entries()) {
    if (role === 'admin') continue;
    const email = `${role}@tienda.example`;
    const first = 'clave de un solo uso';
    await admin.api.user.create({
      email,
      password: first,
      persona: { ...setupInput.administrator.persona, givenNames: role },
    });
    // Straight to the table: a portal account comes with its client only.
    test.backend.store.writer.raw.prepare('UPDATE user SET role_row = ? WHERE email = ?').run(i + 1, email);
    const { api } = test.caller();
    await api.session.signIn({ email, password: first });
    await api.session.changePassword({ current: first, next: password });
    callers.set(role, api);
  }
});
afterAll(() => test.remove());

const procedures = [...bindProcedures().values()];
const probes = procedures.flatMap((procedure) =>
  [...builtInRoles, 'nobody' as const].map((role) => ({ procedure, role })),
);

/** A task refuses at the first event that is asked of it. */
async function firstAnswer(answer: Promise<unknown> | undefined): Promise<unknown> {
  const given = await answer;
  return typeof given === 'object' && given !== null && 'next' in given
    ? (given as AsyncGenerator<unknown>).next()
    : given;
}

/** Right in shape for nobody: a call that may pass is refused by validation at the earliest, never by permission. */
const input = { nothing: 'like this' };

describe('the permission matrix', () => {
  it.each(probes.map(({ procedure, role }) => [procedure.path, role, procedure.meta.permission] as const))(
    '%s as %s',
    async (path, role, permission) => {
      const [noun = '', verb = ''] = path.split('.');
      const api = callers.get(role) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      const { code } = await refusal(firstAnswer(api[noun]?.[verb]?.(input)));
      const may =
        permission === 'public' ||
        (['locked', 'own', 'session'].includes(permission) && role !== 'nobody') ||
        (role !== 'nobody' && roleMatrix[role].some((each) => each === permission));
      if (may) expect(code).toBe('VALIDATION');
      else expect(code).toBe(role === 'nobody' && permission !== 'setup' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    },
  );

  it('is asked before the input is looked at', async () => {
    expect((await refusal(test.caller().api.client.create({} as never))).code).toBe('UNAUTHENTICATED');
  });

  it('knows a handler for every procedure of the contract', () => {
    for (const { path, handler, meta } of bindProcedures().values()) {
      expect(handler, path).toBeTruthy();
      expect(meta.permission, path).toBeTruthy();
    }
  });
});
