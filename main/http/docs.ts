import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Dialect, DialectRoute } from './dialects/dialect.ts';
import { dialects } from './dialects/index.ts';
import { contentSecurityPolicy } from './security.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' });

const pathOf = (url: string) => url.replace(/:(\w+)/g, '{$1}');

function contentOf({ body, upload }: DialectRoute) {
  const schema = body && schemaOf(body, 'input');
  const form = upload && {
    type: 'object',
    properties: { ...schema?.properties, [upload]: { type: 'string', format: 'binary' } },
  };
  return {
    ...(schema && { 'application/json': { schema } }),
    ...(form && { 'multipart/form-data': { schema: form } }),
  };
}

function operationOf(route: DialectRoute, header: Dialect['header']) {
  const inHeader = header
    ? [{ name: header.name, in: 'header', required: true, description: header.summary, schema: { type: 'string' } }]
    : [];
  const inPath = [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = schemaOf(route.query ?? z.object({}), 'input');
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) ?? false,
    schema,
  }));
  const failed = { description: 'Refused, in the document’s own words' };
  return {
    summary: route.summary,
    // A door that the store may open takes a token too.
    ...(route.open && { security: typeof route.open === 'boolean' ? [] : [{}, { bearer: [] }] }),
    parameters: [...inHeader, ...inPath, ...inQuery],
    ...((route.body || route.upload) && { requestBody: { required: true, content: contentOf(route) } }),
    responses: {
      [route.success ?? 200]: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(route.answer, 'output') } },
      },
      '4XX': failed,
    },
  };
}

/** An OpenAPI 3.0 description of a document's API, made from the routes that are really served. */
export function describeDialect({ title, routes, header }: Dialect) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = pathOf(route.url);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, header) };
  }
  return {
    openapi: '3.0.3',
    info: { title: `Trastienda · ${title}`, version: '1' },
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    security: [{ bearer: [] }],
  };
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

function fieldsOf(title: string, schema: z.ZodObject | undefined): string {
  if (!schema) return '';
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  const items = Object.entries(properties).map(([name, field]) => {
    const kind = typeof field === 'object' ? (field.enum?.join(' | ') ?? field.type ?? 'text') : 'text';
    return `<li><code>${escaped(name)}</code> ${escaped(String(kind))}${required.includes(name) ? ', required' : ''}</li>`;
  });
  return `<h4>${title}</h4><ul>${items.join('')}</ul>`;
}

function sectionOf(dialect: Dialect): string {
  const operations = dialect.routes.map(
    (route) =>
      `<section><h3><span>${route.method}</span> <code>${escaped(pathOf(route.url))}</code></h3><p>${escaped(route.summary)}${
        route.open === true ? '' : '. Needs a token.'
      } Answers ${route.success ?? 200}.</p>${fieldsOf('Query', route.query)}${fieldsOf('Body', route.body)}</section>`,
  );
  return `<article><h2>${escaped(dialect.title)}</h2><p><a href="/docs/${dialect.name}/openapi.json">openapi.json</a></p>${operations.join('')}</article>`;
}

const styles = `body{font:15px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#241c28;background:#fff}
h2{margin-top:2.5rem;border-top:1px solid #e2dfe4;padding-top:1rem}h3{margin:1.5rem 0 .25rem;font-size:1rem}h3 span{display:inline-block;min-width:4rem;color:#a4165c}
h4{margin:.5rem 0 0;font-size:.85rem;color:#544c58}ul{margin:.25rem 0;padding-left:1.25rem}p{margin:.25rem 0}
@media(prefers-color-scheme:dark){body{color:#efecf1;background:#1b171f}a{color:#f79bbd}h3 span{color:#f79bbd}h4{color:#bdb6c2}h2{border-color:#352e3a}}`;

const page = (
  nonce: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trastienda · APIs</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${styles}</style></head><body><h1>APIs of this store</h1>
<p>Sign in with <code>POST /auth/login</code> and send the token as <code>Authorization: Bearer …</code>. Every other procedure:
<a href="/api/app/openapi.json">/api/app/openapi.json</a>.</p>${dialects.map(sectionOf).join('')}</body></html>`;

/** The documents' APIs described, for people and for programs; nothing of it needs the network. */
export function serveDocs(server: FastifyInstance): void {
  server.get('/docs', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    reply.header('content-security-policy', contentSecurityPolicy(nonce));
    return reply.type('text/html; charset=utf-8').send(page(nonce));
  });
  for (const dialect of dialects) {
    let description: object | undefined;
    server.get(`/docs/${dialect.name}/openapi.json`, async () => (description ??= describeDialect(dialect)));
  }
}
