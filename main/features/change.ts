import type { ChangeEvent } from '#contract/change.ts';
import { DomainError } from '#contract/errors.ts';
import { Permission } from '#contract/permissions.ts';
import { changeMatch, findChange, listChanges } from '#db/queries/change-list.ts';
import type { Caller } from '../context.ts';
import type { Feature } from '../policy/feature.ts';
import { revertClientFields } from './client-revert.ts';
import { storeDayStart } from './store-date.ts';

/** One hears of what one may read, and of one's own session. */
function mayHear(caller: Caller | null, { noun, ids }: ChangeEvent): boolean {
  if (!caller) return false;
  // What one may do oneself is everybody's to know: his own account, and the roles.
  if (noun === 'role' || ids?.includes(caller.id)) return true;
  if (noun === 'session') return false;
  const permission = Permission.safeParse(`${noun}:read`);
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

  list({ db, caller }, { from, to, search, ...filter }) {
    // What a search finds would tell what its mask hides.
    if (search && !caller?.permissions.includes('private:read'))
      throw new DomainError('FORBIDDEN', { permission: 'private:read' });
    const fromAt = from === undefined ? undefined : storeDayStart(db, from);
    const toAt = to === undefined ? undefined : storeDayStart(db, to, 1);
    return listChanges(db, { ...filter, match: changeMatch(search), fromAt, toAt });
  },

  chain: ({ chain }) => chain.state(),

  async *verify({ chain, check, signal }) {
    for await (const progress of chain.run(signal)) {
      check();
      yield progress;
    }
  },

  revert(call, { seq, path }) {
    const entry = findChange(call.db, seq);
    const field = entry?.fields.find((each) => each.path === path);
    if (!entry?.recordId || !field) throw new DomainError('NOT_FOUND', { noun: 'change' });
    if (entry.noun !== 'client' || entry.verb === 'create') throw new DomainError('CONFLICT', { reason: 'state' });
    // A place's name and its link to the catalogue go together.
    const twin = entry.fields.find((each) => each.path === `${path}Id` || `${each.path}Id` === path);
    const values = new Map([field, ...(twin ? [twin] : [])].map((each) => [each.path, each.before]));
    return revertClientFields(call, entry.recordId, values);
  },
};
