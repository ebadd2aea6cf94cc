import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];

/** Deeper than anything that we answer; a tree that holds itself ends here. */
const MAX_DEPTH = 8;

/**
 * An example of a schema, put together from the examples of its fields. Optional fields without an
 * example are left out, since they are left out in most requests too.
 */
export function exampleOf(schema: Schema, schemas: Schemas, name = '', depth = 0): unknown {
  if ('$ref' in schema) {
    const referred = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return referred === undefined ? {} : exampleOf(referred, schemas, name, depth);
  }
  if (schema.example !== undefined) return schema.example as unknown;
  if (depth === MAX_DEPTH) return {};
  const [first] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
  if (first !== undefined) return exampleOf(first, schemas, name, depth);
  if (schema.enum !== undefined) return schema.enum[0] as unknown;
  if (schema.type === 'array') {
    return schema.items === undefined ? [] : [exampleOf(schema.items, schemas, name, depth + 1)];
  }
  if (schema.properties !== undefined) return ofProperties(schema, schemas, depth);
  if (schema.nullable === true) return null;
  if (schema.type === 'string') return ofText(name, schema.format);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'number' || schema.type === 'integer') return schema.minimum ?? 1;
  return {};
}

function ofProperties(schema: Exclude<Schema, { $ref: string }>, schemas: Schemas, depth: number) {
  const required = schema.required ?? [];
  const shown = Object.entries(schema.properties ?? {}).filter(
    ([name, property]) =>
      required.includes(name) || ('example' in property && property.example !== undefined),
  );
  return Object.fromEntries(
    shown.map(([name, property]) => [name, exampleOf(property, schemas, name, depth + 1)]),
  );
}

export const EXAMPLE_ID = '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11';

/** Texts by the endings that our names have. */
function ofText(name: string, format: string | undefined): string {
  if (format === 'uuid' || /(^id|Id|Ids|By)$/.test(name)) return EXAMPLE_ID;
  if (format === 'date-time' || name.endsWith('At')) return '2026-03-02T09:00:00.000Z';
  if (format === 'date' || name.endsWith('On')) return '2026-03-02';
  if (name.endsWith('Sha256') || name.endsWith('ash')) return 'a'.repeat(64);
  return name === 'reason' ? 'As the annual follow-up meeting found' : 'Text';
}
