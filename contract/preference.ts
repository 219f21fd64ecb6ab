import { z } from 'zod';
import { JsonState } from './fields.ts';
import { command, query } from './procedure.ts';

/** A user's own choice about a screen, wherever he signs in: 'columns.client', 'keys'. */
const PreferenceName = z
  .string()
  .regex(/^[a-z]+(\.[a-z]+){0,2}$/, 'notAllowed')
  .max(40);
export const preferencesMax = 100;

export const preference = {
  list: query(
    { permission: 'session' },
    { input: z.strictObject({}), output: z.record(z.string(), z.record(z.string(), z.json())) },
  ),
  /** Null forgets it. */
  set: command(
    { permission: 'session', audit: null },
    { input: z.strictObject({ name: PreferenceName, value: JsonState(4000).nullable() }), output: z.strictObject({}) },
  ),
};
