import type { Dialect, DialectRoute } from './dialects/dialect.ts';
import { dialects } from './dialects/index.ts';
import { guide } from './docs-guide.ts';
import { entranceOf, limitsOf, operationIdOf, pathOf, queryOf } from './docs-openapi.ts';
import { refusalsOf } from './docs-refusals.ts';
import { exampleOf, fieldsOf, type Schema, schemaOf } from './docs-schema.ts';
import { styles } from './docs-styles.ts';

/** The page that describes the APIs, for people: nothing of it needs the network or a script. */

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** A sentence of ours, in which `…` is code. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const sentence = (text: string): string => prose(/[.!?]$/.test(text) ? text : `${text}.`);

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  array: 'list',
};
const formats: Readonly<Record<string, string>> = {
  date: 'date, YYYY-MM-DD',
  'date-time': 'date and time, ISO 8601 in UTC',
  email: 'e-mail address',
  binary: 'file',
  uuid: 'UUID',
};

function kindOf({ type, format, enum: values, anyOf, items, nullable }: Schema): string {
  const or = nullable ? ' or null' : '';
  if (values) return `${values.filter((value) => value !== null).join(' | ')}${or}` || 'null';
  if (anyOf) return anyOf.map(kindOf).join(' or ') + or;
  if (items && !items.properties) return `list of ${kindOf(items)}${or}`;
  return ((format && formats[format]) ?? kinds[type ?? ''] ?? 'any value') + or;
}

function rulesOf({ minLength, maxLength, minimum, maximum, maxItems }: Schema): string {
  const from = minLength !== undefined && minLength > 1 ? minLength : null;
  const length =
    from === maxLength
      ? `${maxLength} characters`
      : `${from === null ? 'up to' : `${from} to`} ${maxLength} characters`;
  return [
    ...(maxLength === undefined ? [] : [length]),
    ...(maxLength === undefined && minLength === 1 ? ['not empty'] : []),
    ...(minimum === undefined && maximum === undefined
      ? []
      : [`${minimum ?? ''}${maximum === undefined ? ' and more' : ` to ${maximum}`}`]),
    ...(maxItems === undefined ? [] : [`up to ${maxItems}`]),
  ].join(', ');
}

interface Row {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly description?: string | undefined;
}

/** `asked`: what a caller sends, of which some must be there. */
function table(title: string, rows: readonly Row[], asked: boolean): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ name, schema, required, description }) => {
    const rules = [kindOf(schema), rulesOf(schema)].filter(Boolean).join(', ');
    const needed = asked ? `<td>${required ? '<b>required</b>' : 'optional'}</td>` : '';
    return `<tr><th scope="row"><code>${escaped(name)}</code></th>${needed}<td>${escaped(rules)}${description ? `. ${sentence(description)}` : ''}</td></tr>`;
  });
  const head = `<th scope="col">Field</th>${asked ? '<th scope="col">Needed</th>' : ''}<th scope="col">What it is</th>`;
  return `<h4>${title}</h4><table class="fields${asked ? ' asked' : ''}"><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const rowsOf = (schema: Schema): Row[] =>
  fieldsOf(schema).map(({ path, schema: field, required }) => ({
    name: path,
    schema: field,
    required,
    description: field.description,
  }));

function asksOf(dialect: Dialect, route: DialectRoute): string {
  const { header } = dialect;
  const headers = header
    ? [{ name: header.name, schema: { type: 'string' }, required: true, description: header.summary }]
    : [];
  const key = route.repeatable
    ? [
        {
          name: 'idempotency-key',
          schema: { type: 'string', minLength: 8, maxLength: 100 },
          required: false,
          description: 'Makes it safe to repeat',
        },
      ]
    : [];
  const id = route.id
    ? [{ name: 'id', schema: { type: 'string' }, required: true, description: route.id.summary }]
    : [];
  const query = queryOf(route).map(({ name, schema, required, description }) => ({
    name,
    schema,
    required,
    description,
  }));
  const form = route.upload
    ? `<p>As a form (<code>multipart/form-data</code>) the file is the field <code>${route.upload}</code>${route.body ? ', beside the fields of the body' : ''}.</p>`
    : '';
  return [
    table('Headers', [...headers, ...key], true),
    table('Path', id, true),
    table('Query', query, true),
    table('Body', route.body ? rowsOf(schemaOf(route.body, 'input')) : [], true),
    form,
  ].join('');
}

/** The least that works, to be pasted into a terminal. */
function commandOf({ header }: Dialect, route: DialectRoute): string {
  const path = route.url.replace(/:\w+/g, route.id?.example ?? '1');
  const asked = queryOf(route).filter(({ required }) => required);
  const query = asked.map(
    ({ name, example, schema }) => `${name}=${encodeURIComponent(String(example ?? exampleOf(schema)))}`,
  );
  const body = route.body && JSON.stringify(exampleOf(schemaOf(route.body, 'input'), route.method !== 'POST'));
  const plain = route.method === 'GET' || (route.method === 'POST' && body);
  return [
    `curl -s ${plain ? '' : `-X ${route.method} `}"$URL${path}${query.length > 0 ? `?${query.join('&')}` : ''}"`,
    ...(route.open === true ? [] : ['-H "authorization: Bearer $KEY"']),
    ...(header ? [`-H "${header.name}: ${header.example}"`] : []),
    ...(body ? ['-H "content-type: application/json"', `-d '${body}'`] : []),
    ...(route.upload && !body ? [`-F "${route.upload}=@picture.png"`] : []),
  ].join(' \\\n  ');
}

function operation(dialect: Dialect, route: DialectRoute): string {
  const refused = refusalsOf(dialect, route).map(({ status }) => status);
  const answer = schemaOf(route.answer, 'output');
  const kind = answer.items ? 'A list' : 'Its fields';
  return `<section id="${operationIdOf(route)}"><h3><span class="verb">${route.method}</span> <code>${escaped(pathOf(route.url))}</code></h3>
