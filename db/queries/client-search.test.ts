import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookSorts, type ClientListInput, type ClientStatus, clientSorts } from '#contract/client.ts';
import { fold, searchTerms, strip } from '../search/fold.ts';
import { clientIndexFaults, indexClient, phoneSpellings, rebuildClientIndex } from '../search/index.ts';
import { seedClients } from '../seed/write.ts';
import { temporaryStore } from '../testing.ts';
import { writeTransaction } from '../transaction.ts';
import { listClients } from './client-search.ts';

interface Plain {
  id: string;
  row: number;
  code: string;
  name: string;
  surname: string | null;
  contact_name: string | null;
  document_number: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  tags: string;
  status: string;
  name_key: string;
  code_key: string;
  city_key: string;
  created_at: number;
  updated_at: number;
  number: number;
  email_key: string | null;
  contact_key: string | null;
}

type Asked = Omit<ClientListInput, 'sort'> & { sort?: (typeof bookSorts)[number]; statuses?: ClientStatus[] };

const store = temporaryStore();
let rows: Plain[] = [];
const count = 4500;

beforeAll(() => {
  seedClients(store.writer, { clients: count, seed: 3, now: Date.UTC(2026, 5, 1) });
  rows = store.reader.raw.prepare<[], Plain>('SELECT * FROM client').all();
});
afterAll(() => store.remove());

/** The rule, told the slow way: each word, with or without its punctuation, somewhere in one of the fields. */
function matches(row: Plain, search: string): boolean {
  const name = row.surname ? `${row.name} ${row.surname}` : row.name;
  const texts = [name, row.contact_name, row.email, row.code, ...(JSON.parse(row.tags) as string[])]
    .filter((text) => text !== null)
    .map(fold);
  const fields = [...texts, ...texts.flatMap((text) => text.split(' ').map(strip))];
  if (row.document_number) fields.push(strip(fold(row.document_number)));
  for (const phone of [row.phone, row.mobile]) if (phone) fields.push(...phoneSpellings(phone));
  return searchTerms(search).every((word) => {
    const plain = strip(word);
    return fields.some((field) => field.includes(word) || (plain !== '' && field.includes(plain)));
  });
}

const sortFields = {
  name: 'name_key',
  code: 'code_key',
  city: 'city_key',
  status: 'status',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  number: 'number',
  email: 'email_key',
  phone: 'phone',
  contactName: 'contact_key',
} as const;

function expectedIds(input: Asked): string[] {
  const field = sortFields[input.sort ?? 'name'];
  const keys = (row: Plain) => (input.sort === 'status' ? [row.status, row.name_key, row.row] : [row[field], row.row]);
  const wanted = input.statuses ?? (input.status ? [input.status] : null);
  const hits = rows.filter(
    (row) => (wanted?.includes(row.status as ClientStatus) ?? true) && matches(row, input.search ?? ''),
  );
  hits.sort((a, b) => {
    const [left, right] = [keys(a), keys(b)];
    const i = left.findIndex((key, at) => key !== right[at]);
    // Who has none stands first.
    return i === -1 ? 0 : (left[i] ?? '') < (right[i] ?? '') ? -1 : 1;
  });
  return (input.direction === 'desc' ? hits.reverse() : hits).map(({ id }) => id);
}

const searches = [
  'mayorista',
  '',
  'a',
  's',
  'x',
  'ma',
  'wq',
  'ñ',
  'mar',
  'maria',
  'MARÍA',
  'perez',
  'perez juan',
  'juan PÉREZ',
  'ju pe',
  'mar p',
  '.example',
  '@',
  '09',
  '593',
  "o'h",
  'cia. ltda',
  's. a.',
  '-',
  '&',
  '%',
  '_',
  '"',
  '*',
  'OR',
  'NEAR(',
  'cli00',
  'zzzz',
  '098 7',
  '(09',
  '+593 98',
  '+593 98 771 02',
  '0987710234',
];

function expectAnswer(input: Asked): void {
  const expected = expectedIds(input);
  const pages = [1, Math.max(1, Math.ceil(expected.length / 40)), Math.max(1, Math.ceil(expected.length / 20))];
  for (const page of pages) {
    const answer = listClients(store.reader, { ...input, page, pageSize: 20 });
    const said = `${input.search} ${input.sort} ${input.status} ${input.direction} page ${page}`;
    expect(answer.total, said).toBe(expected.length);
    const wanted = expected.slice((page - 1) * 20, page * 20);
    expect(
      answer.items.map(({ id }) => id),
      said,
    ).toEqual(wanted);
  }
}

