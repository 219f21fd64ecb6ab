import { DomainError } from '#contract/errors.ts';
import { type Place, type PlaceLevel, placeLevels } from '#contract/place.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { fold } from '../search/fold.ts';
import { sortKey } from '../search/sort-key.ts';

/** Level → its rows with the names of what they lie in. `p` is the place itself. */
const sources: Record<PlaceLevel, string> = {
  country: `SELECT p.row, p.id, 'country' AS level, p.number, p.code, p.name, p.active, p.version, p.name_key,
    NULL AS stateId, NULL AS stateName, NULL AS countryId, NULL AS countryName, p.search FROM country p`,
  state: `SELECT p.row, p.id, 'state' AS level, p.number, p.code, p.name, p.active, p.version, p.name_key,
    NULL AS stateId, NULL AS stateName, c.id AS countryId, c.name AS countryName, p.search
    FROM state p JOIN country c ON c.row = p.country_row`,
  city: `SELECT p.row, p.id, 'city' AS level, p.number, p.code, p.name, p.active, p.version, p.name_key,
    s.id AS stateId, s.name AS stateName, c.id AS countryId, c.name AS countryName, p.search
    FROM city p JOIN state s ON s.row = p.state_row JOIN country c ON c.row = s.country_row`,
};

interface Row extends Omit<Place, 'active'> {
  row: number;
  active: number;
}

const listed = (level: PlaceLevel) => `SELECT * FROM (${sources[level]})
  WHERE (active = 1 OR @inactive = 1) AND (@like IS NULL OR search LIKE @like ESCAPE '\\')
    AND (@parent IS NULL OR stateId = @parent OR countryId = @parent) AND (@number IS NULL OR number = @number) ORDER BY name_key LIMIT 100`;

/** What lies in a place, and the column that says so. */
const within = { country: 'state', state: 'city', city: null } as const;
const parentColumn = { country: null, state: 'country_row', city: 'state_row' } as const;
const addressColumn = { country: 'country_row', state: 'state_row', city: 'city_row' } as const;

const statements = prepared(({ raw }) => {
  const perLevel = <T>(make: (level: PlaceLevel) => T) =>
    Object.fromEntries(placeLevels.map((level) => [level, make(level)])) as Record<PlaceLevel, T>;
  return {
    list: perLevel((level) => raw.prepare<[object], Row>(listed(level))),
    byId: perLevel((level) => raw.prepare<[string], Row>(`${sources[level]} WHERE p.id = ?`)),
    byCode: perLevel((level) =>
      raw.prepare<[string], { id: string }>(`SELECT id FROM ${level} WHERE code = ? COLLATE NOCASE`),
    ),
    insert: perLevel((level) => {
      const parent = parentColumn[level];
      return raw.prepare<[object]>(
        `INSERT INTO ${level} (id, number, code, name, search, name_key, created_at, created_by, updated_at, updated_by${parent ? `, ${parent}` : ''})
         VALUES (@id, (SELECT coalesce(max(number), 0) + 1 FROM ${level}), @code, @name, @search, @nameKey, @at, @by, @at, @by${parent ? ', @parentRow' : ''})`,
      );
    }),
    update: perLevel((level) =>
      raw.prepare<[object]>(
        `UPDATE ${level} SET code = @code, name = @name, search = @search, name_key = @nameKey, active = @active, version = version + 1,
         updated_at = @at, updated_by = @by WHERE row = @row`,
      ),
    ),
    users: perLevel((level) =>
      raw.prepare<[number], { name: string }>(
        `SELECT DISTINCT iif(c.surname IS NULL, c.name, c.name || ' ' || c.surname) || ' (' || c.code || ')' AS name
         FROM client_address a JOIN client c ON c.row = a.client_row WHERE a.${addressColumn[level]} = ? LIMIT 5`,
      ),
    ),
    moveAddresses: perLevel((level) =>
      raw.prepare<[number, number]>(
        `UPDATE client_address SET ${addressColumn[level]} = ? WHERE ${addressColumn[level]} = ?`,
      ),
    ),
  };
});

