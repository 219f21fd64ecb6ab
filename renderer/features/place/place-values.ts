import { type FieldIssue, fieldIssues } from '#contract/errors.ts';
import { type PlaceLevel, place } from '#contract/place.ts';

export interface PlaceValues {
  name: string;
  code: string;
  country: string;
  state: string;
}

/** Which field of the form is the parent of a new place. */
export const parentField = { country: null, state: 'country', city: 'state' } as const;

export function toNewPlace(level: PlaceLevel, { name, code, ...parents }: PlaceValues) {
  const field = parentField[level];
  return { level, name, code, ...(field && { parentId: parents[field] }) };
}

/** The contract's own rules; a code has a sentence of its own here, and what a new place lies in must be chosen. */
export function placeIssues(level: PlaceLevel, isNew: boolean, values: PlaceValues): FieldIssue[] {
  const { name, code } = values;
  const parsed = place.create['~orpc'].inputSchema?.safeParse({ level, name, code });
  const issues = parsed?.error ? fieldIssues(parsed.error) : [];
  const field = parentField[level];
  return isNew && field && values[field] === '' ? [...issues, { path: field, rule: 'required' }] : issues;
}

/** What of a place was changed, as it will be kept. */
export function changedPlace(before: Pick<PlaceValues, 'name' | 'code'>, after: Pick<PlaceValues, 'name' | 'code'>) {
  const name = after.name.trim();
  const code = after.code.trim();
  return { ...(name !== before.name && { name }), ...(code !== before.code && { code }) };
}
