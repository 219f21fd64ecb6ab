import type { ClientSort } from '#contract/client.ts';
import type { JsonState } from '#contract/fields.ts';
import { ClientSearch } from '#renderer/features/client/client-search.ts';
import {
  type ColumnLayout,
  type LayoutColumn,
  readLayout,
  sameLayout,
  writeLayout,
} from '#renderer/lib/column-layout.ts';

/** What of the list a view keeps. The page, and how many rows it has, belong to the moment. */
type ViewSearch = Pick<ClientSearch, 'q' | 'status' | 'sort' | 'dir'>;

const filled = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;

export function clientViewState({ q, status, sort, dir }: ClientSearch, columns: ColumnLayout): JsonState {
  return {
    ...(q && { q }),
    ...(status && { status }),
    ...(sort && { sort }),
    ...(dir && { dir }),
    columns: writeLayout(columns),
  };
}

/** Whatever of the filters and the order still makes sense; the rest is left out. */
export function clientViewSearch(state: JsonState): ViewSearch {
  const { q, status, sort, dir } = ClientSearch.parse(state);
  const text = q?.trim();
  return filled({ q: text || undefined, status, sort, dir });
}

const order = ({ sort, dir }: ViewSearch): [ClientSort, string] => [sort ?? 'name', dir ?? 'asc'];

/** Do both show the same rows, in the same order and columns? */
export function sameClientView(columns: readonly LayoutColumn[], a: JsonState, b: JsonState): boolean {
  const [one, other] = [clientViewSearch(a), clientViewSearch(b)];
  return (
    one.q === other.q &&
    one.status === other.status &&
    String(order(one)) === String(order(other)) &&
    sameLayout(columns, readLayout(a['columns']), readLayout(b['columns']))
  );
}
