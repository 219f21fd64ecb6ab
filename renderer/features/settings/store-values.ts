import { z } from 'zod';
import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { idleMinutesMax, idleMinutesMin, Store, StoreInput } from '#contract/store.ts';
import type { Side } from '#renderer/lib/merge.ts';

/** What of the store can be edited, on whichever page of the settings: one record with one version. */
const StoreValues = StoreInput.extend({
  number: z.int().min(1).max(999),
  dateFormat: Store.shape.dateFormat,
  decimalMark: Store.shape.decimalMark,
  idleMinutes: z.int().min(idleMinutesMin).max(idleMinutesMax),
});
export type StoreValues = z.infer<typeof StoreValues>;

export const storeFields = [
  'name',
  'number',
  'country',
  'language',
  'currency',
  'timeZone',
  'dateFormat',
  'decimalMark',
  'idleMinutes',
] as const satisfies (keyof StoreValues)[];
export type StoreField = (typeof storeFields)[number];

export function storeValues(store: Store): StoreValues {
  const { id: _id, version: _version, logo: _logo, ...values } = store;
  return values;
}

export function storeIssues(values: StoreValues): FieldIssue[] {
  const parsed = StoreValues.safeParse(values);
  // Zod takes letters in place of a number for nothing at all.
  const isTyped = (path: string) => path === 'number' && Number.isNaN(values.number);
  return (parsed.error ? fieldIssues(parsed.error) : []).map((issue) =>
    isTyped(issue.path) ? { path: issue.path, rule: 'invalidType' } : issue,
  );
}

/** As the server will keep it: a space at the end of the name is no change. */
function clean(values: StoreValues): StoreValues {
  return StoreValues.safeParse(values).data ?? values;
}

/** What differs from `before`, and nothing else. */
export function changedStoreFields(before: StoreValues, after: StoreValues): Partial<StoreValues> {
  const next = clean(after);
  return Object.fromEntries(
    storeFields.filter((field) => next[field] !== before[field]).map((field) => [field, next[field]]),
  );
}

/** Fields that both sides changed, differently, since `base`. */
export function storeClashes(base: StoreValues, mine: StoreValues, theirs: StoreValues): StoreField[] {
  const my = clean(mine);
  return storeFields.filter(
    (field) => my[field] !== base[field] && theirs[field] !== base[field] && my[field] !== theirs[field],
  );
}

/** Their data with what only I changed, and for the clashes what was chosen. */
export function mergeStore(
  base: StoreValues,
  mine: StoreValues,
  theirs: StoreValues,
  choices: Partial<Record<StoreField, Side>>,
): StoreValues {
  const kept = Object.entries(changedStoreFields(base, mine)).filter(
    ([field]) => choices[field as StoreField] !== 'theirs',
  );
  return { ...theirs, ...Object.fromEntries(kept) };
}
