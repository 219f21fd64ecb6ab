import type { ChangeEvent } from '#contract/change.ts';
import { Permission } from '#contract/permissions.ts';
import type { Caller } from '../context.ts';
import type { Feature } from '../policy/feature.ts';

/** Nouns that are read by another noun's permission. */
const readBy: Record<string, string> = { persona: 'user' };

/** One hears of what one may read, and of one's own session. */
function mayHear(caller: Caller | null, { noun, ids }: ChangeEvent): boolean {
  if (!caller) return false;
  if (noun === 'session') return ids?.includes(caller.id) === true;
  const permission = Permission.safeParse(`${readBy[noun] ?? noun}:read`);
  return permission.success && caller.permissions.includes(permission.data);
}

export const change: Feature<'change'> = {
  async *watch({ check, events, signal }) {
    const stream = events.stream(signal);
    yield { noun: '' };
    for await (const event of stream) {
      if (mayHear(check(), event)) yield event;
    }
  },
};
