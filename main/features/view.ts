import { DomainError, invalid } from '#contract/errors.ts';
import { type View, viewsMax } from '#contract/view.ts';
import {
  countViews,
  findView,
  insertView,
  type KeptView,
  listViews,
  updateView,
  viewNameIsTaken,
} from '#db/queries/view.ts';
import type { CommandCall, Feature } from '../policy/feature.ts';
import { ownRow } from './own-row.ts';

function ownView(call: CommandCall, id: string): KeptView {
  const found = findView(call.db, ownRow(call), id);
  if (!found) throw new DomainError('NOT_FOUND', { noun: 'view' });
  return found;
}

function refuseTakenName(call: CommandCall, view: Omit<View, 'state'>): void {
  if (viewNameIsTaken(call.db, ownRow(call), view))
    throw new DomainError('CONFLICT', { reason: 'taken', field: 'name' });
}

function refuseTooMany(call: CommandCall, list: View['list']): void {
  if (countViews(call.db, ownRow(call), list) >= viewsMax) throw invalid('name', 'tooMany', { max: viewsMax });
}

function save(call: CommandCall, kept: KeptView): View {
  updateView(call.db, ownRow(call), kept, call.now);
  const { active: _active, ...view } = kept;
  return view;
}

export const view: Feature<'view'> = {
  list: (call, { list }) => listViews(call.db, ownRow(call), list),

  create(call, input) {
    const created = { ...input, id: call.newId() };
    refuseTakenName(call, created);
    refuseTooMany(call, input.list);
    insertView(call.db, ownRow(call), created, call.now);
    return created;
  },

  update(call, { id, name, state }) {
    const current = ownView(call, id);
    if (name === undefined && state === undefined) throw invalid('', 'required');
    const changed = { ...current, name: name ?? current.name, state: state ?? current.state };
    refuseTakenName(call, changed);
    return save(call, changed);
  },

  deactivate: (call, { id }) => save(call, { ...ownView(call, id), active: false }),

  restore(call, { id }) {
    const current = ownView(call, id);
    refuseTakenName(call, current);
    if (!current.active) refuseTooMany(call, current.list);
    return save(call, { ...current, active: true });
  },
};
