interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

interface ReadAllUse<Row> {
  /** `page` from 1. */
  fetchPage: (page: number, pageSize: number) => Promise<Page<Row>>;
  rowKey: (row: Row) => string;
  isWanted: (key: string) => boolean;
  most: number;
  onProgress: (done: number, total: number) => void;
}

const pageSize = 100;

/** Reads a list page by page, `most` rows at most. A row that moves to a later page meanwhile is taken once. `more`: there were others. */
export async function readAll<Row>(use: ReadAllUse<Row>): Promise<{ rows: Row[]; more: boolean }> {
  const rows = new Map<string, Row>();
  for (let page = 1; ; page++) {
    const { items, total } = await use.fetchPage(page, pageSize);
    for (const row of items) {
      const key = use.rowKey(row);
      if (!use.isWanted(key) || rows.has(key)) continue;
      if (rows.size === use.most) return { rows: [...rows.values()], more: true };
      rows.set(key, row);
    }
    use.onProgress(Math.min(page * pageSize, total, use.most), Math.min(total, use.most));
    if (page * pageSize >= total || items.length === 0) return { rows: [...rows.values()], more: false };
  }
}
