import { describe, expect, test } from 'vitest';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';

const base = { name: 'Ana', email: 'ana@tienda.example', role: '2' };
const fields = ['name', 'email', 'role'] as const;
type Values = typeof base;

describe('two who wrote in the same record', () => {
  const mine: Values = { ...base, name: 'Ana María', role: '3' };
  const theirs: Values = { ...base, name: 'Anita', email: 'anita@tienda.example' };

  test('clash only where both wrote something else', () => {
    expect(clashing(fields, flatPart<Values>, { base, mine, theirs })).toEqual(['name']);
    const agreed = { ...theirs, name: ' Ana María ' };
    expect(clashing(fields, flatPart<Values>, { base, mine, theirs: agreed })).toEqual([]);
  });
  test('both keep what only they changed, and the clash is as chosen', () => {
    const kept = { email: 'anita@tienda.example', role: '3' };
    expect(mergeFlat(fields, { base, mine, theirs }, { name: 'mine' })).toEqual({ ...kept, name: 'Ana María' });
    expect(mergeFlat(fields, { base, mine, theirs }, { name: 'theirs' })).toEqual({ ...kept, name: 'Anita' });
  });
});
