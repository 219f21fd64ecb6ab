import { ORPCError } from '@orpc/client';
import i18next, { type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, type ErrorData, errorCodes } from '#contract/errors.ts';
import { failureOf, failureText, issueText, NotConfirmed, wasNotConfirmed } from '#renderer/lib/errors.ts';
import { en } from '#renderer/locales/en.ts';
import { es } from '#renderer/locales/es.ts';

const samples: { [C in ErrorCode]: ErrorData[C] } = {
  VALIDATION: { issues: [] },
  NOT_FOUND: { noun: 'client' },
  CONFLICT: { reason: 'version' },
  IN_USE: { noun: 'client', by: ['invoice'] },
  FORBIDDEN: { permission: 'client:create' },
  UNAUTHENTICATED: { reason: 'credentials' },
  RATE_LIMITED: { retryAfterSeconds: 29.4 },
  UNAVAILABLE: { reason: 'diskFull' },
  CANCELLED: {},
  UNEXPECTED: { incident: '7F3K' },
};

async function translator(language: 'es' | 'en'): Promise<TFunction> {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    resources: { es: { translation: es }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
}

describe('failureOf', () => {
  test('keeps the code and data of every declared error', () => {
    for (const code of errorCodes) {
      expect(failureOf(new ORPCError(code, { data: samples[code] }))).toEqual({ code, data: samples[code] });
    }
  });
  test('takes a call without an answer for an unreachable service', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ code: 'UNREACHABLE' });
  });
  test('takes anything unknown, or with foreign data, for unexpected', () => {
    const unexpected = { code: 'UNEXPECTED', data: { incident: '' } };
    expect(failureOf(new Error('boom'))).toEqual(unexpected);
    expect(failureOf(new ORPCError('TEAPOT'))).toEqual(unexpected);
    expect(failureOf(new ORPCError('CONFLICT', { data: { reason: 'moon' } }))).toEqual(unexpected);
  });
});

test('who does not confirm cancels, and nothing happened', () => {
  expect(failureOf(new NotConfirmed())).toEqual({ code: 'CANCELLED', data: {} });
  expect(wasNotConfirmed(new NotConfirmed())).toBe(true);
  expect(wasNotConfirmed(new ORPCError('CANCELLED', { data: {} }))).toBe(false);
});

describe.each(['es', 'en'] as const)('failureText in %s', (language) => {
  test('has a sentence for every code, without holes', async () => {
    const t = await translator(language);
    for (const code of errorCodes) {
      const text = failureText(t, failureOf(new ORPCError(code, { data: samples[code] })));
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/\{\{|errors\./);
    }
    expect(failureText(t, { code: 'UNREACHABLE' })).toMatch(/\.$/);
  });
  test('says the seconds to wait, rounded up, and the incident', async () => {
    const t = await translator(language);
    expect(failureText(t, { code: 'RATE_LIMITED', data: { retryAfterSeconds: 29.4 } })).toContain('30');
    expect(failureText(t, { code: 'UNEXPECTED', data: { incident: '7F3K' } })).toContain('7F3K');
  });
  test('says longer waits in minutes', async () => {
    const t = await translator(language);
    expect(failureText(t, { code: 'RATE_LIMITED', data: { retryAfterSeconds: 119 } })).toContain('119');
    expect(failureText(t, { code: 'RATE_LIMITED', data: { retryAfterSeconds: 290 } })).toMatch(/ 5 minut/);
  });
  test('tells the only administrator and the higher role from other refusals', async () => {
    const t = await translator(language);
    const own = language === 'es' ? es.errors : en.errors;
    const inUse = (by: string[]) => failureText(t, { code: 'IN_USE', data: { noun: 'user', by } });
    expect(inUse(['lastAdministrator'])).toBe(own.lastAdministrator);
    expect(inUse(['Rocío'])).toBe(own.inUse);
    const forbidden = (permission: string) => failureText(t, { code: 'FORBIDDEN', data: { permission } });
    expect(forbidden('higherRole')).toBe(own.higherRole);
    expect(forbidden('user:update')).toBe(own.forbidden);
  });
  test('has a sentence for every reason to type the password', async () => {
    const t = await translator(language);
    for (const reason of ['session', 'credentials', 'locked', 'confirm'] as const)
      expect(failureText(t, { code: 'UNAUTHENTICATED', data: { reason } })).toMatch(/\.$/);
  });
});

describe('issueText', () => {
  test('fills in the limit of a counted rule', async () => {
    const t = await translator('es');
    expect(issueText(t, { rule: 'tooLong', params: { max: 50 } })).toContain('50');
    expect(issueText(t, { rule: 'tooShort', params: { min: 8 } })).toContain('8');
  });
  test('tells the limit of an amount as money', async () => {
    expect(issueText(await translator('es'), { rule: 'amountTooLittle', params: { min: 1 } })).toContain('0,01.');
    expect(issueText(await translator('en'), { rule: 'amountTooMuch', params: { max: 100_000 } })).toContain(
      '1,000.00.',
    );
  });
  test('has a sentence of its own for every rule of the service', async () => {
    const t = await translator('es');
    for (const rule of ['commonPassword', 'samePassword', 'image', 'imageTooBig', 'stateTooLong', 'unknownKey'])
      expect(issueText(t, { rule }), rule).not.toBe(es.rules.invalid);
    expect(issueText(t, { rule: 'tooMany', params: { max: 20 } })).toContain('20');
  });
  test('has a general sentence for a rule it does not know', async () => {
    const t = await translator('es');
    expect(issueText(t, { rule: 'fromTheFuture' })).toBe(es.rules.invalid);
  });
});
