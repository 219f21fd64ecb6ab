import { describe, expect, test } from 'vitest';
import { filledWith, textIssues } from '#renderer/features/mail-settings/text-values.ts';

const rules = (name: 'invoice' | 'invitation', subject: string, message: string) =>
  textIssues(name, { subject, message }).map(({ path, rule, params }) => `${path} ${rule} ${params?.['field'] ?? ''}`);

describe('the words of a template', () => {
  test('may use the fields it has', () => {
    expect(rules('invoice', 'Factura {code}', 'Hola, {name}: {total}, {open}, {due}. {store}')).toEqual([]);
  });
  test('may not use others', () => {
    expect(rules('invoice', 'Factura', 'Hola, {nombre}')).toEqual(['message unknownField nombre']);
  });
  test('must use those it needs, and a secret only in the message', () => {
    expect(rules('invitation', 'Hola', 'Hola')).toEqual(['message missingField secret']);
    expect(rules('invitation', 'Su clave {secret}', 'Es {secret}')).toEqual(['subject unknownField secret']);
  });
  test('are not empty', () => {
    expect(rules('invoice', ' ', '')).toEqual(['subject required ', 'message required ']);
  });
});

test('a preview fills what it knows', () => {
  expect(filledWith('Hola, {name}: {what}', { name: 'Ana' })).toBe('Hola, Ana: {what}');
});
