import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionFor } from '../../src/access/permissions.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { sql } from '../../src/platform/sql.js';
import { type Api, fillPath, nameOf, readApi } from '../support/api-calls.js';
import { TestApp } from '../support/app.js';
import { BELONGINGS, belongingIdsOf, suppliersWithReports } from '../support/belongings.js';
import { bindPerson, type Call } from '../support/bound-person.js';
import { engines } from '../support/engines.js';

const NOW = '2026-11-20T09:00:00.000Z';

describe.each(engines)('somebody of a second organisation on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let api: Api;
  let ids: string[];
  let first: string;
  let callers: Record<'first' | 'second' | 'outsider', Call>;
  beforeAll(async () => {
    api = await readApi();
    motpost = await TestApp.start(newStorage, NOW);
    await loadDemo(motpost.database);
    let another: string;
    [first, another] = await suppliersWithReports(motpost.database);
    const outsider = await motpost.call<{ id: string }>(
      'officer',
      'POST',
      '/api/v1/organisations',
      {
        name: 'Nordvik Mekaniske AS',
        kind: 'norwegian-industry',
        country: 'NO',
      },
    );
    callers = {
      first: await bindPerson(motpost, 'first', 'supplier', first),
      second: await bindPerson(motpost, 'second', 'supplier', another),
      outsider: await bindPerson(motpost, 'outsider', 'firm', outsider.body.id),
    };
    ids = await belongingIdsOf(motpost.database, first);
  });
  afterAll(() => motpost.close());

  const read = <Row>(text: string, values: string[] = []) =>
    motpost.database.read((tx) => sql<Row>(tx, text, values));

  it('has enough to try', () => {
    expect(ids.length).toBeGreaterThan(20);
  });

  it.each([
    ['second', 'supplier'],
    ['outsider', 'firm'],
  ] as const)('finds nothing of the first behind any id, as %s', async (subject, role) => {
    const call = callers[subject];
    const open: string[] = [];
    const tried = api.calls.filter(
      ({ path, useCase }) => path.includes('{') && conditionFor(useCase, role) === 'own',
    );
    for (const each of tried) {
      for (const id of ids) {
        const path = fillPath(each.path, () => id);
        const body = each.example as object | undefined;
        const { status, body: answer } = await call(each.method, path, body, { 'if-match': '"1"' });
        if (status !== 404 || answer.code !== 'not_found') {
          open.push(`${nameOf(each)} ${id}: ${status} ${String(answer.code)}`);
        }
      }
    }
    expect(open).toEqual([]);
    expect(tried.length).toBeGreaterThanOrEqual(role === 'supplier' ? 15 : 2);
  });

  it.each([
    ['second', 'supplier'],
    ['outsider', 'firm'],
  ] as const)(
    'sees nothing of the first in any list, also when asking for it, as %s',
    async (subject, role) => {
      const call = callers[subject];
      const lists = api.calls.filter(
        ({ method, path, useCase }) =>
          method === 'GET' &&
          !path.includes('{') &&
          conditionFor(useCase, role) === 'own' &&
          conditionFor(useCase, 'public') === null,
      );
      for (const { path, parameters } of lists) {
        const names = parameters.filter(({ name }) => /Id$/.test(name)).map(({ name }) => name);
        const questions = [
          'limit=100',
          ...names.flatMap((name) => ids.map((id) => `${name}=${id}`)),
        ];
        for (const question of questions) {
          const { text } = await call('GET', `${path}?${question}`);
          const seen = ids.filter((id) => text.includes(id) && !question.includes(id));
          expect({ path, question, seen }).toEqual({ path, question, seen: [] });
        }
      }
      expect(lists.length).toBeGreaterThan(0);
    },
  );

  it('makes nothing below what is of the first by naming it in a body', async () => {
    const call = callers.second;
    const made: string[] = [];
    const tried = api.calls.filter(
      ({ method, path, useCase }) =>
        method === 'POST' && !path.includes('{') && conditionFor(useCase, 'supplier') === 'own',
    );
    for (const each of tried) {
      for (const id of ids) {
        const text = JSON.stringify(each.example).replace(/"(\w+Id)":"[^"]+"/g, `"$1":"${id}"`);
        const { status, body } = await call(each.method, each.path, JSON.parse(text) as object);
        if (status < 400) made.push(`${nameOf(each)} ${id}: ${status} ${String(body.code)}`);
      }
    }
    expect(made).toEqual([]);
    expect(tried.length).toBeGreaterThan(1);
  });

  it('while the first reads what is theirs', async () => {
    const call = callers.first;
    const [agreement] = await read<{ id: string }>(BELONGINGS[5]!, [first]);
    const [report] = await read<{ id: string }>(BELONGINGS[7]!, [first]);
    expect((await call('GET', `/api/v1/agreements/${agreement!.id}`)).status).toBe(200);
    expect((await call('GET', `/api/v1/agreements/${agreement!.id}/statement`)).status).toBe(200);
    expect((await call('GET', `/api/v1/reports/${report!.id}`)).status).toBe(200);
    expect((await call('GET', '/api/v1/acquisitions')).status).toBe(403);
  });
});
