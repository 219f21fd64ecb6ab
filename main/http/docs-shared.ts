/** Records that stand in many answers are written once, under components.schemas, and referred to from there. */

type Json = Record<string, unknown>;

/** Below this length a reference saves nothing. */
const worthSharing = 160;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecordSchema = (value: unknown): value is Json =>
  isObject(value) && value['type'] === 'object' && isObject(value['properties']);

const isUnbounded = (key: string, value: unknown) =>
  (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;

/** The bounds of every whole number say nothing to a reader. */
function withoutBounds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBounds);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !isUnbounded(key, inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutBounds(inner)]));
}

/** Where a schema stands, as a name: 'client.list.items'. What only wraps others says nothing. */
const silent = new Set([
  'paths',
  'post',
  'requestBody',
  'responses',
  '200',
  'content',
  'application/json',
  'text/event-stream',
  'schema',
  'properties',
  'components',
  'anyOf',
  'oneOf',
]);
const nameAt = (path: readonly string[]): string =>
  path
    .filter((part) => !silent.has(part) && !/^\d+$/.test(part))
    .join('.')
    .replaceAll('/', '.')
    .replace(/^\.|[^\w.-]/g, '') || 'record';

/** Every record of the document by its text: how often it stands, and where first. `get` of a noun gives it the noun's name. */
function count(value: unknown, path: string[], seen: Map<string, { times: number; name: string }>): void {
  if (Array.isArray(value)) for (const [i, inner] of value.entries()) count(inner, [...path, String(i)], seen);
  if (!isObject(value)) return;
  if (isRecordSchema(value)) {
    const text = JSON.stringify(value);
    const own = nameAt(path);
    const noun = /^([a-zA-Z]+)\.get$/.exec(own)?.[1];
    const before = seen.get(text);
    const name = noun ? noun.charAt(0).toUpperCase() + noun.slice(1) : (before?.name ?? own);
    seen.set(text, { times: (before?.times ?? 0) + 1, name });
  }
  for (const [key, inner] of Object.entries(value)) count(inner, [...path, key], seen);
}

/** The document, with what stands in it more than once given a name. */
export function sharedSchemas(document: Json): Json {
  const whole = withoutBounds(document) as Json;
  const seen = new Map<string, { times: number; name: string }>();
  count(whole, [], seen);
  const schemas: Json = {};
  const names = new Map<string, string>();

  function nameOf(text: string, wanted: string): string {
    const known = names.get(text);
    if (known) return known;
    const taken = new Set(names.values());
    let name = wanted;
    for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
    names.set(text, name);
    return name;
  }

  const inside = (value: Json): Json =>
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shared(inner)]));

  function shared(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(shared);
    if (!isObject(value)) return value;
    const text = isRecordSchema(value) ? JSON.stringify(value) : '';
    const found = seen.get(text);
    if (!found || found.times < 2 || text.length < worthSharing) return inside(value);
    const name = nameOf(text, found.name);
    schemas[name] ??= inside(value);
    return { $ref: `#/components/schemas/${name}` };
  }

  const made = inside(whole);
  return { ...made, components: { ...(made['components'] as Json), schemas } };
}
