import { eq } from 'drizzle-orm';
import type { Store, StoreInput } from '#contract/store.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { store } from '../schema/index.ts';

const statements = prepared(({ orm }) => ({
  first: orm
    .select({
      id: store.id,
      number: store.number,
      name: store.name,
      country: store.country,
      currency: store.currency,
      timeZone: store.timeZone,
      language: store.language,
      version: store.version,
    })
    .from(store)
    .limit(1)
    .prepare(),
}));

/** The store of this file; null before the first run. */
export function getStore(db: ReadDb): Store | null {
  return statements(db).first.get() ?? null;
}

export function insertStore(db: WriteDb, input: StoreInput & { id: string; at: number }): void {
  const { at, ...columns } = input;
  db.orm
    .insert(store)
    .values({ ...columns, number: 1, createdAt: at, updatedAt: at })
    .run();
}

/** Writes the whole profile; the caller has checked the version. */
export function updateStore(db: WriteDb, input: Store, at: number, userRow: number | null): Store {
  const { id, number: _number, version, ...columns } = input;
  db.orm
    .update(store)
    .set({ ...columns, version: version + 1, updatedAt: at, updatedBy: userRow })
    .where(eq(store.id, id))
    .run();
  return { ...input, version: version + 1 };
}
