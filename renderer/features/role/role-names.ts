export interface RoleNames {
  name: string;
  description: string;
}
export type NameField = keyof RoleNames;

const fields = ['name', 'description'] as const;
const changed = (base: RoleNames, now: RoleNames) => fields.filter((field) => base[field] !== now[field].trim());

/** What to send: only what was typed. */
export const changedNames = (base: RoleNames, mine: RoleNames): Partial<RoleNames> =>
  Object.fromEntries(changed(base, mine).map((field) => [field, mine[field].trim()]));

/** What both changed, and differently. */
export const nameClashes = (base: RoleNames, mine: RoleNames, theirs: RoleNames): NameField[] =>
  changed(base, mine).filter((field) => base[field] !== theirs[field] && theirs[field] !== mine[field].trim());

/** One's own words over theirs, but where theirs were chosen. */
export function mergeNames(
  base: RoleNames,
  mine: RoleNames,
  theirs: RoleNames,
  choices: Partial<Record<NameField, 'mine' | 'theirs'>>,
): RoleNames {
  const kept = Object.entries(changedNames(base, mine)).filter(([field]) => choices[field as NameField] !== 'theirs');
  return { ...theirs, ...Object.fromEntries(kept) };
}