<p>${sentence(route.summary)} ${prose(entranceOf(route))}</p>${(route.notes ?? []).map((note) => `<p>${sentence(note)}</p>`).join('')}
${asksOf(dialect, route)}
<h4>Example</h4><pre>${escaped(commandOf(dialect, route))}</pre>
<p>Answers ${route.success ?? 200}; refuses with ${refused.join(', ')}.</p>
<details><summary>What ${route.success ?? 200} answers</summary>${table(kind, rowsOf(answer), false)}</details></section>`;
}

/** What its refusals look like, by a call that shows the most kinds of them. */
function refusalTable(dialect: Dialect): string {
  const seen = new Map<number, string>();
  for (const route of dialect.routes)
    for (const { status, when, example } of refusalsOf(dialect, route))
      if (!seen.has(status) && example)
        seen.set(
          status,
          `<tr><th scope="row">${status}</th><td>${prose(when)}</td><td><code>${escaped(JSON.stringify(example))}</code></td></tr>`,
        );
  const lines = [...seen].sort(([a], [b]) => a - b).map(([, line]) => line);
  return `<h3>How it refuses</h3><table class="refusals"><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">For example</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function article(dialect: Dialect): string {
  const { perUser, perAddress } = limitsOf(dialect);
  const limits = `A minute takes ${perUser} requests of a key or user, ${perAddress} of an address without a token, unless the store sets others.`;
  return `<article id="${dialect.name}"><h2>${escaped(dialect.title)}</h2>
<p><a href="/docs/${dialect.name}/openapi.json">openapi.json</a> describes it for programs (OpenAPI 3.0).</p>
<ul>${[...dialect.notes, limits].map((note) => `<li>${sentence(note)}</li>`).join('')}</ul>
${refusalTable(dialect)}${dialect.routes.map((route) => operation(dialect, route)).join('')}</article>`;
}

function contents(): string {
  const chapters = guide.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join('');
  const apis = dialects.map((dialect) => {
    const operations = dialect.routes.map(
      (route) =>
        `<li><a href="#${operationIdOf(route)}"><span class="verb">${route.method}</span><code>${escaped(pathOf(route.url))}</code></a></li>`,
    );
    return `<li><a href="#${dialect.name}">${escaped(dialect.title)}</a><ul>${operations.join('')}</ul></li>`;
  });
  return `<nav aria-label="Contents"><ul>${chapters}${apis.join('')}</ul></nav>`;
}

const chapters = guide.map(({ id, title, html }) => `<section id="${id}"><h2>${title}</h2>${html}</section>`).join('');

let body: string | undefined;

/** The whole page; its style carries the nonce. What it says stays the same as long as the program runs. */
export function docsPage(nonce: string): string {
  body ??= `<body><a class="skip" href="#content">Skip to the content</a><header><h1>APIs of this store</h1>
<p>For programs: tills, shops and sites. <span lang="es">Esta página está en inglés.</span></p></header>${contents()}
<main id="content">${chapters}${dialects.map(article).join('')}</main></body>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trastienda · APIs</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${styles}</style></head>${body}</html>`;
}