function expectEveryOrder(search: string, sorts: readonly (typeof bookSorts)[number][]): void {
  for (const sort of sorts) {
    for (const status of [undefined, 'active', 'archived'] as const) {
      for (const direction of ['asc', 'desc'] as const) expectAnswer({ search, sort, status, direction });
    }
  }
}

describe('the client list', () => {
  it.each(searches)(
    'finds for «%s» what a plain reading of the rule finds, in every order',
    (search) => expectEveryOrder(search, clientSorts),
    60_000,
  );

  it.each(['', 'a', 'mar', 'perez juan', '.example', 'zzzz'])(
    'finds the same for «%s» in the orders that other programs ask for',
    (search) => expectEveryOrder(search, bookSorts.slice(clientSorts.length)),
    60_000,
  );

  it.each(['', 'a', 'mar', 'perez juan', '.example'])('finds for «%s» what is in either of two statuses', (search) => {
    for (const sort of bookSorts) expectAnswer({ search, sort, statuses: ['suspended', 'inactive'] });
  });

  it('answers the last page when asked for one past the end', () => {
    const answer = listClients(store.reader, { page: 9999, pageSize: 100 });
    expect(answer.page).toBe(count / 100);
    expect(answer.items).toHaveLength(100);
  });

  it('stays right while names change, in every way the labels can be hit', () => {
    const { raw } = store.writer;
    const rename = raw.prepare('UPDATE client SET name = ?, name_key = ? WHERE row = ?');
    writeTransaction(store.writer, () => {
      // All into one gap, ascending: the worst that can happen to the labels.
      for (let row = 1; row <= 400; row++) {
        rename.run(`Mmm ${row}`, `mmm ${String(row).padStart(5, '0')}`, row);
        indexClient(store.writer, row, true);
      }
    });
    expect(clientIndexFaults(store.writer)).toBe(0);
    expect(raw.prepare("INSERT INTO client_fts (client_fts, rank) VALUES ('integrity-check', 1)").run()).toBeTruthy();
    const grams = raw
      .prepare('SELECT gram, status, total FROM client_gram WHERE total <> 0 ORDER BY gram, status')
      .all();
    writeTransaction(store.writer, () => rebuildClientIndex(store.writer));
    const rebuilt = raw
      .prepare('SELECT gram, status, total FROM client_gram WHERE total <> 0 ORDER BY gram, status')
      .all();
    expect(grams).toEqual(rebuilt);
    expect(listClients(store.reader, { search: 'mmm 40' }).total).toBeGreaterThan(0);
  });

  it('reads through an index whatever the order', () => {
    for (const name of clientSorts) {
      const sort = sortFields[name];
      for (const filter of ['', "WHERE status = 'active'"]) {
        const keys = sort === 'status' ? 'status, name_key, row' : `${sort}, row`;
        const plan = store.reader.raw
          .prepare<[], { detail: string }>(
            `EXPLAIN QUERY PLAN SELECT row FROM client ${filter} ORDER BY ${keys} LIMIT 50`,
          )
          .all()
          .map(({ detail }) => detail)
          .join('\n');
        expect(plan, `${sort} ${filter}`).toMatch(/COVERING INDEX/);
        expect(plan, `${sort} ${filter}`).not.toMatch(/TEMP B-TREE/);
      }
    }
  });

  it.each([
    ['number', 'client_by_number'],
    ['email_key', 'client_email'],
    ['phone', 'client_by_phone'],
    ['contact_key', 'client_by_contact'],
  ])('walks the index of %s, status and all', (column, index) => {
    for (const filter of ['', "WHERE status = 'active'"]) {
      const plan = store.reader.raw
        .prepare<[], { detail: string }>(
          `EXPLAIN QUERY PLAN SELECT row FROM client INDEXED BY ${index} ${filter} ORDER BY ${column} DESC, row DESC LIMIT 50`,
        )
        .all();
      expect(plan.map(({ detail }) => detail)).toEqual([`SCAN client USING COVERING INDEX ${index}`]);
    }
  });
});
