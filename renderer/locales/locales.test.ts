import { describe, expect, test } from 'vitest';
import { en } from '#renderer/locales/en.ts';
import { es } from '#renderer/locales/es.ts';
import { type Found, scanSource } from '#renderer/locales/source-scan.ts';

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

const holes = (text: string) => (text.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? []).sort();
const withoutPlural = (key: string) => key.replace(/_(one|many|other)$/, '');
/** More than one word once the holes are out. */
const isSentence = (text: string) => (text.replace(/\{\{\w+\}\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 1;

const [spanish, english] = [new Map(texts(es)), new Map(texts(en))];
const keys = new Set([...spanish.keys()].map(withoutPlural));

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...spanish.keys()].sort());
  });
  test('have no empty text', () => {
    for (const [key, text] of [...spanish, ...english]) expect(text.trim(), key).not.toBe('');
  });
  test('leave the same holes to fill', () => {
    for (const [key, text] of spanish) expect(holes(english.get(key) ?? ''), key).toEqual(holes(text));
  });
  test('have both forms of what is counted', () => {
    for (const [key] of [...spanish, ...english]) {
      const counted = /^(.*)_(one|many|other)$/.exec(key);
      if (!counted) continue;
      for (const form of ['one', 'other']) expect([...spanish.keys()], key).toContain(`${counted[1]}_${form}`);
      expect(spanish.has(counted[1] ?? ''), `${counted[1]} is counted and is not`).toBe(false);
    }
  });
  test('do not say the same sentence: one of them was forgotten', () => {
    const alike = [...spanish].filter(([key, text]) => isSentence(text) && english.get(key) === text);
    expect(alike).toEqual([]);
  });
});

describe('the screens', () => {
  const source = scanSource();
  const line = ({ at, text }: Found) => `${at} ${text}`;
  const exists = (key: string) => keys.has(key);
  const matches = (pattern: string) => [...keys].some((key) => new RegExp(pattern).test(key));

  test('use only keys that exist', () => {
    expect(source.keys.filter(({ text }) => !exists(text)).map(line)).toEqual([]);
    expect(source.patterns.filter(({ text }) => !matches(text)).map(line)).toEqual([]);
  });
  test('use every key', () => {
    const patterns = [...source.mentionedPatterns].map((pattern) => new RegExp(pattern));
    const unused = [...keys].filter(
      (key) => !source.mentions.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
  test('say nothing that is in no language file', () => {
    expect(source.loose.map(line)).toEqual([]);
  });
});
