import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { parse } from 'yaml';
import { issueDemoToken } from '../../src/access/demo-issuer/issue-demo-token.js';
import { conditionFor, permissions, type UseCaseName } from '../../src/access/permissions.js';
import { roles } from '../../src/access/roles.js';
import { refusals } from '../../src/domain/refusals.js';
import { systemClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { TestApp } from '../support/app.js';
import { type Built, startBuilt } from '../support/built.js';
import { engines } from '../support/engines.js';
import { structuralFaults } from '../support/open-api.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  'x-use-case': UseCaseName;
};
interface Call {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

// The Swagger plugin works in the build only, so it is the build that is asked.
describe('the API document', () => {
  let built: Built;
  let document: OpenAPIObject;
  let calls: Call[];
  beforeAll(async () => {
    built = await startBuilt();
    document = (await (await fetch(`${built.url}/api/openapi.json`)).json()) as OpenAPIObject;
    calls = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method] as Operation | undefined;
        return operation === undefined ? [] : [{ method, path, operation }];
      }),
    );
  });
  afterAll(() => built.stop());

  const nameOf = ({ method, path }: Call) => `${method.toUpperCase()} ${path}`;

  it('is well formed', () => expect(structuralFaults(document)).toEqual([]));

  it('says every field of what it answers', () => {
    const schemas = Object.entries(document.components?.schemas ?? {});
    const bare = schemas.filter(([, schema]) => !('properties' in schema));
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it('takes the second person’s own reason with every approval', () => {
    const approvals = calls.filter(({ path }) => path.endsWith('/approve'));
    expect(approvals.length).toBeGreaterThan(10);
    const without = approvals.filter(({ operation }) => {
      const body = JSON.stringify(operation.requestBody);
      const name = /schemas\/(\w+)/.exec(body)?.[1] ?? '';
      const schema = document.components?.schemas?.[name];
      return schema === undefined || !('properties' in schema) || !schema.properties?.reason;
    });
    expect(without.map(nameOf)).toEqual([]);
  });

  it('is the same in YAML', async () => {
    const text = await (await fetch(`${built.url}/api/openapi.yaml`)).text();
    expect(parse(text)).toEqual(document);
  });

  it('has every route of the router', async () => {
    const app = await TestApp.start(engines[0].newStorage);
    const { routes } = app.app.getHttpAdapter().getInstance().routeTable;
    await app.close();
    const served = routes
      .filter(
        ({ method, url }) => url.startsWith('/api/v1') && !['HEAD', 'OPTIONS'].includes(method),
      )
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(calls.map(nameOf).sort()).toEqual([...new Set(served)].sort());
  });

  it('names each call after its use case, and says what it is', () => {
    const faults = calls.filter(({ operation }) => {
      const named = operation.operationId?.startsWith(operation['x-use-case']) ?? false;
      const inTable = operation['x-use-case'] in permissions;
      return !named || !inTable || !operation.summary || !operation.description;
    });
    expect(faults.map(nameOf)).toEqual([]);
    const ids = calls.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for a token exactly where the table of permissions does', () => {
    const faults = calls.filter(({ operation }) => {
      const open = (operation.security ?? []).some((way) => Object.keys(way).length === 0);
      return open !== (conditionFor(operation['x-use-case'], 'public') !== null);
    });
    expect(faults.map(nameOf)).toEqual([]);
  });

  it('gives an example of every body that is sent or answered', () => {
    const bodies = calls.flatMap((call) => [
      { call, body: call.operation.requestBody },
      ...Object.entries(call.operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([, body]) => ({ call, body })),
    ]);
    const faults = bodies.filter(({ body }) =>
      Object.entries((body as { content?: object } | undefined)?.content ?? {}).some(
        ([type, media]: [string, { example?: unknown }]) =>
          type === 'application/json' && media.example === undefined,
      ),
    );
    expect(faults.map(({ call }) => nameOf(call))).toEqual([]);
  });

  it('offers every list as CSV', () => {
    const lists = calls.filter(({ operation }) => {
      const content = (operation.responses['200'] as { content?: Record<string, object> })?.content;
      const { schema } = (content?.['application/json'] ?? {}) as { schema?: { $ref?: string } };
      const name = schema?.$ref?.split('/').at(-1) ?? '';
      const { properties = {} } = (document.components?.schemas?.[name] ?? {}) as {
        properties?: object;
      };
      return 'items' in properties && 'next' in properties;
    });
    const without = lists.filter(({ operation }) => {
      const { content } = operation.responses['200'] as { content: Record<string, object> };
      return !('text/csv' in content);
    });
    expect(lists.length).toBeGreaterThan(15);
    expect(without.map(nameOf)).toEqual([]);
  });

  it('says what every answer that succeeds looks like', () => {
    const faults = calls.filter(({ operation }) =>
      Object.entries(operation.responses).every(
        ([status, answer]) => !status.startsWith('2') || !(answer && 'content' in answer),
      ),
    );
    expect(faults.map(nameOf)).toEqual([]);
  });

  it('names only refusals that are in the table, under their status', () => {
    const faults: string[] = [];
    for (const call of calls) {
      const answers = Object.entries(call.operation.responses).filter(([status]) => +status >= 400);
      expect(answers.map(([status]) => status)).toEqual(
        expect.arrayContaining(['400', '401', '500', '503']),
      );
      for (const [status, answer] of answers) {
        const content = (answer as { content?: Record<string, { examples?: object }> }).content;
        const codes = Object.keys(content?.['application/problem+json']?.examples ?? {});
        if (codes.length === 0) faults.push(`${nameOf(call)} ${status} has no code`);
        for (const code of codes) {
          const row = (refusals as Record<string, { status: number }>)[code];
          if (row?.status !== Number(status)) faults.push(`${nameOf(call)} ${status} ${code}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('gives examples of requests that are well formed', async () => {
    const faults: string[] = [];
    for (const call of calls) {
      const body = call.operation.requestBody as
        { content: Record<string, { example?: unknown }> } | undefined;
      const example = body?.content['application/json']?.example;
      if (example === undefined) continue;
      const answer = await fetch(built.url + addressOf(call), {
        method: call.method.toUpperCase(),
        headers: {
          authorization: `Bearer ${await tokenFor(call.operation['x-use-case'])}`,
          'content-type': 'application/json',
          'if-match': '"1"',
        },
        body: JSON.stringify(example),
      });
      const text = await answer.text();
      const { code } = JSON.parse(text) as { code?: string };
      if (answer.status >= 500 || notOfTheBody.includes(code ?? '')) {
        faults.push(`${nameOf(call)} ${text}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('is explained on a page with every refusal under its address', async () => {
    const answer = await fetch(`${built.url}/api/docs`);
    const page = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/html');
    for (const code of Object.keys(refusals)) expect(page).toContain(`<tr id="${code}">`);
    const links = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect((await fetch(`${built.url}${link}`)).status).toBe(200);
  });
});

/** Refusals that an example must not meet; what it names need not exist. */
const notOfTheBody: readonly string[] = [
  'malformed',
  'unsupported_media_type',
  'token_refused',
  'not_signed_in',
  'role_not_permitted',
];

/** The address of a call, with something for each parameter that it must have. */
function addressOf({ path, operation }: Call): string {
  const query = new URLSearchParams();
  for (const parameter of operation.parameters ?? []) {
    if ('$ref' in parameter || parameter.in !== 'query' || parameter.required !== true) continue;
    const { example } = parameter.schema as { example?: string };
    query.set(parameter.name, example ?? 'Text');
  }
  return `${path.replace(/\{\w+\}/g, 'x')}?${query.toString()}`;
}

/** A token of somebody who may. */
function tokenFor(useCase: UseCaseName): Promise<string> {
  const role = roles.find((one) => one !== 'public' && conditionFor(useCase, one) !== null);
  const { token } = readConfig({});
  return issueDemoToken(token, role ?? 'officer', new Date(systemClock.now()), 10);
}
