import { describe, expect, test } from 'vitest';
import { mailFixture as mail } from '#renderer/features/mail/mail-values.fixture.ts';
import {
  changedMail,
  emptyMail,
  mailInputOf,
  mailIssues,
  mailValues,
  orderedActs,
  possibleActs,
} from '#renderer/features/mail/mail-values.ts';

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
  test('of a closed one is what could be done before, but for closing it', () => {
    for (const state of ['failed', 'uncertain'] as const) {
      const closed = { ...mail, status: 'cancelled', problem: 'line', closedFrom: state } as const;
      expect(possibleActs(closed)).toEqual({
        ...possibleActs({ ...closed, status: state, closedFrom: null }),
        cancel: false,
      });
    }
  });
  test('is not what would meet the same refusal again, or at least not first', () => {
    expect(orderedActs({ ...mail, status: 'failed', problem: 'voided' })).toEqual(['cancel', 'copy']);
    expect(orderedActs({ ...mail, status: 'failed', problem: 'recipient' })[0]).toBe('correct');
    expect(orderedActs({ ...mail, status: 'failed', problem: 'attachment' })[0]).toBe('retry');
    expect(orderedActs({ ...mail, status: 'failed', template: 'invitation' })).toEqual(['cancel']);
  });
});
