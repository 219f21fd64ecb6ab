import { z } from 'zod';
import { Id, text, Version } from './fields.ts';
import { command, query } from './procedure.ts';

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
  active: z.boolean(),
  version: Version,
  stateId: z.string().nullable(),
  stateName: z.string().nullable(),
  countryId: z.string().nullable(),
  countryName: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

const PlaceCode = text(10, 1).regex(/^[\p{L}\p{N}-]+$/u, 'code');
const PlaceName = text(50, 1);

export const place = {
  /** By name, at most 100, active ones unless `inactive` asks for all. `parentId`: the country of a state, the state or country of a city. `search` matches name and code, accents ignored; `number` is the one that has it. */
  list: query(
    { permission: 'place:read' },
    {
      input: z.strictObject({
        level: PlaceLevel,
        parentId: Id.optional(),
        search: text(60).optional(),
        number: z.int().min(1).optional(),
        inactive: z.boolean().optional(),
      }),
      output: z.array(Place).max(100),
    },
  ),
  get: query({ permission: 'place:read' }, { input: z.strictObject({ id: Id }), output: Place }),
  /** `parentId`: the country of a state, the state of a city; none for a country. */
  create: command(
    { permission: 'place:update', audit: { noun: 'place', verb: 'create' } },
    {
      input: z.strictObject({ level: PlaceLevel, parentId: Id.optional(), code: PlaceCode, name: PlaceName }),
      output: Place,
    },
  ),
  update: command(
    { permission: 'place:update', audit: { noun: 'place', verb: 'update' } },
    {
      input: z.strictObject({ id: Id, version: Version, code: PlaceCode.optional(), name: PlaceName.optional() }),
      output: Place,
    },
  ),
  /** Refused while clients live there or active places lie in it: IN_USE names some of them. */
  deactivate: command(
    { permission: 'place:update', audit: { noun: 'place', verb: 'deactivate' } },
    { input: z.strictObject({ id: Id }), output: Place },
  ),
  restore: command(
    { permission: 'place:update', audit: { noun: 'place', verb: 'restore' } },
    { input: z.strictObject({ id: Id }), output: Place },
  ),
  /** Moves every address (and every place within) from `id` to `intoId` of the same level, then deactivates `id`. Addresses keep their text. */
  merge: command(
    { permission: 'place:update', audit: { noun: 'place', verb: 'merge' } },
    { input: z.strictObject({ id: Id, intoId: Id }), output: Place },
  ),
};
