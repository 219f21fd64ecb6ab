import { implement, type Router as OrpcRouter } from '@orpc/server';
import type { z } from 'zod';
import { type Contract, contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedure.ts';
import type { CallContext } from './context.ts';
import { features } from './features/index.ts';
import type { QueryHandler } from './policy/feature.ts';
import { type BoundProcedure, runProcedure, type Services } from './policy/run.ts';
import { runTask } from './policy/run-task.ts';

interface Definition {
  readonly '~orpc': { readonly meta: ProcedureMeta; readonly inputSchema: z.ZodType; readonly outputSchema: z.ZodType };
}
type Handlers = Record<string, unknown>;

/** A noun without records of its own: that it was done is all there is to say again. */
const answeredBefore: QueryHandler<{ id: string }, unknown> = (_call, { id }) => ({ id });

/** Binds each procedure of the contract to its handler and its policy. Nothing else makes a procedure reachable. */
export function bindProcedures(): Map<string, BoundProcedure> {
  const bound = new Map<string, BoundProcedure>();
  for (const [noun, procedures] of Object.entries(contract)) {
    const handlers = features[noun as keyof Contract] as Handlers;
    for (const [verb, definition] of Object.entries(procedures as Record<string, Definition>)) {
      const { meta, inputSchema, outputSchema } = definition['~orpc'];
      bound.set(`${noun}.${verb}`, {
        path: `${noun}.${verb}`,
        meta,
        input: inputSchema,
        output: meta.kind === 'task' ? undefined : outputSchema,
        handler: handlers[verb],
        replay:
          meta.kind === 'command' && meta.audit && !meta.once
            ? ((handlers['get'] ?? answeredBefore) as QueryHandler<{ id: string }, unknown>)
            : undefined,
      });
    }
  }
  return bound;
}

/** oRPC's own validation is off: the policy parses input after authorising and output inside the transaction. */
const base = implement(contract)
  .$context<CallContext>()
  .$config({ initialInputValidationIndex: Number.NaN, initialOutputValidationIndex: Number.NaN });

type Builder = {
  handler(run: (options: { context: CallContext; input: unknown; signal?: AbortSignal }) => unknown): unknown;
};

export type Router = OrpcRouter<Contract, CallContext>;

/** The one router that every transport serves. */
export function createRouter(services: Services): Router {
  const bound = bindProcedures();
  const builders = base as unknown as Record<string, Record<string, Builder>>;
  const router: Record<string, Record<string, unknown>> = {};
  for (const [path, procedure] of bound) {
    const [noun = '', verb = ''] = path.split('.');
    router[noun] ??= {};
    const { meta } = procedure;
    router[noun][verb] = builders[noun]?.[verb]?.handler(({ context, input, signal }) =>
      meta.kind === 'task'
        ? runTask(services, { ...procedure, meta }, context, input, signal ?? services.closing)
        : runProcedure(services, { ...procedure, meta }, context, input),
    );
  }
  return base.router(router as unknown as Router);
}
