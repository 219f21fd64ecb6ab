/** What the tests read of an OpenAPI file. */

export interface Operation {
  readonly url: string;
  readonly operationId: string;
  readonly tags?: string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: Record<string, unknown>[];
  readonly responses: Record<string, Record<string, unknown>>;
}

export interface OpenApi {
  readonly openapi: string;
  readonly tags: { readonly name: string }[];
  readonly paths: Record<string, Record<string, Omit<Operation, 'url'>>>;
}

export const operationsOf = ({ paths }: OpenApi): Operation[] =>
  Object.entries(paths).flatMap(([url, methods]) => Object.values(methods).map((operation) => ({ url, ...operation })));

/** Every reference anywhere in it. */
export function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(refsOf)])];
}

/** What a reference leads to; what is none, itself. */
export function resolved(api: OpenApi, value: Record<string, unknown>): Record<string, unknown> {
  const { $ref } = value;
  if (typeof $ref !== 'string') return value;
  const found = $ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], api);
  return found as Record<string, unknown>;
}
