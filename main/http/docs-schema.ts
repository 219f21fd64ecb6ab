import { z } from 'zod';

/** A JSON schema as OpenAPI 3.0 has it: as much of it as our descriptions hold. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** The bounds of every whole number say nothing to a reader. */
function plain(this: unknown, key: string, value: unknown): unknown {
  return (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
    ? undefined
    : value;
}

export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const described = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' });
  return JSON.parse(JSON.stringify(described, plain)) as Schema;
}

/** What a field looks like where nobody has named an example. */
function ordinary({ type, enum: values, anyOf, items, properties }: Schema): unknown {
  if (values) return values[0];
  if (anyOf?.[0]) return exampleOf(anyOf[0]);
  if (properties) return exampleOf({ properties });
  if (items) return [exampleOf(items)];
  return type === 'integer' || type === 'number' ? 1 : type === 'boolean' ? true : 'text';
}

/** The least that is accepted: the fields that must be there; `more` adds the first that may, for a change that changes something. */
export function exampleOf(schema: Schema, more = false): unknown {
  if (schema.example !== undefined) return schema.example;
  if (!schema.properties) return ordinary(schema);
  const names = Object.keys(schema.properties);
  const required = names.filter((name) => schema.required?.includes(name));
  const optional = names.filter((name) => !required.includes(name) && schema.properties?.[name]?.example !== undefined);
  const shown = more || required.length === 0 ? [...required, ...optional.slice(0, 1)] : required;
  return Object.fromEntries(shown.map((name) => [name, exampleOf(schema.properties?.[name] ?? {})]));
}

export interface Field {
  /** 'billing_address.city', 'data[].id' */
  readonly path: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Every field of a record, those within others after them. */
export function fieldsOf(schema: Schema, prefix = ''): Field[] {
  if (schema.items) return fieldsOf(schema.items, `${prefix.replace(/\.$/, '')}[].`);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    { path: prefix + name, schema: field, required: schema.required?.includes(name) ?? false },
    ...fieldsOf(field, `${prefix}${name}.`),
  ]);
}
