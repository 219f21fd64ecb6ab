import { describe, expect, test } from 'vitest';
import type { Mail } from '#contract/mail.ts';
import {
  changedMail,
  emptyMail,
  mailInputOf,
  mailIssues,
  mailValues,
  possibleActs,
} from '#renderer/features/mail/mail-values.ts';

const mail: Mail = {
  id: 'm1',
  number: 1,
  version: 1,
  messageId: '<m1@trastienda.invalid>',
  to: 'ana@correo.example',
  name: 'Ana',
  subject: 'Hola',
  message: 'Buenos días.',
  template: null,
  attachment: null,
  status: 'queued',
  problem: null,
  answer: null,
  attempts: 0,
  nextAttemptAt: 0,
  sentAt: null,
  divertedTo: null,
  client: null,
  user: null,
  createdAt: 0,
  createdBy: null,
  updatedAt: 0,
};
const values = mailValues(mail);

describe('a message', () => {
  test('that is all there is sent as typed, a missing name as none', () => {
    expect(mailIssues(values)).toEqual([]);
    expect(mailInputOf({ ...values, name: '  ' }).name).toBeNull();
  });
  test('wants an address, a subject and words', () => {
    expect(mailIssues(emptyMail).map(({ path, rule }) => [path, rule])).toEqual(
      expect.arrayContaining([
        ['to', 'required'],
        ['subject', 'required'],
        ['message', 'required'],
      ]),
    );
  });
  test.each(['ana@correo.example, luis@correo.example', 'ana@correo.example luis@correo.example', 'a@b.co;c@d.co'])(
    'goes to one person: «%s»',
    (to) => {
      expect(mailIssues({ ...values, to })).toContainEqual({ path: 'to', rule: 'oneAddress' });
    },
  );
  test('with half an address says so', () => {
    expect(mailIssues({ ...values, to: 'ana@correo' })).toContainEqual({ path: 'to', rule: 'email' });
  });
});

describe('a correction', () => {
  test('sends what differs', () => {
    expect(changedMail(mail, { ...values, to: 'ana@otro.example', name: '' })).toEqual({
      to: 'ana@otro.example',
      name: null,
    });
  });
  test('of nothing sends it as it is', () => {
    expect(changedMail(mail, values)).toEqual({ subject: 'Hola' });
  });
});

describe('what can be done', () => {
  test('depends on where it is', () => {
    expect(possibleActs(mail)).toEqual({ retry: true, cancel: true, correct: true, copy: true });
    expect(possibleActs({ ...mail, status: 'sent' })).toEqual({
      retry: false,
      cancel: false,
      correct: false,
      copy: true,
    });
    expect(possibleActs({ ...mail, status: 'uncertain' }).correct).toBe(false);
  });
  test('a secret is neither corrected nor copied', () => {
    expect(possibleActs({ ...mail, template: 'invitation' })).toMatchObject({ correct: false, copy: false });
  });
});
