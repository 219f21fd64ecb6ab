import { expect, test } from 'vitest';
import { quotaOf } from '#renderer/features/mail/mail-quota.ts';

const hour = 3_600_000;
const now = 1_000 * hour;
const by = (id: string) => ({ id, number: 1, name: id }) as never;
/** `count` of one person, the newest `newest` hours ago, a minute between them. */
const mails = (count: number, id: string, newest: number) =>
  Array.from({ length: count }, (_, i) => ({ createdAt: now - newest * hour - i * 60_000, createdBy: by(id) }));

test('what is left is one’s own hundred less what one wrote in 24 hours', () => {
  expect(quotaOf([...mails(3, 'ana', 1), ...mails(40, 'ana', 25)], 'ana', now)).toEqual({ left: 97, freesAt: null });
  expect(quotaOf(mails(100, 'luis', 1), 'ana', now)).toEqual({ left: 100, freesAt: null });
});

test('once it is used up, it frees when the oldest of them is a day old', () => {
  const own = mails(100, 'ana', 1);
  expect(quotaOf(own, 'ana', now)).toEqual({ left: 0, freesAt: (own[99]?.createdAt ?? 0) + 24 * hour });
});

test('the store’s five hundred bind everybody', () => {
  const others = mails(450, 'luis', 1);
  expect(quotaOf(others, 'ana', now).left).toBe(50);
  const all = [...others, ...mails(50, 'eva', 10)];
  expect(quotaOf(all, 'ana', now)).toEqual({ left: 0, freesAt: (all[499]?.createdAt ?? 0) + 24 * hour });
});
