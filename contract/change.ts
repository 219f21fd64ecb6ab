import { z } from 'zod';
import { task } from './procedure.ts';

/** Something was committed: every cache of `noun` is stale. `ids` holds at most 100; absent means "many". */
export const ChangeEvent = z.strictObject({
  noun: z.string(),
  ids: z.array(z.string()).max(100).optional(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const change = {
  /** Lives as long as the caller listens; the first event, noun '', says that the stream stands. */
  watch: task({ permission: 'session' }, { input: z.strictObject({}), output: ChangeEvent }),
};
