import type { OpenAPIObject } from '@nestjs/swagger';
import type { UseCaseName } from '../../src/access/permissions.js';
import { startBuilt } from './built.js';

/** A call of the API document, as far as a caller needs it. */
export interface ApiCall {
  readonly method: Uppercase<(typeof METHODS)[number]>;
  /** With its parameters in braces. */
  readonly path: string;
  readonly useCase: UseCaseName;
  readonly parameters: readonly { readonly in: string; readonly name: string; schema: Schema }[];
  /** An example of what it takes; undefined when it takes no JSON. */
  readonly example: unknown;
  readonly body: Schema | undefined;
  /** What it answers when it succeeds; undefined when that is no JSON. */
  readonly answer: Schema | undefined;
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly nullable?: boolean;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

export interface Api {
  readonly calls: readonly ApiCall[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
  readonly 'x-use-case': UseCaseName;
  readonly parameters?: ApiCall['parameters'];
  readonly requestBody?: { content: Record<string, { example?: unknown; schema: Schema }> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every call of the API document of the build. */
export async function readApi(): Promise<Api> {
  const built = await startBuilt();
  const answer = await fetch(`${built.url}/api/openapi.json`);
  const document = (await answer.json()) as OpenAPIObject;
  await built.stop();
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as unknown as Operation | undefined;
      if (operation === undefined) return [];
      const json = operation.requestBody?.content['application/json'];
      return [
        {
          method: method.toUpperCase() as ApiCall['method'],
          path,
          useCase: operation['x-use-case'],
          parameters: operation.parameters ?? [],
          example: json?.example,
          body: json?.schema,
          answer: answerOf(operation),
        },
      ];
    }),
  );
  return { calls, schemas: (document.components?.schemas ?? {}) as Api['schemas'] };
}

function answerOf({ responses }: Operation): Schema | undefined {
  const success = Object.entries(responses).find(([status]) => /^2/.test(status));
  return success?.[1].content?.['application/json']?.schema;
}

/** The call of the document that a request is; undefined where it is none. */
export function callOf({ calls }: Api, method: string, address: string): ApiCall | undefined {
  const path = address.split('?')[0]!;
  return calls
    .filter((call) => call.method === method && patternOf(call).test(path))
    .sort((a, b) => parametersIn(a) - parametersIn(b))[0];
}

const patternOf = ({ path }: ApiCall) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
const parametersIn = ({ path }: ApiCall) => path.split('{').length;

export function nameOf({ method, path }: ApiCall): string {
  return `${method} ${path}`;
}

/** The path with every parameter put in its place. */
export function fillPath(path: string, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(value(name)));
}
