import type { ChangeEntry } from '#contract/change.ts';

/** Acts on many leave one entry each. */
const manyVerbs = ['setStatus', 'tag', 'undo'] as const;
export type ManyVerb = (typeof manyVerbs)[number];

const nearMs = 60_000;

export type HistoryLine =
  | { readonly kind: 'one'; readonly entry: ChangeEntry }
  | { readonly kind: 'many'; readonly verb: ManyVerb; readonly entries: readonly ChangeEntry[] };

export const manyVerbOf = ({ noun, verb }: ChangeEntry): ManyVerb | undefined =>
  noun === 'client' ? manyVerbs.find((each) => each === verb) : undefined;

const statusAfter = ({ fields }: ChangeEntry) => fields.find(({ path }) => path === 'status')?.after;

function sameAct(one: ChangeEntry, next: ChangeEntry): boolean {
  return (
    one.noun === next.noun &&
    one.verb === next.verb &&
    one.outcome === next.outcome &&
    one.user?.id === next.user?.id &&
    // Undone clients go back each to its own.
    (one.verb === 'undo' || statusAfter(one) === statusAfter(next)) &&
    Math.abs(one.at - next.at) < nearMs
  );
}

/** Entries that follow one another and are one act on many become one line; the order stays. */
export function groupEntries(entries: readonly ChangeEntry[]): HistoryLine[] {
  const runs: ChangeEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && manyVerbOf(entry) && sameAct(last, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): HistoryLine[] => {
    const [entry] = run;
    if (!entry) return [];
    const verb = run.length > 1 ? manyVerbOf(entry) : undefined;
    return [verb ? { kind: 'many', verb, entries: run } : { kind: 'one', entry }];
  });
}
