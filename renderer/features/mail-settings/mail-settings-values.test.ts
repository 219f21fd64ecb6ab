import { describe, expect, test } from 'vitest';
import type { MailSettingsState } from '#contract/mail.ts';
import {
  changedMailSettings,
  losesPassword,
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
    for (const port of ['58x', '70000', '0', '-1']) expect(rules({ port })).toEqual(['port port']);
  });
  test('want a server’s name that is one', () => {
    expect(rules({ host: 'smtp tienda.example', passwordHost: '' })).toEqual(['host host']);
  });
  test('tell two addresses in one field from one that is mistyped', () => {
    expect(rules({ replyTo: 'a@b.example, c@d.example' })).toEqual(['replyTo oneAddress']);
    expect(rules({ replyTo: 'a@b' })).toEqual(['replyTo email']);
  });
  test('go in the clear only to this machine', () => {
    expect(rules({ security: 'none' })).toEqual(['security notAllowed']);
    expect(rules({ security: 'none', host: '127.0.0.1', passwordHost: '' })).toEqual([]);
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

describe('the password kept for a server', () => {
  const moved = { ...values, host: 'smtp.otro.example' };
  test('is not for another one: it is asked for anew', () => {
    expect(losesPassword(values)).toBe(false);
    expect(losesPassword(moved)).toBe(true);
    expect(rules({ host: 'smtp.otro.example' })).toEqual(['password required']);
    expect(rules({ host: 'smtp.otro.example', password: 'otra' })).toEqual([]);
    expect(sentPassword({ ...moved, password: 'otra' })).toBe('otra');
  });
  test('is not asked for where there is nobody to sign in as, or no server', () => {
    expect(rules({ host: 'smtp.otro.example', user: '' })).toEqual([]);
    expect(rules({ host: '' })).toEqual([]);
  });
  test('stays where it comes from outside', () => {
    const outside = mailSettingsValues({ ...state, passwordIn: 'environment' });
    expect(losesPassword({ ...outside, host: 'smtp.otro.example' })).toBe(false);
  });
});

test('the port follows the kind of connection until one is typed', () => {
  expect(portFor('587', 'starttls', 'tls')).toBe('465');
  expect(portFor('2525', 'starttls', 'tls')).toBe('2525');
});
