import { describe, expect, test } from 'vitest';
import { filledWith, sampleValues, textIssues } from '#renderer/features/mail-settings/text-values.ts';
import { makeFormats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

const rules = (name: 'invoice' | 'invitation', subject: string, message: string) =>
  textIssues(name, { subject, message }).map(({ path, rule, params }) => `${path} ${rule} ${params?.['field'] ?? ''}`);

describe('the words of a template', () => {
  test('may use the fields it has', () => {
    expect(rules('invoice', 'Factura {code}', 'Hola, {name}: {total}, {open}, {due}. {store}')).toEqual([]);
  });
  test('may not use others', () => {
    expect(rules('invoice', 'Factura', 'Hola, {nombre}')).toEqual(['message unknownField nombre']);
  });
  test.each([
    ['{ total }', ' total '],
    ['{{code}}', '{code}'],
    ['{año}', 'año'],
  ])('nor a field mistyped as %s, which nobody would fill', (typed, named) => {
    expect(rules('invoice', 'Factura', `Suma ${typed}`)).toEqual([`message unknownField ${named}`]);
  });
  test('may have braces that are no field', () => {
    expect(rules('invoice', 'Factura', 'Ver {la nota de abajo}, {}')).toEqual([]);
  });
  test('must use those it needs, and a secret only in the message', () => {
    expect(rules('invitation', 'Hola', 'Hola')).toEqual(['message missingField secret']);
    expect(rules('invitation', 'Su clave {secret}', 'Es {secret}')).toEqual(['subject unknownField secret']);
  });
  test('are not empty', () => {
    expect(rules('invoice', ' ', '')).toEqual(['subject required ', 'message required ']);
  });
});

describe('the sample values', () => {
  const store = { country: 'ES', timeZone: 'Europe/Madrid', currency: 'EUR' } as const;
  // Nothing of a sample is worded.
  const words = ((key: string) => key) as unknown as Translate;
  const samples = (name: 'invoice' | 'estimate' | 'receipt', language: 'es' | 'en') =>
    sampleValues(
      { name, language },
      makeFormats(words, language, { ...store, language, name: 'La Esquina' } as never),
      'La Esquina',
    );
  test('are in the language of the letter, whatever the screen is in', () => {
    expect(samples('invoice', 'es')).toMatchObject({ name: 'Ana Pérez', total: expect.stringContaining('572,50') });
    expect(samples('invoice', 'en')).toMatchObject({ name: 'Anne Perry', total: expect.stringContaining('572.50') });
  });
  test('number each document as its own kind', () => {
    expect(samples('invoice', 'es')['code']).toMatch(/^001-001-/);
    expect(samples('estimate', 'es')['code']).toMatch(/^P-/);
    expect(samples('receipt', 'es')['code']).toMatch(/^R-/);
  });
});

test('a preview fills what it knows', () => {
  expect(filledWith('Hola, {name}: {what}', { name: 'Ana' })).toBe('Hola, Ana: {what}');
});
