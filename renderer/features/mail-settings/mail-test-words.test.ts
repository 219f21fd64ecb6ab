import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { MailProblem } from '#contract/mail.ts';
import { testText } from '#renderer/features/mail-settings/mail-test-words.ts';
import { es } from '#renderer/locales/es.ts';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'es', resources: { es: { translation: es } }, interpolation: { escapeValue: false } });
const said = (problem: MailProblem | null, ok = false) => testText(i18n.t, { ok, problem, to: 'ana@correo.example' });

test('nothing promises that a test goes out by itself, or asks for other words in it', () => {
  expect(said('temporary')).not.toMatch(/solo/);
  expect(said('content')).not.toMatch(/cambie el texto/);
  expect(said('recipient')).not.toMatch(/envíe de nuevo/);
});

test('of one whose line broke after it was handed over it is said that it may have arrived', () => {
  expect(said(null)).toMatch(/puede que haya llegado a ana@correo\.example/i);
});

test('what is true of letters and of tests is said alike', () => {
  expect(said('login')).toBe(es.mailProblems.login);
});
