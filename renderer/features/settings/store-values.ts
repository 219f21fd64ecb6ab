import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { type Store, StoreInput } from '#contract/store.ts';
import type { Side } from '#renderer/components/conflict-dialog.tsx';

export const storeFields = ['name', 'country', 'currency', 'timeZone', 'language'] as const;
export type StoreField = (typeof storeFields)[number];

export function storeValues({ name, country, currency, timeZone, language }: Store): StoreInput {
  return { name, country, currency, timeZone, language };
}

export function storeIssues(values: StoreInput): FieldIssue[] {
  const parsed = StoreInput.safeParse(values);
  return parsed.error ? fieldIssues(parsed.error) : [];
}

/** As the server will keep it: a space at the end of the name is no change. */
function clean(values: StoreInput): StoreInput {
  return StoreInput.safeParse(values).data ?? values;
}

/** What differs from `before`, and nothing else. */
export function changedStoreFields(before: StoreInput, after: StoreInput): Partial<StoreInput> {
  const next = clean(after);
  return Object.fromEntries(
    storeFields.filter((field) => next[field] !== before[field]).map((field) => [field, next[field]]),
  );
}

/** Fields that both sides changed, differently, since `base`. */
export function storeClashes(base: StoreInput, mine: StoreInput, theirs: StoreInput): StoreField[] {
  const my = clean(mine);
  return storeFields.filter(
    (field) => my[field] !== base[field] && theirs[field] !== base[field] && my[field] !== theirs[field],
  );
}

/** Their data with what only I changed, and for the clashes what was chosen. */
export function mergeStore(
  base: StoreInput,
  mine: StoreInput,
  theirs: StoreInput,
  choices: Partial<Record<StoreField, Side>>,
): StoreInput {
  const kept = Object.entries(changedStoreFields(base, mine)).filter(
    ([field]) => choices[field as StoreField] !== 'theirs',
  );
  return { ...theirs, ...Object.fromEntries(kept) };
}
