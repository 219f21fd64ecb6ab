import type { Place, PlaceLevel } from '#contract/place.ts';
import { prepared, type ReadDb } from '../connection.ts';
import { fold } from '../search/fold.ts';

const none = 'NULL AS stateId, NULL AS stateName, NULL AS countryId, NULL AS countryName';

/** @parent and @like may be null: then they do not filter. Bounded by LIMIT; the catalogue holds some hundreds of rows. */
const statements = prepared(({ raw }) => ({
  country: raw.prepare(
    `SELECT id, 'country' AS level, number, code, name, ${none} FROM country
     WHERE active = 1 AND (@like IS NULL OR search LIKE @like ESCAPE '\\') AND @parent IS NULL ORDER BY name_key LIMIT 100`,
  ),
  state: raw.prepare(
    `SELECT s.id, 'state' AS level, s.number, s.code, s.name, NULL AS stateId, NULL AS stateName, c.id AS countryId, c.name AS countryName
     FROM state s JOIN country c ON c.row = s.country_row
     WHERE s.active = 1 AND (@like IS NULL OR s.search LIKE @like ESCAPE '\\') AND (@parent IS NULL OR c.id = @parent)
     ORDER BY s.name_key LIMIT 100`,
  ),
  city: raw.prepare(
    `SELECT t.id, 'city' AS level, t.number, t.code, t.name, s.id AS stateId, s.name AS stateName, c.id AS countryId, c.name AS countryName
     FROM city t JOIN state s ON s.row = t.state_row JOIN country c ON c.row = s.country_row
     WHERE t.active = 1 AND (@like IS NULL OR t.search LIKE @like ESCAPE '\\')
       AND (@parent IS NULL OR s.id = @parent OR c.id = @parent)
     ORDER BY t.name_key LIMIT 100`,
  ),
}));

/** Active places of a level by name, at most 100. */
export function listPlaces(db: ReadDb, level: PlaceLevel, parentId?: string, search?: string): Place[] {
  const like = search ? `%${fold(search).replace(/[\\%_]/g, '\\$&')}%` : null;
  return statements(db)[level].all({ like, parent: parentId ?? null }) as Place[];
}
