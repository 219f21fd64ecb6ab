import { describe, expect, test } from 'vitest';
import type { MailSettingsState } from '#contract/mail.ts';
import {
  changedMailSettings,
  mailSettingsIssues,
  mailSettingsValues,
  portFor,
  sentPassword,
} from '#renderer/features/mail-settings/mail-settings-values.ts';

const state: MailSettingsState = {
  host: 'smtp.tienda.example',
  port: 587,
  security: 'starttls',
  user: 'caja',
  senderName: 'La Esquina',
  senderAddress: 'caja@tienda.example',
  replyTo: null,
  signature: null,
  paused: false,
  testMode: 'off',
  testAddress: null,
  hasPassword: true,
  passwordIn: 'file',
};
const values = mailSettingsValues(state);
const rules = (typed: Partial<typeof values>) =>
  mailSettingsIssues({ ...values, ...typed }).map(({ path, rule }) => `${path} ${rule}`);

describe('the mail settings', () => {
  test('come back as they were: nothing to send', () => {
    expect(mailSettingsIssues(values)).toEqual([]);
    expect(changedMailSettings(state, values)).toEqual({});
    expect(sentPassword(values)).toBeUndefined();
  });
  test('send only what was changed', () => {
    expect(changedMailSettings(state, { ...values, port: ' 465 ', security: 'tls', senderName: ' ' })).toEqual({
      port: 465,
      security: 'tls',
      senderName: null,
    });
  });
  test('want a port that is one', () => {
    expect(rules({ port: '' })).toEqual(['port required']);
    expect(rules({ port: '58x' })).toEqual(['port invalidType']);
    expect(rules({ port: '70000' })).toEqual(['port tooBig']);
  });
  test('go in the clear only to this machine', () => {
    expect(rules({ security: 'none' })).toEqual(['security notAllowed']);
    expect(rules({ security: 'none', host: '127.0.0.1' })).toEqual([]);
  });
  test('want to know who sends, and where a test goes', () => {
    expect(rules({ senderAddress: '' })).toEqual(['senderAddress required']);
    expect(rules({ senderAddress: '', user: 'caja@tienda.example' })).toEqual([]);
    expect(rules({ testMode: 'address' })).toEqual(['testAddress required']);
  });
});

test('a password is left, changed or taken away', () => {
  expect(sentPassword({ ...values, passwordWish: 'change', password: 'x' })).toBe('x');
  expect(sentPassword({ ...values, passwordWish: 'change' })).toBeUndefined();
  expect(sentPassword({ ...values, passwordWish: 'remove' })).toBeNull();
});

test('the port follows the kind of connection until one is typed', () => {
  expect(portFor('587', 'starttls', 'tls')).toBe('465');
  expect(portFor('2525', 'starttls', 'tls')).toBe('2525');
});
