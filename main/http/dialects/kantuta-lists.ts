import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { type DialectCall, streamed } from './dialect.ts';
import { refuse } from './kantuta-words.ts';

/** `page` given: that page of `limit` (20, at most 100); otherwise everything. */
export function pageFrom(query: DialectCall['query']): { page: number; limit: number } | null {
  if (query['page'] === undefined) return null;
  const page = Number(query['page']);
  const limit = Number(query['limit'] ?? 20);
  if (!Number.isSafeInteger(page) || page < 1 || page > 10_000_000) throw refuse(400, 'page inválido');
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 100) throw refuse(400, 'limit inválido');
  return { page, limit };
}

type ListPage<Row> = (input: { page: number; pageSize: 100 }) => Promise<{ items: Row[]; total: number }>;

/** Every row, a hundred at a time; or those of one page of any size, which lie in at most two of ours. */
export async function* rowsOf<Row>(list: ListPage<Row>, wanted: ReturnType<typeof pageFrom>): AsyncGenerator<Row[]> {
  const first = wanted ? (wanted.page - 1) * wanted.limit : 0;
  const last = wanted ? first + wanted.limit : Number.POSITIVE_INFINITY;
  for (let page = Math.floor(first / 100) + 1; ; page++) {
    const { items, total } = await list({ page, pageSize: 100 });
    const offset = (page - 1) * 100;
    if (offset >= total) return;
    yield items.slice(Math.max(0, first - offset), Math.max(0, last - offset));
    if (offset + 100 >= Math.min(total, last)) return;
  }
}

export async function list(call: DialectCall, message: string, pieces: AsyncGenerator<object[]>): Promise<Readable> {
  const text = await streamed(pieces, [`{"status":200,"message":${JSON.stringify(message)},"data":`, '}']);
  call.reply.type('application/json; charset=utf-8');
  return Readable.from(text);
}

/** Few enough that reading and writing them takes a moment only. */
const pieceRows = 20;

export async function* each<Row, Out extends object>(
  pages: AsyncGenerator<Row[]>,
  of: (row: Row) => Promise<Out | null>,
): AsyncGenerator<Out[]> {
  for await (const rows of pages) {
    for (let at = 0; at < rows.length; at += pieceRows) {
      const made: Out[] = [];
      for (const row of rows.slice(at, at + pieceRows)) {
        const out = await of(row);
        if (out) made.push(out);
      }
      yield made;
      // Nobody else waits for a whole list.
      await setImmediate();
    }
  }
}
