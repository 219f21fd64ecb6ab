import { expect, test } from 'vitest';
import { codeGroups, codeLetters, codeProblem, formatCode } from '#renderer/features/recovery/recovery-format.ts';

const code = '7F3K-9MXA-2QPR-44TV-ZZ01-BCDE-HJKM';

test('a code is read in any case and with any separators', () => {
  expect(formatCode(' 7f3k 9mxa.2qpr—44tv zz01/bcde hjkm\n')).toBe(code);
  expect(codeGroups(code)).toHaveLength(7);
});
test('letters that no code has are what they look like', () => {
  expect(codeLetters('oO-iI-lL')).toBe('001111');
});
test('says what is wrong with it before it is sent', () => {
  expect(codeProblem(code)).toBe(null);
  expect(codeProblem(' - ')).toBe('missing');
  expect(codeProblem(code.slice(0, -1))).toBe('tooFew');
  expect(codeProblem(`${code}A`)).toBe('tooMany');
  expect(codeProblem(code.replace('9', 'U'))).toBe('letter');
});
