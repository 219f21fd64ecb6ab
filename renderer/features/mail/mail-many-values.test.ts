import { expect, test } from 'vitest';
import { manyIssues } from '#renderer/features/mail/mail-many-values.ts';

const rules = (subject: string, message: string) =>
  manyIssues({ subject, message }).map(({ path, rule, params }) => `${path} ${rule} ${params?.['field'] ?? ''}`);

test('a letter to many may call its readers by name', () => {
  expect(rules('Para {name}', 'Hola, {name}.')).toEqual([]);
});

test.each([
  ['{nombre}', 'nombre'],
  ['{total}', 'total'],
  ['{ name }', ' name '],
  ['{{name}}', '{name}'],
])('%s is refused: it would be read as it is written', (typed, named) => {
  expect(rules('Hola', `Hola ${typed}`)).toEqual([`message unknownField ${named}`]);
});

test('both parts are needed', () => {
  expect(rules('', '')).toEqual(['subject required ', 'message required ']);
});
