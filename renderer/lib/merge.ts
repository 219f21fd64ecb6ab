/** Which of two people's version of a field. */
export type Side = 'mine' | 'theirs';

/** A form as it was read, as it was written here, and as somebody else saved it meanwhile. */
export interface Versions<V> {
  readonly base: V;
  readonly mine: V;
  readonly theirs: V;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields that both changed, differently. Everything else merges by itself. */
export function clashing<V, F extends string>(
  fields: readonly F[],
  partOf: (values: V, field: F) => unknown,
  { base, mine, theirs }: Versions<V>,
): F[] {
  return fields.filter((field) => {
    const [was, my, their] = [partOf(base, field), partOf(mine, field), partOf(theirs, field)];
    return !same(was, my) && !same(was, their) && !same(my, their);
  });
}

/** The fields to take from mine into theirs: what only I changed, and of the clashes what was chosen. */
export function takenFromMine<V, F extends string>(
  fields: readonly F[],
  partOf: (values: V, field: F) => unknown,
  versions: Versions<V>,
  choices: Partial<Record<F, Side>>,
): F[] {
  const both = clashing(fields, partOf, versions);
  return fields.filter((field) =>
    both.includes(field)
      ? choices[field] !== 'theirs'
      : !same(partOf(versions.base, field), partOf(versions.mine, field)),
  );
}

/** The same for a form whose fields stand side by side. */
export const flatPart = <V extends object>(values: V, field: keyof V & string): unknown => {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : value;
};

export function mergeFlat<V extends object>(
  fields: readonly (keyof V & string)[],
  versions: Versions<V>,
  choices: Partial<Record<keyof V & string, Side>>,
): V {
  const taken = takenFromMine(fields, flatPart<V>, versions, choices);
  return { ...versions.theirs, ...Object.fromEntries(taken.map((field) => [field, versions.mine[field]])) };
}
