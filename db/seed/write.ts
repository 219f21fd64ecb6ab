import { fullName } from '#contract/client.ts';
import { prepared, type WriteDb } from '../connection.ts';
import { idMaker } from '../id.ts';
import { appendChange } from '../queries/change.ts';
import { documentKey, emailKey, phoneKey } from '../queries/client.ts';
import { rebuildClientIndex } from '../search/index.ts';
import { naturalKey, sortKey } from '../search/sort-key.ts';
import { writeTransaction } from '../transaction.ts';
import type { AddressSeed } from './addresses.ts';
import { type ClientSeed, clientSeeds } from './clients.ts';
import { Random } from './random.ts';

export interface SeedOptions {
  readonly clients: number;
  /** The same seed gives the same clients. */
  readonly seed: number;
  readonly country?: 'EC' | 'BO' | 'ES';
  /** Epoch ms: no client is newer. The same moment and seed give the same clients to the byte. */
  readonly now: number;
  /** Called every thousand clients, and while the search index is built. */
  readonly onProgress?: (step: 'clients' | 'index', done: number) => void;
}

const statements = prepared(({ raw }) => ({
  client: raw.prepare<[Record<string, unknown>], { row: number }>(
    `INSERT INTO client (id, number, code, code_key, kind, name, surname, name_key, contact_name, contact_key, document_type, document_number, document_key,
       phone, phone_key, mobile, mobile_key, email, email_key, birth_date, gender, notes, tags, status, status_at, city, city_key,
       version, created_at, updated_at)
     VALUES (@id, @number, @code, @codeKey, @kind, @name, @surname, @nameKey, @contactName, @contactKey, @documentType, @documentNumber, @documentKey,
       @phone, @phoneKey, @mobile, @mobileKey, @email, @emailKey, @birthDate, @gender, @notes, @tags, @status, @updatedAt, @city, @cityKey,
       1, @createdAt, @updatedAt) RETURNING row`,
  ),
  address: raw.prepare(
    `INSERT INTO client_address (client_row, kind, street, city, state, country, postal_code, city_row, state_row, country_row)
     VALUES (@clientRow, @kind, @street, @city, @state, @country, @postalCode, @cityNumber, @stateNumber, @countryNumber)`,
  ),
  takenNumbers: raw.prepare<[], { last: number }>(
    "SELECT coalesce(max(next), 1) - 1 AS last FROM series WHERE noun = 'client'",
  ),
  setSeries: raw.prepare(
    "INSERT INTO series (noun, next) VALUES ('client', @next) ON CONFLICT (noun) DO UPDATE SET next = @next",
  ),
}));

/** A catalogue place's `row` is its number in every fresh store, which is what the seeds name. */
function insertAddress(db: WriteDb, clientRow: number, kind: string, address: AddressSeed | null): void {
  if (address) statements(db).address.run({ ...address, clientRow, kind });
}

function insertSeed(db: WriteDb, seed: ClientSeed, id: string, number: number): void {
  const { addresses, tags, ...columns } = seed;
  const code = `CLI${String(number).padStart(3, '0')}`;
  const city = addresses.main?.city ?? null;
  const { row = 0 } =
    statements(db).client.get({
      ...columns,
      id,
      number,
      code,
      tags: JSON.stringify(tags),
      city,
      cityKey: city ? sortKey(city) : '',
      codeKey: naturalKey(code),
      nameKey: sortKey(fullName(seed)),
      contactKey: seed.contactName ? sortKey(seed.contactName) : null,
      documentKey: documentKey(seed.documentNumber),
      phoneKey: phoneKey(seed.phone),
      mobileKey: phoneKey(seed.mobile),
      emailKey: emailKey(seed.email),
    }) ?? {};
  insertAddress(db, row, 'main', addresses.main);
  insertAddress(db, row, 'billing', addresses.billing);
  insertAddress(db, row, 'shipping', addresses.shipping);
}

/** Adds believable clients in one transaction: all of them, searchable, or none. One entry in the change log tells of it. */
export function seedClients(
  db: WriteDb,
  { clients, seed, country = 'EC', now, onProgress = () => {} }: SeedOptions,
): void {
  writeTransaction(db, () => {
    const first = (statements(db).takenNumbers.get()?.last ?? 0) + 1;
    const random = new Random(seed, first);
    const bytes = (count: number) => Buffer.from(Array.from({ length: count }, () => Math.floor(random.next() * 256)));
    const newId = idMaker(() => now, bytes);
    let done = 0;
    for (const each of clientSeeds({ seed, count: clients, now, country })) {
      insertSeed(db, each, newId(), first + done);
      done += 1;
      if (done % 1000 === 0) onProgress('clients', done);
    }
    statements(db).setSeries.run({ next: first + done });
    rebuildClientIndex(db, (indexed) => onProgress('index', indexed));
    appendChange(db, {
      at: now,
      userRow: null,
      origin: 'seed',
      requestKey: null,
      noun: 'client',
      verb: 'create',
      outcome: 'done',
      recordId: null,
      patch: { clients: [null, clients], seed: [null, seed] },
    });
  });
}
