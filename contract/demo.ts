import { z } from 'zod';
import { query, task } from './procedure.ts';

export const demoClients = 500;

/** How far it is. `kept`: demo clients that stay because somebody has changed them since. */
export const DemoProgress = z.strictObject({ done: z.int(), total: z.int(), kept: z.int() });

/** Invented clients to learn with, told apart from real ones so that they can go again without a trace. */
export const demo = {
  get: query(
    { permission: 'client:read' },
    { input: z.strictObject({}), output: z.strictObject({ clients: z.int() }) },
  ),
  /** CONFLICT while there are demo clients. Cancelled half-way it leaves what it has made, which can be removed. */
  create: task(
    { permission: 'demo:update', audit: { noun: 'demo', verb: 'create' } },
    { input: z.strictObject({}), output: DemoProgress },
  ),
  remove: task(
    { permission: 'demo:update', audit: { noun: 'demo', verb: 'remove' } },
    { input: z.strictObject({}), output: DemoProgress },
  ),
};
