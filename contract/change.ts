import { z } from 'zod';
import { Actor, CalendarDate, Id, Timestamp, text } from './fields.ts';
import { command, query, task } from './procedure.ts';

/** Something was committed: every cache of `noun` is stale. `ids` holds at most 100; absent means "many". */
export const ChangeEvent = z.strictObject({
  noun: z.string(),
  ids: z.array(z.string()).max(100).optional(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

/** One field of one change; `path` is dotted ('addresses.main.city'). null is "nothing there". */
export const FieldChange = z.strictObject({ path: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = z.infer<typeof FieldChange>;

/** One entry of the history. `outcome` is 'done', or the code of the error that refused the act. */
export const ChangeEntry = z.strictObject({
  seq: z.int(),
  at: Timestamp,
  user: Actor.nullable(),
  /** From where: the desktop window ('port'), the network ('http'), or a tool. */
  origin: z.string(),
  noun: z.string(),
  verb: z.string(),
  outcome: z.string(),
  recordId: z.string().nullable(),
  /** What the record is called today, where it has a name. */
  recordName: z.string().nullable(),
  fields: z.array(FieldChange),
  /** The content was erased for privacy; that something happened still stands. */
  erased: z.boolean(),
});
export type ChangeEntry = z.infer<typeof ChangeEntry>;

/** `beforeSeq` continues a list: entries older than that one. Dates are the store's, both included. */
export const ChangeListInput = z.strictObject({
  noun: text(30, 1).optional(),
  recordId: Id.optional(),
  userId: Id.optional(),
  verb: text(30, 1).optional(),
  refusedOnly: z.boolean().optional(),
  /** Words that begin anywhere in the values before or after, or in the record's name or code; case and accents are ignored. */
  search: text(100).optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  beforeSeq: z.int().min(1).optional(),
  limit: z.int().min(1).max(100).optional(),
});
export type ChangeListInput = z.infer<typeof ChangeListInput>;

/** Whether the chain of the history holds. `brokenSeq` names the first entry that was rewritten or removed. */
export const ChainState = z.strictObject({
  state: z.enum(['unchecked', 'checking', 'sound', 'broken']),
  checkedAt: Timestamp.nullable(),
  brokenSeq: z.int().nullable(),
});
export type ChainState = z.infer<typeof ChainState>;

export const change = {
  /** Lives as long as the caller listens; the first event, noun '', says that the stream stands. */
  watch: task({ permission: 'session' }, { input: z.strictObject({}), output: ChangeEvent }),
  /** Newest first. `nextSeq` is the `beforeSeq` of the next page, null at the end. */
  list: query(
    { permission: 'change:read' },
    {
      input: ChangeListInput,
      output: z.strictObject({ items: z.array(ChangeEntry).max(100), nextSeq: z.int().nullable() }),
    },
  ),
  /** What the check at the start of the backend found, or how far it is. */
  chain: query({ permission: 'change:read' }, { input: z.strictObject({}), output: ChainState }),
  /** Checks the whole history again, in the background; progress in entries. */
  verify: task(
    { permission: 'change:read' },
    { input: z.strictObject({}), output: z.strictObject({ checked: z.int(), total: z.int(), chain: ChainState }) },
  ),
  /** Sets one field of a client back to what it was before an entry; everything else stays as it is now. `seq`: the entry of this act, null where the field already stood so. */
  revert: command(
    { permission: 'client:update', audit: { noun: 'client', verb: 'revert' } },
    {
      input: z.strictObject({ seq: z.int().min(1), path: text(80, 1) }),
      output: z.strictObject({ id: z.string(), seq: z.int().nullable().default(null) }),
    },
  ),
};
