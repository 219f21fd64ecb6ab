import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BuiltInRole, builtInRoles, gates, permissions, roleMatrix } from '#contract/permissions.ts';
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

interface Schema {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly anyOf?: Schema[];
  readonly enum?: unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
}

/** An input such as a caller might send: every required field, and a record's id wherever one is asked for. */
function sampleOf(schema: Schema, id: string, name = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0], id, name);
  if (schema.type === 'object') {
    const names = Object.keys(schema.properties ?? {}).filter(
      (each) => schema.required?.includes(each) || each === 'id',
    );
    return Object.fromEntries(names.map((each) => [each, sampleOf(schema.properties?.[each] ?? {}, id, each)]));
  }
  if (schema.type === 'array') return schema.items ? [sampleOf(schema.items, id, name)] : [];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  if (/^(id|ids|.*Id)$/.test(name)) return id;
  if (/email/i.test(name)) return 'sonda@tienda.example';
  if (/date/i.test(name)) return '1990-01-01';
  return 'sonda'.padEnd(schema.minLength ?? 0, 'x');
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

  it('holds for what a call may really look like, on one’s own record and on anybody’s', async () => {
    const admin = callers.get('admin') as Api;
    const marker = 'Reservadísimo';
    const client = await admin.client.create({ name: marker, documentNumber: '1710034065' });
    const people = (await admin.user.list({ pageSize: 100 })).items;
    let probed = 0;
    const leaks: string[] = [];
    for (const { procedure, role } of probes) {
      const { path, meta } = procedure;
      const granted = role !== 'nobody' && roleMatrix[role].some((each) => each === meta.permission);
      if (granted || ['public', 'locked', 'own', 'session'].includes(meta.permission)) continue;
      const own = people.find(({ email }) => email.startsWith(role))?.id ?? client.id;
      const foreign = people.find(({ builtInRole }) => builtInRole === 'admin')?.id ?? '';
      const [noun = '', verb = ''] = path.split('.');
      const api = callers.get(role) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      for (const id of [own, foreign, client.id]) {
        const sample = sampleOf(z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' }) as Schema, id);
        const answer = await refusal(firstAnswer(api[noun]?.[verb]?.(sample)));
        probed += 1;
        if (!['FORBIDDEN', 'UNAUTHENTICATED'].includes(answer.code) || JSON.stringify(answer).includes(marker))
          leaks.push(`${path} as ${role}: ${answer.code}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(probed + probes.length).toBeGreaterThan(1000);
  });

  it('keeps what belongs to one user from every other, whatever his role', async () => {
    const admin = callers.get('admin') as Api;
    const view = await admin.view.create({ list: 'client', name: 'Mía', state: {} });
    await admin.draft.keep({ form: 'client', recordId: null, baseVersion: null, values: { name: 'A medias' } });
    await admin.preference.set({ name: 'keys', value: { letters: false } });
    const session = (await admin.session.list({}))[0]?.id ?? '';
    for (const role of builtInRoles) {
      if (role === 'admin') continue;
      const other = callers.get(role) as Api;
      expect(await other.view.list({ list: 'client' })).toEqual([]);
      for (const act of ['update', 'deactivate', 'restore'] as const)
        expect((await refusal(other.view[act]({ id: view.id, ...(act === 'update' && { name: 'Tuya' }) }))).code).toBe(
          'NOT_FOUND',
        );
      expect((await other.draft.find({ form: 'client', recordId: null })).draft).toBeNull();
      expect(await other.preference.list({})).toEqual({});
      expect((await refusal(other.session.end({ id: session }))).code).toBe('FORBIDDEN');
    }
    expect((await admin.view.list({ list: 'client' }))[0]?.name).toBe('Mía');
  });

  it('stands in the documentation as it is', async () => {
    const roles = builtInRoles.map((role) => ` ${role} |`).join('');
    const rows = permissions.map((permission) => {
      const marks = builtInRoles.map((role) => (roleMatrix[role].includes(permission) ? ' ● |' : '  |')).join('');
      const opens = procedures.filter(({ meta }) => meta.permission === permission).map(({ path }) => path);
      return `| \`${permission}\` |${marks} ${opens.join(', ')} |`;
    });
    const open = gates.map((gate) => {
      const opens = procedures.filter(({ meta }) => meta.permission === gate).map(({ path }) => path);
      return `| \`${gate}\` | ${opens.join(', ')} |`;
    });
    const document = `# Who may do what

Generated from \`contract/permissions.ts\`; a test keeps it true (\`npx vitest run main/policy/permissions.test.ts -u\` writes it anew).
A store's own roles hold any of these but the ones of running the machine (\`role:update\`, \`recovery:create\`, \`demo:update\`, \`system:read\`).
Without \`private:read\` document numbers show their last three signs only, and birth dates nothing.

| Permission |${roles} Opens |
|---|${'---|'.repeat(builtInRoles.length + 1)}
${rows.join('\n')}

Without a permission of its own: anyone (\`public\`), the first run at this machine (\`setup\`), whoever is signed in even behind the lock (\`locked\`), even with a first
secret (\`own\`), or with a password of his own (\`session\`).

| Gate | Opens |
|---|---|
${open.join('\n')}
`;
    await expect(document).toMatchFileSnapshot('../../docs/permissions.md');
  });

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
