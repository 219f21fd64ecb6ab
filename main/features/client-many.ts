import { type BatchProgress, type Client, type ClientSelection, type ClientStatus, tagsMax } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import type { ReadDb } from '#db/connection.ts';
import { batchEntries, hasBatch, laterPatches } from '#db/queries/change-list.ts';
import { clientAtRow, clientRowOf } from '#db/queries/client.ts';
import { matchingClientRows } from '#db/queries/client-search.ts';
import type { CommandCall, TaskCall } from '../policy/feature.ts';
import { saveClient } from './client.ts';
import { gather, inSlices, type Outcome } from './slices.ts';

function rowsOf(db: ReadDb, ids: readonly string[]): number[] {
  return ids.flatMap((id) => clientRowOf(db, id) ?? []);
}

/** The local rows of a selection, as it stands now. */
export async function selectedRows(task: TaskCall, selection: ClientSelection): Promise<number[]> {
  if ('ids' in selection) return [...new Set(rowsOf(task.db, selection.ids))];
  const except = new Set(rowsOf(task.db, selection.exceptIds ?? []));
  return task.snapshot((db) => gather(task, matchingClientRows(db, selection.matching), (row) => !except.has(row)));
}

/** As `inSlices`, in the words of the contract. */
async function* eachOf<T>(
  task: TaskCall,
  items: readonly T[],
  act: (call: CommandCall, item: T) => Outcome,
): AsyncGenerator<BatchProgress> {
  for await (const { done, total, changed, skipped } of inSlices(task, items, act)) {
    yield { batch: task.batch, done, total, changed, skipped };
  }
}

export async function* setStatusOfMany(
  task: TaskCall,
  { selection, status }: { selection: ClientSelection; status: ClientStatus },
): AsyncGenerator<BatchProgress> {
  const rows = await selectedRows(task, selection);
  yield* eachOf(task, rows, (call, row) => {
    const current = clientAtRow(call.db, row);
    if (!current) return 'skipped';
    if (current.status === status) return 'same';
    saveClient(call, current, { ...current, status, statusAt: call.now });
    return 'changed';
  });
}

/** Null: more tags than a client may have. Case is as it was typed; the same word twice counts once. */
function retagged(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] | null {
  const next = [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
  return next.length > tagsMax ? null : next;
}

function setTags(call: CommandCall, current: Client, add: readonly string[], remove: readonly string[]): Outcome {
  const tags = retagged(current.tags, add, remove);
  if (!tags) return 'skipped';
  if (JSON.stringify(tags) === JSON.stringify(current.tags)) return 'same';
  saveClient(call, current, { ...current, tags });
  return 'changed';
}

export async function* tagMany(
  task: TaskCall,
  {
    selection,
    add = [],
    remove = [],
  }: { selection: ClientSelection; add?: string[] | undefined; remove?: string[] | undefined },
): AsyncGenerator<BatchProgress> {
  if (add.length + remove.length === 0) throw invalid('add', 'required');
  if (add.some((tag) => remove.includes(tag))) throw invalid('remove', 'notAllowed');
  const rows = await selectedRows(task, selection);
  yield* eachOf(task, rows, (call, row) => {
    const current = clientAtRow(call.db, row);
    return current ? setTags(call, current, add, remove) : 'skipped';
  });
}

/** What one entry of an act on many did to a client. */
interface Done {
  readonly seq: number;
  readonly recordId: string;
  readonly status: readonly [ClientStatus, ClientStatus] | null;
  readonly tags: readonly [string[], string[]] | null;
}

const differing = (one: readonly string[], other: readonly string[]) => [
  ...one.filter((tag) => !other.includes(tag)),
  ...other.filter((tag) => !one.includes(tag)),
];

/** Only what nobody has decided since: a later change of the status, or of a certain tag, stands; an undo counts as one. */
function setBack(call: CommandCall, { seq, recordId, status, tags }: Done): Outcome {
  const row = clientRowOf(call.db, recordId);
  const current = row === undefined ? undefined : clientAtRow(call.db, row);
  if (!current) return 'skipped';
  const later = laterPatches(call.db, recordId, seq).map((patch) => JSON.parse(patch) as Patch);
  if (status) {
    if (later.some((patch) => patch.status)) return 'skipped';
    saveClient(call, current, { ...current, status: status[0], statusAt: call.now });
    return 'changed';
  }
  if (!tags) return 'same';
  const [before, after] = tags;
  const decided = new Set(later.flatMap((patch) => (patch.tags ? differing(...patch.tags) : [])));
  const open = differing(before, after).filter((tag) => !decided.has(tag));
  if (open.length === 0) return 'skipped';
  const back = (list: readonly string[], other: readonly string[]) =>
    list.filter((tag) => !other.includes(tag) && open.includes(tag));
  return setTags(call, current, back(before, after), back(after, before));
}

interface Patch {
  readonly status?: [ClientStatus, ClientStatus];
  readonly tags?: [string[], string[]];
}

export async function* undoBatch(task: TaskCall, { batch }: { batch: string }): AsyncGenerator<BatchProgress> {
  const caller = task.check();
  if (task.isRunning(batch)) throw new DomainError('CONFLICT', { reason: 'state' });
  if (!caller || !hasBatch(task.db, batch, caller.userRow)) throw new DomainError('NOT_FOUND', { noun: 'batch' });
  const entries = await task.snapshot((db) => gather(task, batchEntries(db, batch, caller.userRow), () => true));
  const done = entries.map(({ seq, recordId, patch }): Done => {
    const fields = JSON.parse(patch) as Patch;
    return { seq, recordId, status: fields.status ?? null, tags: fields.tags ?? null };
  });
  if (done.some(({ status }) => status) && !caller.permissions.includes('client:deactivate'))
    throw new DomainError('FORBIDDEN', { permission: 'client:deactivate' });
  yield* eachOf(task, done, setBack);
}
