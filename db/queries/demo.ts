import type { Address } from '#contract/address.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { forgetClient } from '../search/index.ts';
import type { AddressSeed } from '../seed/addresses.ts';
import type { ClientSeed } from '../seed/clients.ts';
import { type ClientContent, insertClient } from './client.ts';

const statements = prepared(({ raw }) => ({
  count: raw.prepare<[], number>('SELECT count(*) FROM demo_client').pluck(),
  rows: raw.prepare<[], number>('SELECT client_row FROM demo_client ORDER BY client_row LIMIT 5000').pluck(),
  lastIndex: raw.prepare<[], number>('SELECT coalesce(-min(number), 0) FROM client WHERE number < 0').pluck(),
  drafts: raw.prepare<[number]>(
    "DELETE FROM draft WHERE form = 'client' AND record_id = (SELECT id FROM client WHERE row = ?)",
  ),
  recents: raw.prepare<[number]>(
    "DELETE FROM recent WHERE noun = 'client' AND record_id = (SELECT id FROM client WHERE row = ?)",
  ),
  mark: raw.prepare<[string]>('INSERT INTO demo_client (client_row) SELECT row FROM client WHERE id = ?'),
  city: raw.prepare<[number], string>('SELECT id FROM city WHERE number = ?').pluck(),
  state: raw.prepare<[number], string>('SELECT id FROM state WHERE number = ?').pluck(),
  country: raw.prepare<[number], string>('SELECT id FROM country WHERE number = ?').pluck(),
  untouched: raw.prepare<[number]>(
    `SELECT 1 FROM client c WHERE c.row = ? AND c.version = 1 AND c.persona_row IS NULL
       AND NOT EXISTS (SELECT 1 FROM user u WHERE u.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM estimate e WHERE e.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM expense x WHERE x.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM service s WHERE s.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM client_config k WHERE k.client_row = c.row)
       AND NOT EXISTS (SELECT 1 FROM client_avatar v WHERE v.client_row = c.row)`,
  ),
  addresses: raw.prepare<[number]>('DELETE FROM client_address WHERE client_row = ?'),
  client: raw.prepare<[number]>('DELETE FROM client WHERE row = ?'),
  unmark: raw.prepare<[number]>('DELETE FROM demo_client WHERE client_row = ?'),
}));

type Level = 'city' | 'state' | 'country';

/** The id of the place that the seeds know by this number; null when the store has done away with it. */
function placeId(db: ReadDb, level: Level, number: number | null): string | null {
  return number === null ? null : (statements(db)[level].get(number) ?? null);
}

function linked(db: ReadDb, address: AddressSeed | null): Address | null {
  if (!address) return null;
  const { cityNumber, stateNumber, countryNumber, ...text } = address;
  return {
    ...text,
    cityId: placeId(db, 'city', cityNumber),
    stateId: placeId(db, 'state', stateNumber),
    countryId: placeId(db, 'country', countryNumber),
  };
}

/** Adds one invented client. `index` from 1; its number is below zero and its code DEM…, so that the store's own series starts at the beginning. */
export function insertDemoClient(db: WriteDb, seed: ClientSeed, index: number, id: string): void {
  const { main, billing, shipping } = seed.addresses;
  const content: ClientContent = {
    ...seed,
    id,
    number: -index,
    code: `DEM${String(index).padStart(3, '0')}`,
    version: 1,
    statusAt: seed.updatedAt,
    addresses: { main: linked(db, main), billing: linked(db, billing), shipping: linked(db, shipping) },
  };
  insertClient(db, content, null);
  statements(db).mark.run(id);
}

/** The highest index an invented client has, kept ones included; 0 without any. */
export const lastDemoIndex = (db: ReadDb): number => statements(db).lastIndex.get() ?? 0;

export const countDemoClients = (db: ReadDb): number => statements(db).count.get() ?? 0;
export const demoClientRows = (db: ReadDb): number[] => statements(db).rows.all();

/** Takes one invented client away, unless somebody has changed or linked it since: then it is the store's own from now on. Answers whether it went. */
export function removeDemoClient(db: WriteDb, row: number): boolean {
  const { untouched: isUntouched, drafts, recents, addresses, client, unmark } = statements(db);
  const untouched = isUntouched.get(row) !== undefined;
  if (untouched) {
    drafts.run(row);
    recents.run(row);
    forgetClient(db, row);
    addresses.run(row);
    client.run(row);
  }
  unmark.run(row);
  return untouched;
}
