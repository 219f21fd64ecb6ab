import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ClientInput, clientProblems } from './client.ts';
import { cedulaCheckDigit, documentWarning } from './document.ts';
import { fieldIssues } from './errors.ts';
import { contract } from './index.ts';
import { builtInRoles, covers, gates, permissions, roleMatrix } from './permissions.ts';
import type { ProcedureMeta } from './procedure.ts';

interface Definition {
  '~orpc': { meta: ProcedureMeta; inputSchema: z.ZodType; outputSchema: z.ZodType; errorMap: object };
}
const procedures = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, Definition>).map(
    ([verb, definition]) => [`${noun}.${verb}`, definition['~orpc']] as const,
  ),
);

/** Object schemas that would let an unknown key through. */
function laxObjects(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const lax =
    'properties' in schema && (schema as { additionalProperties?: unknown }).additionalProperties !== false
      ? [path]
      : [];
  return [...lax, ...Object.entries(schema).flatMap(([key, child]) => laxObjects(child, `${path}/${key}`))];
}

describe('the contract', () => {
  it.each(procedures)('%s refuses unknown keys at every depth of its input', (_path, { inputSchema }) => {
    expect(laxObjects(z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
    expect(inputSchema.safeParse({ thisKeyExistsNowhere: 1 }).success).toBe(false);
  });

  it.each(procedures)('%s declares every error, its kind and its permission', (path, { meta, errorMap }) => {
    expect(Object.keys(errorMap)).toHaveLength(10);
    expect(['query', 'command', 'task']).toContain(meta.kind);
    expect([...permissions, ...gates]).toContain(meta.permission);
    // Only a user's own working state has no history.
    if (meta.kind === 'command' && !meta.audit) expect(['setup', 'own', 'session']).toContain(meta.permission);
    else if (
      meta.kind !== 'query' &&
      meta.permission !== 'session' &&
      !['change.verify', 'client.names'].includes(path)
    )
      expect(meta.audit?.noun).toBeTruthy();
  });

  it('keeps the auditor from writing and the client role from everything', () => {
    const writes = procedures.flatMap(([, { meta }]) => (meta.kind === 'command' ? [meta.permission] : []));
    expect(roleMatrix.auditor.filter((permission) => writes.includes(permission))).toEqual([]);
    expect(roleMatrix.client).toEqual([]);
    for (const role of builtInRoles) expect(covers(roleMatrix.admin, roleMatrix[role])).toBe(true);
    expect(covers(roleMatrix.manager, roleMatrix.admin)).toBe(false);
  });
});

describe('client input', () => {
  it('trims, composes accents, and takes blank for none', () => {
    expect(ClientInput.parse({ name: '  Jose\u0301  ', phone: ' ', email: '', surname: null })).toEqual({
      name: 'José',
      phone: null,
      email: null,
      surname: null,
    });
  });

  it('takes pasted tabs for spaces and drops what nobody sees', () => {
    expect(ClientInput.parse({ name: 'Quishpe\tChi\u00adluiza\u200b\u202e' })).toEqual({ name: 'Quishpe Chiluiza' });
    expect(ClientInput.safeParse({ name: '\u3164\u200b' }).success).toBe(false);
  });

  it('leaves out what was left out', () => {
    expect(Object.keys(ClientInput.parse({ name: 'A' }))).toEqual(['name']);
  });

  it.each(['0987654321', '02 245 1187', '+34 623-456-789', '+34623456789', '(04) 256 7012'])(
    'takes the telephone %s',
    (phone) => {
      expect(clientProblems(ClientInput.parse({ name: 'A', phone }), '2026-03-04')).toEqual([]);
    },
  );

  it.each(['compras@hnosnanez.example', 'ñandú@correo.example', 'a.b+c@d-e.example'])(
    'takes the e-mail %s',
    (email) => {
      expect(clientProblems(ClientInput.parse({ name: 'A', email }), '2026-03-04')).toEqual([]);
    },
  );

  it('names the rule that failed, with its numbers', () => {
    const result = ClientInput.safeParse({
      name: '',
      email: 'a@',
      notes: 'x'.repeat(4001),
      addresses: { main: { city: 'x'.repeat(51) } },
    });
    expect(fieldIssues(result.error as z.ZodError)).toEqual([
      { path: 'name', rule: 'required' },
      { path: 'notes', rule: 'tooLong', params: { max: 4000 } },
      { path: 'addresses.main.city', rule: 'tooLong', params: { max: 50 } },
    ]);
  });

  it('knows that tomorrow is no birthday', () => {
    expect(clientProblems({ name: 'A', birthDate: '2026-03-05' }, '2026-03-04')).toEqual([
      { path: 'birthDate', rule: 'futureDate' },
    ]);
    expect(clientProblems({ name: 'A', birthDate: '2026-03-04' }, '2026-03-04')).toEqual([]);
    expect(clientProblems({ name: 'A', email: 'a@', phone: '09 abc', mobile: '' }, '2026-03-04')).toEqual([
      { path: 'phone', rule: 'phone' },
      { path: 'email', rule: 'email' },
    ]);
  });
});

describe('documents', () => {
  it('know the digit or letter that would fit', () => {
    expect(cedulaCheckDigit('171003406')).toBe('5');
    expect(documentWarning('CEDULA', '1710034065')).toBeNull();
    expect(documentWarning('CEDULA', '171003406-4')).toEqual({ rule: 'documentCheckDigit', expected: '5' });
    expect(documentWarning('DNI', '87654321B')).toEqual({ rule: 'documentCheckDigit', expected: 'X' });
    expect(documentWarning('DNI', '87654321X')).toBeNull();
    expect(documentWarning('NIE', 'X1234567L')).toBeNull();
  });

  it('ask no check digit of a company’s RUC, nor of a NIT', () => {
    expect(documentWarning('RUC', '1799318207001')).toBeNull();
    expect(documentWarning('NIT', '1023456021')).toBeNull();
  });

  it('warn of a length or a province that cannot be', () => {
    expect(documentWarning('RUC', '179931820700')).toMatchObject({ rule: 'documentLength' });
    expect(documentWarning('CEDULA', '9910034065')).toMatchObject({ rule: 'documentProvince' });
  });

  it('say nothing of what has no rule', () => {
    expect(documentWarning('PASSPORT', 'AX4418207')).toBeNull();
    expect(documentWarning('OTHER', '?')).toBeNull();
    expect(documentWarning(null, '123')).toBeNull();
  });
});
