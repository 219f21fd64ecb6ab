import { type BatchProgress, type Client, type ClientSelection, type ClientStatus, tagsMax } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import type { ReadDb } from '#db/connection.ts';
import { batchEntries, hasBatch } from '#db/queries/change-list.ts';
import { clientAtRow, clientRowOf } from '#db/queries/client.ts';
import { matchingClientRows } from '#db/queries/client-search.ts';
import type { CommandCall, TaskCall } from '../policy/feature.ts';
import { saveClient } from './client.ts';
import { gather, inSlices, type Outcome } from './slices.ts';

function rowsOf(db: ReadDb, ids: readonly string[]): number[] {
  return ids.flatMap((id) => clientRowOf(db, id) ?? []);
}

/** The local rows of a selection, as it stands now. */
async function selectedRows(task: TaskCall, selection: ClientSelection): Promise<number[]> {
  if ('ids' in selection) return [...new Set(rowsOf(task.db, selection.ids))];
  const except = new Set(rowsOf(task.db, selection.exceptIds ?? []));
  return gather(task, matchingClientRows(task.snapshot(), selection.matching), (row) => !except.has(row));
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
  readonly recordId: string;
  readonly status: readonly [ClientStatus, ClientStatus] | null;
  readonly tags: readonly [string[], string[]] | null;
}

function setBack(call: CommandCall, { recordId, status, tags }: Done): Outcome {
  const row = clientRowOf(call.db, recordId);
  const current = row === undefined ? undefined : clientAtRow(call.db, row);
  if (!current) return 'skipped';
  if (status) {
    const [before, after] = status;
    // Somebody has decided otherwise since: his word stands.
    if (current.status !== after) return 'skipped';
    saveClient(call, current, { ...current, status: before, statusAt: call.now });
    return 'changed';
  }
  if (!tags) return 'same';
  const [before, after] = tags;
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  return setTags(call, current, removed, added);
}

export async function* undoBatch(task: TaskCall, { batch }: { batch: string }): AsyncGenerator<BatchProgress> {
  const caller = task.check();
  if (!caller || !hasBatch(task.db, batch, caller.userRow)) throw new DomainError('NOT_FOUND', { noun: 'batch' });
  const entries = await gather(task, batchEntries(task.snapshot(), batch, caller.userRow), () => true);
  const done = entries.map(({ recordId, patch }): Done => {
    const fields = JSON.parse(patch) as { status?: [ClientStatus, ClientStatus]; tags?: [string[], string[]] };
    return { recordId, status: fields.status ?? null, tags: fields.tags ?? null };
  });
  if (done.some(({ status }) => status) && !caller.permissions.includes('client:deactivate'))
    throw new DomainError('FORBIDDEN', { permission: 'client:deactivate' });
  yield* eachOf(task, done, setBack);
}
