import { describe, expect, test } from 'vitest';
import type { Mail, OutboxState } from '#contract/mail.ts';
import { mailFixture as mail } from '#renderer/features/mail/mail-values.fixture.ts';
import { sentBefore, whenText } from '#renderer/features/mail/mail-when.ts';
import type { Formats } from '#renderer/lib/formats.ts';
import type { Translate } from '#renderer/lib/i18n.ts';

const t = ((key: string) => key) as unknown as Translate;
const formats = { recent: (at: number) => `at ${at}` } as Formats;
const going: OutboxState = {
  configured: true,
  paused: false,
  testMode: 'off',
  testAddress: null,
  waiting: 1,
  troubled: 0,
  problem: null,
  answer: null,
  retryAt: null,
  sentToday: 0,
};
const soon = Date.now() + 60_000;
const when = (changes: Partial<Mail>, outbox: Partial<OutboxState> = {}) =>
  whenText(t, formats, { ...mail, ...changes }, { ...going, ...outbox });

describe('when a message goes', () => {
  test('in its turn, or at its time, said once', () => {
    expect(when({})).toBe('mail.soon');
    expect(when({ nextAttemptAt: soon })).toBe(`at ${soon}`);
  });
  test('is never before what holds up all of them', () => {
    expect(when({}, { problem: 'refused', retryAt: soon })).toBe(`at ${soon}`);
    expect(when({}, { paused: true, retryAt: soon })).toBe('mail.whenResumed');
    expect(when({}, { configured: false })).toBe('mail.whenSetUp');
  });
  test('is not asked of one that is on its way, or was given up', () => {
    expect(when({ status: 'sending' })).toBeNull();
    expect(when({ status: 'failed', nextAttemptAt: null })).toBeNull();
  });
  test('went, perhaps as a test', () => {
    expect(when({ status: 'sent', sentAt: 5 })).toBe('at 5');
    expect(when({ status: 'sent', sentAt: 5, divertedTo: 'a@b.example' })).toBe('at 5 · mail.testTag');
  });
});

describe('sent before', () => {
  const sent = { ...mail, id: 'sent', status: 'sent', sentAt: 5 } as const;
  const closed = { ...mail, id: 'closed', status: 'cancelled', closedFrom: 'uncertain' } as const;
  test('is what arrived, then what may have, then what waits', () => {
    expect(sentBefore([mail, closed, sent])?.id).toBe('sent');
    expect(sentBefore([mail, closed])?.id).toBe('closed');
    expect(sentBefore([mail])?.id).toBe(mail.id);
  });
  test('is not what was taken back, failed, or went elsewhere as a test', () => {
    const none = [
      { ...mail, status: 'cancelled' },
      { ...mail, status: 'failed' },
      { ...sent, divertedTo: 'a@b.example' },
    ] as const;
    expect(sentBefore(none)).toBeUndefined();
  });
});
