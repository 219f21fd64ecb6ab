import { prepared, type WriteDb } from './connection.ts';

const statements = prepared(({ raw }) => ({
  take: raw.prepare<[string], { number: number }>(
    'INSERT INTO series (noun, next) VALUES (?, 2) ON CONFLICT (noun) DO UPDATE SET next = next + 1 RETURNING next - 1 AS number',
  ),
}));

/** The next human number of a noun, counted from 1. */
export function nextNumber(db: WriteDb, noun: string): number {
  return statements(db).take.get(noun)?.number ?? 1;
}
