import { z } from 'zod';
import { Id, JsonState, text } from './fields.ts';
import { command, query } from './procedure.ts';

export const viewLists = ['client'] as const;
export const viewsMax = 30;

/** Filters, order and columns of a list under a name. Belongs to one user. `state` is the list's own; it reads it leniently, so that a view whose column is gone still opens. */
export const View = z.strictObject({
  id: z.string(),
  list: z.enum(viewLists),
  name: z.string(),
  state: JsonState(4000),
});
export type View = z.infer<typeof View>;

const ViewName = text(40, 1);

export const view = {
  /** In the order of their making. */
  list: query(
    { permission: 'session' },
    { input: z.strictObject({ list: z.enum(viewLists) }), output: z.array(View).max(viewsMax) },
  ),
  create: command(
    { permission: 'session', audit: null },
    { input: z.strictObject({ list: z.enum(viewLists), name: ViewName, state: JsonState(4000) }), output: View },
  ),
  update: command(
    { permission: 'session', audit: null },
    {
      input: z.strictObject({ id: Id, name: ViewName.optional(), state: JsonState(4000).optional() }),
      output: View,
    },
  ),
  deactivate: command({ permission: 'session', audit: null }, { input: z.strictObject({ id: Id }), output: View }),
  restore: command({ permission: 'session', audit: null }, { input: z.strictObject({ id: Id }), output: View }),
};
