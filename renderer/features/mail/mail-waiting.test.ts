import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { OutboxState } from '#contract/mail.ts';
import { heldText } from '#renderer/features/mail/mail-waiting.ts';
import { es } from '#renderer/locales/es.ts';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'es', resources: { es: { translation: es } }, interpolation: { escapeValue: false } });
const free: OutboxState = {
  configured: true,
  paused: false,
  testMode: 'off',
  testAddress: null,
  waiting: 2,
  troubled: 0,
  problem: null,
  answer: null,
  retryAt: null,
  sentToday: 0,
};
const said = (state: Partial<OutboxState>) => heldText(i18n.t, { ...free, ...state });

test('what waits waits for its true reason', () => {
  expect(said({ configured: false })).toBe(es.mail.band.notConfigured);
  expect(said({ paused: true, problem: 'host' })).toBe(es.mail.band.paused);
  expect(said({ problem: 'login' })).toBe(es.mailProblems.login);
});

test('and for none while nothing is in the way', () => {
  expect(said({})).toBe('');
});
