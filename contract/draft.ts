import { z } from 'zod';
import { Id, JsonState, Timestamp, Version } from './fields.ts';
import { command, query } from './procedure.ts';

export const draftForms = ['client', 'estimate', 'invoice', 'mail'] as const;

/** Which form: of an existing record, or (`recordId` null) of a new one. */
const place = { form: z.enum(draftForms), recordId: Id.nullable() };

/** A form as it was typed, not yet saved. Belongs to one user, stays on this machine. `baseVersion`: the record's version it started from. */
export const Draft = z.strictObject({
  ...place,
  baseVersion: Version.nullable(),
  values: JsonState(60_000),
  updatedAt: Timestamp,
});
export type Draft = z.infer<typeof Draft>;

export const draft = {
  /** The caller's drafts, newest first; at most fifty are kept. */
  list: query({ permission: 'session' }, { input: z.strictObject({}), output: z.array(Draft).max(50) }),
  find: query(
    { permission: 'session' },
    { input: z.strictObject(place), output: z.strictObject({ draft: Draft.nullable() }) },
  ),
  keep: command(
    { permission: 'session', audit: null },
    { input: Draft.omit({ updatedAt: true }), output: z.strictObject({ updatedAt: Timestamp }) },
  ),
  drop: command({ permission: 'session', audit: null }, { input: z.strictObject(place), output: z.strictObject({}) }),
};
