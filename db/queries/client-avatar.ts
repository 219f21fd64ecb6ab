import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { client, clientAvatar } from '../schema/index.ts';
import type { Logo } from './store.ts';

const statements = prepared(({ orm }) => ({
  byClient: orm
    .select({ id: clientAvatar.id, mediaType: clientAvatar.mediaType, content: clientAvatar.content })
    .from(clientAvatar)
    .innerJoin(client, eq(client.row, clientAvatar.clientRow))
    .where(eq(client.id, sql.placeholder('clientId')))
    .prepare(),
}));

/** A client's picture by his id, with the picture's own id; null without one. */
export function getAvatar(db: ReadDb, clientId: string): (Logo & { id: string }) | null {
  return statements(db).byClient.get({ clientId }) ?? null;
}

/** Keeps the picture in place of the one before (null: none) and answers its id, which is made of its content. */
export function writeAvatar(db: WriteDb, clientRow: number, picture: Logo | null): string | null {
  if (!picture) {
    db.orm.delete(clientAvatar).where(eq(clientAvatar.clientRow, clientRow)).run();
    return null;
  }
  const id = createHash('sha256').update(picture.content).digest('hex').slice(0, 32);
  const values = { id, ...picture };
  db.orm
    .insert(clientAvatar)
    .values({ clientRow, ...values })
    .onConflictDoUpdate({ target: clientAvatar.clientRow, set: values })
    .run();
  return id;
}
