import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { declaredErrors } from '#contract/errors.ts';
import { contract } from '#contract/index.ts';
import type { Gate, Permission } from '#contract/permissions.ts';
import type { ProcedureMeta } from '#contract/procedure.ts';
import { repeatable } from './docs-openapi.ts';
import type { Schema } from './docs-schema.ts';
import { sharedSchemas } from './docs-shared.ts';

/** The OpenAPI description of every procedure, for /api/app. */

type Json = Record<string, unknown>;

const gates: Readonly<Record<Gate, string>> = {
  public: 'Needs no token.',
  setup: 'Only while the store has no users, from this machine.',
  locked: 'Of whoever is signed in, even behind the lock; never of a key.',
  own: 'Of whoever is signed in; never of a key.',
  session: 'Of whoever is signed in, a key among them.',
};

const neededFor = (permission: Permission | Gate): string =>
  permission in gates ? gates[permission as Gate] : `Needs the permission \`${permission}\`.`;

const kinds: Readonly<Record<ProcedureMeta['kind'], string>> = {
  query: 'Reads.',
  command: 'Writes, all of it or nothing.',
  task: 'Takes time: its answer is a stream of events (`text/event-stream`), which may be broken off.',
};

interface Answered {
  readonly '200'?: { readonly content?: { readonly 'application/json'?: { readonly schema?: Schema } } };
}

/** Whether a request's key is remembered: with a record, and never where the answer stands for one moment only. */
function isRepeatable(meta: ProcedureMeta, responses: Answered): boolean {
  const answer = responses['200']?.content?.['application/json']?.schema;
  return meta.kind === 'command' && meta.audit !== null && !meta.once && answer?.properties?.['id'] !== undefined;
}

/** The codes of each status, in the order of the closed set. */
function codesByStatus(): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, { status }] of Object.entries(declaredErrors))
    codes.set(String(status), [...(codes.get(String(status)) ?? []), code]);
  return codes;
}

const codesOf = codesByStatus();
const refusalName = (status: string): string => codesOf.get(status)?.join('.') ?? status;

const keyParameter = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: repeatable,
  schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
};

function operationOf(name: string, meta: ProcedureMeta, generated: Json): Json {
  const [noun = ''] = name.split('.');
  const responses = generated['responses'] as Json;
  const refused = Object.keys(responses).filter((status) => codesOf.has(status));
  const told = [kinds[meta.kind], neededFor(meta.permission)];
  if (meta.kind === 'command' && meta.confirmed)
    told.push(
      'Asks for a password typed within the last five minutes: 401 with the reason `confirm`, and always with a key.',
    );
  return {
    ...generated,
    operationId: name,
    tags: [noun],
    summary: `${name} (${meta.kind})`,
    description: told.join(' '),
    ...(meta.permission === 'public' && { security: [{}, { bearer: [] }] }),
    ...(isRepeatable(meta, responses as Answered) && {
      parameters: [{ $ref: '#/components/parameters/idempotency-key' }],
    }),
    responses: {
      ...responses,
      ...Object.fromEntries(
        refused.map((status) => [status, { $ref: `#/components/responses/${refusalName(status)}` }]),
      ),
    },
  };
}

type Definitions = Record<string, Record<string, { readonly '~orpc': { readonly meta: ProcedureMeta } }>>;

const definitions = Object.entries(contract as unknown as Definitions).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, { '~orpc': procedure }]) => ({ noun, verb, meta: procedure.meta })),
);

function described(document: Json): Json {
  const paths = document['paths'] as Record<string, { post: Json }>;
  const refusals: Json = {};
  const operations = definitions.map(({ noun, verb, meta }) => {
    const path = `/${noun}/${verb}`;
    const generated = paths[path]?.post ?? {};
    for (const [status, response] of Object.entries(generated['responses'] as Json))
      if (codesOf.has(status))
        refusals[refusalName(status)] = { ...(response as Json), description: codesOf.get(status)?.join(' or ') };
    return [path, { post: operationOf(`${noun}.${verb}`, meta, generated) }] as const;
  });
  const components = {
    ...(document['components'] as Json),
    parameters: { 'idempotency-key': keyParameter },
    responses: refusals,
  };
  return sharedSchemas({
    ...document,
    tags: Object.keys(contract).map((name) => ({ name })),
    paths: Object.fromEntries(operations),
    components,
  });
}

export async function describeApi(url: string): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const generated = await generator.generate(contract, {
    info: {
      title: 'Trastienda',
      version: '1',
      description:
        'Every procedure by POST with a JSON body, which may hold no field that is not known. A program’s key or the token of a sign-in under `Authorization: Bearer`; see /docs. A body of more than 1 MB is refused with 413 and the code VALIDATION.',
    },
    servers: [{ url }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A program’s key (`tst_…`), or the token of a sign-in' },
      },
    },
    security: [{ bearer: [] }],
  });
  return described(JSON.parse(JSON.stringify(generated)) as Json);
}
