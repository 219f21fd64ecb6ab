import { z } from 'zod';
import { Id, text } from './fields.ts';
import { query } from './procedure.ts';

export const placeLevels = ['country', 'state', 'city'] as const;
export const PlaceLevel = z.enum(placeLevels);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** One country, state (province, department) or city of the catalogue, with the names of what it lies in. */
export const Place = z.strictObject({
  id: z.string(),
  level: PlaceLevel,
  number: z.int(),
  code: z.string(),
  name: z.string(),
  stateId: z.string().nullable(),
  stateName: z.string().nullable(),
  countryId: z.string().nullable(),
  countryName: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

export const place = {
  /** By name, at most 100. `parentId`: the country of a state, the state or country of a city. `search` matches name and code, accents ignored. */
  list: query(
    { permission: 'place:read' },
    {
      input: z.strictObject({ level: PlaceLevel, parentId: Id.optional(), search: text(60).optional() }),
      output: z.array(Place).max(100),
    },
  ),
};
