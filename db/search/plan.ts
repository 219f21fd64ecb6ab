import { prepared, type ReadDb } from '../connection.ts';
import { searchTerms, strip } from './fold.ts';
import { gramTotal } from './grams.ts';
import { statusToken } from './index.ts';

/** A searched word and, where it has punctuation, the same without: either may stand in the text. */
export type Term = readonly string[];

/**
 * How a search is answered. `match` narrows through the index (null: it cannot, the terms are too short and too common);
 * `tests` are the terms that must then be looked for in the text itself; `terms` are all of them.
 */
export interface SearchPlan {
  readonly match: string | null;
  readonly tests: readonly Term[];
  readonly terms: readonly Term[];
  /** Known without counting, for a single short term. */
  readonly total?: number;
}

/** Below this many hits a short term is looked up in the index; above, walking in order meets a page of hits soon. */
const rare = 2000;

const vocabulary = prepared(({ raw }) => ({
  startingWith: raw
    .prepare<[string, string], string>('SELECT term FROM client_terms WHERE term >= ? AND term < ?')
    .pluck(),
}));

const phrase = (text: string) => `"${text.replaceAll('"', '""')}"`;
const anyOf = (texts: readonly string[]) => `(${texts.map(phrase).join(' OR ')})`;
const isShort = (term: Term) => term.some((variant) => [...variant].length < 3);

/**
 * One or two characters as every indexed run of three that starts with them: exact, because each field ends in a line break,
 * so that a field's last characters start a run too. Null when there is none.
 */
function expandShort(db: ReadDb, term: Term): string | null {
  const runs = term.flatMap((variant) =>
    [...variant].length < 3 ? vocabulary(db).startingWith.all(variant, `${variant}\u{10ffff}`) : [variant],
  );
  return runs.length === 0 ? null : anyOf(runs);
}

/** Clients that hold a run of one or two characters, in these statuses (none named: in any). */
const gramTotalIn = (db: ReadDb, gram: string, statuses: readonly string[]): number =>
  statuses.length === 0
    ? gramTotal(db, gram, undefined)
    : statuses.reduce((sum, status) => sum + gramTotal(db, gram, status), 0);

const shortTotal = (db: ReadDb, term: Term, statuses: readonly string[]) =>
  Math.max(
    ...term.map((variant) => ([...variant].length < 3 ? gramTotalIn(db, variant, statuses) : Number.POSITIVE_INFINITY)),
  );

/** Null: nothing can match. A plan without terms: nothing was searched. No `statuses`: any. */
export function planSearch(db: ReadDb, search: string, statuses: readonly string[]): SearchPlan | null {
  const terms = searchTerms(search).map((word): Term => {
    const plain = strip(word);
    return plain === '' || plain === word ? [word] : [word, plain];
  });
  const inStatus = statuses.length === 0 ? [] : [anyOf(statuses.map((status) => statusToken[status] ?? ''))];
  const long = terms.filter((term) => !isShort(term));
  const short = terms.filter(isShort);
  if (short.length === 0 || long.length > 0) {
    return { match: [...long.map(anyOf), ...inStatus].join(' AND '), tests: short, terms };
  }
  const [driver = [], ...others] = short.sort((a, b) => shortTotal(db, a, statuses) - shortTotal(db, b, statuses));
  const total = shortTotal(db, driver, statuses);
  const single = others.length === 0 && driver.length === 1;
  if (single && total >= rare) return { match: null, tests: [driver], terms, total };
  const expanded = total === 0 ? null : expandShort(db, driver);
  if (expanded === null) return null;
  const plan = { match: [expanded, ...inStatus].join(' AND '), tests: others, terms };
  return single ? { ...plan, total } : plan;
}
