import type { OpenAPIObject } from '@nestjs/swagger';

type Node = Record<string, unknown>;

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
const COMPOSED = ['allOf', 'oneOf', 'anyOf'];

/** What is wrong with an OpenAPI 3.0 document as such: what a reader or a generator stumbles over. */
export function structuralFaults(document: OpenAPIObject): string[] {
  const faults: string[] = [];
  if (!/^3\.0\.\d$/.test(document.openapi)) faults.push(`openapi is ${document.openapi}`);
  if (!document.info.title || !document.info.version) faults.push('info has no title or version');
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith('/')) faults.push(`${path} does not start with /`);
    for (const [method, operation] of Object.entries(item as Node)) {
      const place = `${method} ${path}`;
      faults.push(...parameterFaults(place, path, operation as Node));
      faults.push(...answerFaults(place, operation as Node));
    }
  }
  faults.push(...referenceFaults(document, document, 'document'));
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    faults.push(...schemaFaults(schema as Node, name));
  }
  return faults;
}

function parameterFaults(place: string, path: string, operation: Node): string[] {
  const parameters = (operation.parameters ?? []) as Node[];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const said = parameters.filter((one) => one.in === 'path').map(({ name }) => name as string);
  const names = parameters.map((one) => `${one.in as string} ${one.name as string}`);
  return [
    ...(JSON.stringify(said.sort()) === JSON.stringify(inPath)
      ? []
      : [`${place} has the path parameters ${said.join()} but says ${inPath.join()}`]),
    ...(new Set(names).size === names.length ? [] : [`${place} has a parameter twice`]),
    ...parameters
      .filter((one) => one.in === 'path' && one.required !== true)
      .map(({ name }) => `${place} has the path parameter ${name as string} as optional`),
    ...parameters.flatMap((one) =>
      schemaFaults(one.schema as Node, `${place} ${one.name as string}`),
    ),
  ];
}

function answerFaults(place: string, operation: Node): string[] {
  const answers = Object.entries((operation.responses ?? {}) as Record<string, Node>);
  return [
    ...(answers.some(([status]) => /^2\d\d$/.test(status)) ? [] : [`${place} never succeeds`]),
    ...answers
      .filter(([, answer]) => typeof answer.description !== 'string')
      .map(([status]) => `${place} ${status} has no description`),
    ...answers.flatMap(([status, answer]) =>
      Object.values((answer.content ?? {}) as Record<string, Node>).flatMap(({ schema }) =>
        schemaFaults(schema as Node, `${place} ${status}`),
      ),
    ),
  ];
}

/** Every node of a schema says what it is: by type, by reference, or by what it is composed of. */
function schemaFaults(schema: Node | undefined, place: string): string[] {
  if (schema === undefined) return [`${place} has no schema`];
  if ('$ref' in schema) return [];
  const composed = COMPOSED.find((how) => how in schema);
  if (composed !== undefined) {
    return (schema[composed] as Node[]).flatMap((part) => schemaFaults(part, place));
  }
  if (!TYPES.includes(schema.type as string))
    return [`${place} has the type ${String(schema.type)}`];
  if (schema.type === 'array') return schemaFaults(schema.items as Node, `${place}[]`);
  const properties = (schema.properties ?? {}) as Record<string, Node>;
  const missing = ((schema.required ?? []) as string[]).filter((name) => !(name in properties));
  return [
    ...missing.map((name) => `${place} requires ${name}, which it does not have`),
    ...Object.entries(properties).flatMap(([name, part]) => schemaFaults(part, `${place}.${name}`)),
  ];
}

function referenceFaults(document: OpenAPIObject, node: unknown, place: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key !== '$ref' || typeof value !== 'string') {
      return referenceFaults(document, value, `${place}/${key}`);
    }
    const target = value
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((at, step) => (at as Node | undefined)?.[step], document);
    return target === undefined ? [`${place} refers to ${value}`] : [];
  });
}
