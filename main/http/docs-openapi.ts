import { defaultAccess } from '#contract/access.ts';
import type { Dialect, DialectRoute } from './dialects/dialect.ts';
import { refusalsOf } from './docs-refusals.ts';
import { exampleOf, type Schema, schemaOf } from './docs-schema.ts';

/** OpenAPI 3.0 descriptions of the documents' APIs, made from the routes that are really served. */

export const pathOf = (url: string): string => url.replace(/:(\w+)/g, '{$1}');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** 'GET /api/pos/clientes/:id' → 'getApiPosClientesId'. */
export const operationIdOf = ({ method, url }: DialectRoute): string =>
  method.toLowerCase() +
  url
    .split(/[^\w]+/)
    .map(capital)
    .join('');

/** The noun of its path. */
const tagOf = ({ url }: DialectRoute): string =>
  url.split('/').find((part) => part !== '' && !['api', 'pos', 'v1'].includes(part)) ?? '';

/** Who gets through, in a sentence or two. */
export function entranceOf({ open, openWhen, needs }: DialectRoute): string {
  if (open === true) return 'Needs no token.';
  const token = openWhen ? `Needs a token, except ${openWhen}.` : 'Needs a token.';
  return needs ? `${token} Permissions: ${needs.map((each) => `\`${each}\``).join(', ')}.` : token;
}

export const repeatable =
  'Eight to a hundred letters, digits, `-` or `_`, new for each request. The same request with the same key is done once, and answered again';

function contentOf({ body, upload, method }: DialectRoute) {
  const schema = body && schemaOf(body, 'input');
  const form = upload && {
    type: 'object',
    properties: { ...schema?.properties, [upload]: { type: 'string', format: 'binary' } },
    ...(!body && { required: [upload] }),
  };
  return {
    ...(schema && { 'application/json': { schema, example: exampleOf(schema, method !== 'POST') } }),
    ...(form && { 'multipart/form-data': { schema: form } }),
  };
}

interface Parameter {
  readonly name: string;
  readonly in: 'header' | 'path' | 'query';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

export function queryOf({ query }: DialectRoute): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties).map(([name, { description, example, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description && { description }),
    schema,
    ...(example !== undefined && { example }),
  }));
}

function parametersOf(route: DialectRoute, header: Dialect['header']): Parameter[] {
  const text = { type: 'string' };
  return [
    ...(header
      ? [
          {
            name: header.name,
            in: 'header' as const,
            required: true,
            description: header.summary,
            schema: text,
            example: header.example,
          },
        ]
      : []),
    ...(route.repeatable
      ? [
          {
            name: 'idempotency-key',
            in: 'header' as const,
            required: false,
            description: repeatable,
            schema: { ...text, pattern: '^[\\w-]{8,100}$' },
          },
        ]
      : []),
    ...[...route.url.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
      name,
      in: 'path' as const,
      required: true,
      ...(route.id && { description: route.id.summary, example: route.id.example }),
      schema: text,
    })),
    ...queryOf(route),
  ];
}

function responsesOf(dialect: Dialect, route: DialectRoute) {
  const refused = refusalsOf(dialect, route).map(({ status, when, shape, example }) => [
    status,
    {
      description: when,
      ...(status === 429 && { headers: { 'retry-after': { description: 'In seconds', schema: { type: 'integer' } } } }),
      content: { 'application/json': { schema: schemaOf(shape, 'output'), ...(example && { example }) } },
    },
  ]);
  return {
    [route.success ?? 200]: {
      description: 'Done',
      content: { 'application/json': { schema: schemaOf(route.answer, 'output') } },
    },
    ...Object.fromEntries(refused),
  };
}

function operationOf(dialect: Dialect, route: DialectRoute) {
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    summary: route.summary,
    description: [entranceOf(route), ...(route.notes ?? [])].join('\n\n'),
    // A door that the store may open takes a token too.
    ...(route.open && { security: typeof route.open === 'boolean' ? [] : [{}, { bearer: [] }] }),
    parameters: parametersOf(route, dialect.header),
    ...((route.body || route.upload) && { requestBody: { required: true, content: contentOf(route) } }),
    responses: responsesOf(dialect, route),
  };
}

/** Requests a minute, as a store has them until it sets others. */
export const limitsOf = ({ limits }: Dialect) => limits?.(defaultAccess) ?? defaultAccess;

export function describeDialect(dialect: Dialect) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of dialect.routes) {
    const path = pathOf(route.url);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(dialect, route) };
  }
  const { perUser, perAddress } = limitsOf(dialect);
  const limits = `A minute takes ${perUser} requests of one key or user and ${perAddress} of an address without a token, unless the store sets other limits.`;
  return {
    openapi: '3.0.3',
    info: {
      title: `Trastienda · ${dialect.title}`,
      version: '1',
      description: [...dialect.notes, limits].join('\n\n'),
    },
    servers: [{ url: '/' }],
    tags: [...new Set(dialect.routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A program’s key (`tst_…`), or the token of a sign-in' },
      },
    },
    security: [{ bearer: [] }],
  };
}