const toPlace = ({
  id,
  level,
  number,
  code,
  name,
  active,
  version,
  stateId,
  stateName,
  countryId,
  countryName,
}: Row): Place => ({
  id,
  level,
  number,
  code,
  name,
  active: active === 1,
  version,
  stateId,
  stateName,
  countryId,
  countryName,
});

/** Places of a level by name, at most 100; active ones unless told otherwise. */
export function listPlaces(
  db: ReadDb,
  level: PlaceLevel,
  {
    parentId,
    search,
    number,
    inactive = false,
  }: {
    parentId?: string | undefined;
    search?: string | undefined;
    number?: number | undefined;
    inactive?: boolean | undefined;
  } = {},
): Place[] {
  const like = search ? `%${fold(search).replace(/[\\%_]/g, '\\$&')}%` : null;
  return statements(db)
    .list[level].all({ like, parent: parentId ?? null, number: number ?? null, inactive: inactive ? 1 : 0 })
    .map(toPlace);
}

function findRow(db: ReadDb, id: string): Row {
  for (const level of placeLevels) {
    const found = statements(db).byId[level].get(id);
    if (found) return found;
  }
  throw new DomainError('NOT_FOUND', { noun: 'place' });
}

/** NOT_FOUND unless there is such a place. */
export const getPlace = (db: ReadDb, id: string): Place => toPlace(findRow(db, id));

/** An active city by its code, however it is written in large and small letters. */
export function findCity(db: ReadDb, code: string): Place | undefined {
  const { byCode, byId } = statements(db);
  const holder = byCode.city.get(code);
  const city = holder && byId.city.get(holder.id);
  return city?.active === 1 ? toPlace(city) : undefined;
}

export function placeCodeIsTaken(db: ReadDb, level: PlaceLevel, code: string, exceptId?: string): boolean {
  const holder = statements(db).byCode[level].get(code);
  return holder !== undefined && holder.id !== exceptId;
}

interface Stamp {
  readonly at: number;
  readonly by: number | null;
}

const derived = (name: string, code: string) => ({ search: fold(`${name} ${code}`), nameKey: sortKey(name) });

export function insertPlace(
  db: WriteDb,
  input: { id: string; level: PlaceLevel; parentId?: string | undefined; code: string; name: string },
  stamp: Stamp,
): Place {
  const { id, level, parentId, code, name } = input;
  const parentRow = parentId === undefined ? null : findRow(db, parentId).row;
  statements(db).insert[level].run({ id, code, name, parentRow, ...derived(name, code), ...stamp });
  return getPlace(db, id);
}

export function updatePlace(db: WriteDb, place: Place, stamp: Stamp): Place {
  const { id, level, code, name, active } = place;
  statements(db).update[level].run({
    row: findRow(db, id).row,
    code,
    name,
    active: active ? 1 : 0,
    ...derived(name, code),
    ...stamp,
  });
  return getPlace(db, id);
}

/** Who would miss the place: up to five clients by name and code, or the active places that lie in it. */
export function placeUsers(db: ReadDb, id: string): string[] {
  const { level, row } = findRow(db, id);
  const clients = statements(db)
    .users[level].all(row)
    .map(({ name }) => name);
  const inner = within[level];
  return clients.length > 0 || inner === null
    ? clients
    : listPlaces(db, inner, { parentId: id })
        .slice(0, 5)
        .map(({ name }) => name);
}

/** Moves addresses, and the places within, from one place to another of its level. */
export function relinkPlace(db: WriteDb, fromId: string, intoId: string): void {
  const [from, into] = [findRow(db, fromId), findRow(db, intoId)];
  statements(db).moveAddresses[from.level].run(into.row, from.row);
  const inner = within[from.level];
  if (inner !== null)
    db.raw
      .prepare(`UPDATE ${inner} SET ${parentColumn[inner]} = ? WHERE ${parentColumn[inner]} = ?`)
      .run(into.row, from.row);
}
