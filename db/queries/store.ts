import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Store, StoreInput } from '#contract/store.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { store, storeLogo } from '../schema/index.ts';

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
      dateFormat: store.dateFormat,
      decimalMark: store.decimalMark,
      idleMinutes: store.idleMinutes,
      logo: store.logo,
      version: store.version,
    })
    .from(store)
    .limit(1)
    .prepare(),
  logo: orm.select().from(storeLogo).limit(1).prepare(),
}));

/** The store of this file; null before the first run. */
export function getStore(db: ReadDb): Store | null {
  return statements(db).first.get() ?? null;
}

export function insertStore(db: WriteDb, input: StoreInput & { id: string; logo: string | null; at: number }): void {
  const { at, number = 1, ...columns } = input;
  db.orm
    .insert(store)
    .values({ ...columns, number, createdAt: at, updatedAt: at })
    .run();
}

/** Writes the whole profile; the caller has checked the version. */
export function updateStore(db: WriteDb, input: Store, at: number, userRow: number | null): Store {
  const { id, version, ...columns } = input;
  db.orm
    .update(store)
    .set({ ...columns, version: version + 1, updatedAt: at, updatedBy: userRow })
    .where(eq(store.id, id))
    .run();
  return { ...input, version: version + 1 };
}

export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly content: Buffer;
}

export function getLogo(db: ReadDb): Logo | null {
  return statements(db).logo.get() ?? null;
}

/** Keeps the picture in place of the one before (null: none) and answers its id, which the store's record then names. */
export function writeLogo(db: WriteDb, logo: Logo | null): string | null {
  db.orm.delete(storeLogo).run();
  if (!logo) return null;
  const id = createHash('sha256').update(logo.content).digest('hex').slice(0, 32);
  db.orm
    .insert(storeLogo)
    .values({ id, ...logo })
    .run();
  return id;
}
