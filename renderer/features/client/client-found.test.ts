import { expect, test } from 'vitest';
import type { ClientRow } from '#contract/client.ts';
import { foundElsewhere } from '#renderer/features/client/client-found.ts';

const row: ClientRow = {
  id: 'a',
  code: 'C-1',
  kind: 'person',
  name: 'Ana Mora',
  documentNumber: '171-003406-5',
  phone: '+593 99 123 4567',
  email: 'ana@correo.example',
  city: 'Quito',
  tags: ['mayorista', 'crédito'],
  status: 'active',
  version: 1,
  createdAt: 0,
  updatedAt: 0,
};

test('says nothing while what was looked for is in sight', () => {
  expect(foundElsewhere(row, 'mora', ['code'])).toBeUndefined();
  expect(foundElsewhere(row, 'correo', ['code', 'email'])).toBeUndefined();
  expect(foundElsewhere(row, '', ['code'])).toBeUndefined();
});
test('tells the field that is out of sight, whatever its accents and spaces', () => {
  expect(foundElsewhere(row, 'ana correo', ['code'])).toBe('ana@correo.example');
  expect(foundElsewhere(row, 'CREDITO', ['code'])).toBe('crédito');
  expect(foundElsewhere(row, '0991234567'.slice(1), ['code'])).toBe('+593 99 123 4567');
  expect(foundElsewhere(row, '1710034065', [])).toBe('171-003406-5');
});
test('a contact is not in the row: nothing is said', () => {
  expect(foundElsewhere(row, 'gonzález', ['code'])).toBeUndefined();
});
