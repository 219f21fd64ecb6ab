import { describe, expect, test } from 'vitest';
import { en } from '#renderer/locales/en.ts';
import { es } from '#renderer/locales/es.ts';

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

const holes = (text: string) => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort();

describe('the two languages', () => {
  const [spanish, english] = [new Map(texts(es)), new Map(texts(en))];

  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...spanish.keys()].sort());
  });
  test('have no empty text', () => {
    for (const [key, text] of [...spanish, ...english]) expect(text.trim(), key).not.toBe('');
  });
  test('leave the same holes to fill', () => {
    for (const [key, text] of spanish) expect(holes(english.get(key) ?? ''), key).toEqual(holes(text));
  });
});
