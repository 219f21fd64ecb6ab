import { z } from 'zod';
import { Id, Timestamp } from './fields.ts';
import { command, query } from './procedure.ts';

export const recentNouns = ['client'] as const;
export const recentMax = 20;

/** A record the caller opened lately, as it is called now. */
export const Recent = z.strictObject({
  noun: z.enum(recentNouns),
  id: z.string(),
  code: z.string(),
  name: z.string(),
  status: z.string(),
  at: Timestamp,
});
export type Recent = z.infer<typeof Recent>;

export const recent = {
  /** Newest first, only of nouns the caller may read. */
  list: query({ permission: 'session' }, { input: z.strictObject({}), output: z.array(Recent).max(recentMax) }),
  note: command(
    { permission: 'session', audit: null },
    { input: z.strictObject({ noun: z.enum(recentNouns), id: Id }), output: z.strictObject({}) },
  ),
};
