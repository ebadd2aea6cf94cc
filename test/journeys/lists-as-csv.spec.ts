import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { loadDemo } from '../../src/demo/load-demo.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp, type Who } from '../support/app.js';
import { engines } from '../support/engines.js';
import { actsFor, anOrganisation } from '../support/steps/registry.js';

type Row = Record<string, unknown>;
interface List {
  items: Row[];
  next: string | null;
}

/** Every list with somebody who may see it. */
const lists: [path: string, who: Who][] = [
  ['organisations', 'officer'],
  ['organisations?country=GB', 'auditor'],
  ['acquisitions', 'officer'],
  ['acquisitions?coverage=covered', 'officer'],
  ['acquisitions/uncovered', 'officer'],
  ['agreements', 'officer'],
  ['agreements?state=active', 'supplier'],
  ['projects', 'officer'],
  ['projects', 'supplier'],
  ['projects', 'firm'],
  ['participants', 'supplier'],
  ['reports', 'officer'],
  ['reports?state=approved', 'supplier'],
  ['own-lines', 'firm'],
  ['double-claims', 'officer'],
  ['decisions', 'approver'],
  ['contact-reports', 'officer'],
  ['persons', 'admin'],
  ['invitations', 'admin'],
  ['sessions', 'admin'],
  ['me/sessions', 'officer'],
  ['audit-records?role=officer', 'auditor'],
  ['rulebooks', 'public'],
  ['exchange-rates?currency=GBP', 'public'],
];

describe.each(engines)('lists as CSV on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, '2026-11-20T09:00:00.000Z');
    await loadDemo(motpost.database);
  });
  afterAll(() => motpost.close());

  const get = (path: string, who: Who, more: string, headers?: Record<string, string>) =>
    motpost.call<List>(
      who,
      'GET',
      `/api/v1/${path}${path.includes('?') ? '&' : '?'}${more}`,
      undefined,
      headers,
    );
  const paged = async (path: string, who: Who): Promise<Row[]> => {
    let page = (await get(path, who, 'limit=7')).body;
    const items = [...page.items];
    while (page.next !== null) {
      page = (await get(path, who, `limit=7&cursor=${page.next}`)).body;
      items.push(...page.items);
    }
    return items;
  };
  const rowsOf = (text: string, delimiter = ',') =>
    parse<Record<string, string>>(text, { columns: true, delimiter, bom: true });
  const at = (row: Row, heading: string): string => {
    const value = heading
      .split('.')
      .reduce<unknown>((part, name) => (part as Row | null)?.[name] ?? null, row);
    return value === null ? '' : ([value].flat() as string[]).join(' ');
  };

  it.each(lists)('%s as %s: the rows of the list, in its order', async (path, who) => {
    const items = await paged(path, who);
    const csv = await get(path, who, 'format=csv&limit=1');
    expect([csv.status, csv.headers['content-type']]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="[a-z-]+\.csv"$/);
    const rows = rowsOf(csv.text);
    const headings = Object.keys(rows[0] ?? {}).filter((heading) => heading !== 'evidence');
    expect(rows).toHaveLength(items.length);
    expect(rows.map((row) => headings.map((heading) => row[heading]))).toEqual(
      items.map((item) => headings.map((heading) => at(item, heading))),
    );
    const named = await get(path, who, 'limit=1', { accept: 'text/csv' });
    expect(named.text).toBe(csv.text);
  });

  it('a statement gives its entries, as of a day', async () => {
    const [{ id } = { id: '' }] = (await paged('agreements?state=active', 'officer')).filter(
      ({ title }) => /radar/i.test(String(title)),
    ) as { id: string }[];
    for (const path of [
      `agreements/${id}/statement`,
      `agreements/${id}/statement?asOf=2025-12-31`,
    ]) {
      const items = await paged(path, 'officer');
      const rows = rowsOf((await get(path, 'officer', 'format=csv')).text);
      expect(items.length).toBeGreaterThan(0);
      expect(rows.map(({ id, fulfilled, reason }) => [id, fulfilled, reason])).toEqual(
        items.map(({ id, fulfilled, reason }) => [id, fulfilled, reason ?? '']),
      );
    }
    const { id: stranger } = await anOrganisation(motpost, { name: 'Stranger Ltd' });
    await actsFor(motpost, 'supplier', stranger);
    const denied = await get(`agreements/${id}/statement`, 'supplier', 'format=csv');
    expect(denied).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('for a Norwegian Excel: semicolons, decimal commas, and no formula', async () => {
    await anOrganisation(motpost, { name: '=HYPERLINK("x"); Ltd' });
    const excel = await get('organisations', 'officer', 'format=excel-csv&q=hyperlink');
    expect(excel.text).toContain(`;"'=HYPERLINK(""x""); Ltd";`);
    const agreements = await get('agreements', 'officer', 'format=excel-csv');
    const [row] = rowsOf(agreements.text, ';');
    expect(row?.['balances.obligation']).toMatch(/^\d+,\d\d$/);
  });

  it('are refused as the list is, and for a form that is none', async () => {
    expect((await get('agreements', 'public', 'format=csv')).status).toBe(401);
    expect((await get('persons', 'officer', 'format=csv')).status).toBe(403);
    expect(await get('agreements', 'officer', 'format=csv&colour=red')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'colour' }] },
    });
    for (const format of ['format=xml', 'format=csv&format=csv']) {
      expect(await get('agreements', 'officer', format)).toMatchObject({
        status: 400,
        body: { code: 'malformed', errors: [{ field: 'format' }] },
      });
    }
  });

  it('leave a row in the audit log that says they were taken out', async () => {
    const exports = () =>
      motpost.database.read((tx) =>
        sql(
          tx,
          "SELECT id FROM audit_record WHERE action = 'list-agreements' AND outcome = 'exported'",
        ),
      );
    const before = (await exports()).length;
    await get('agreements', 'officer', 'format=csv');
    await get('agreements', 'officer', 'format=json');
    expect((await exports()).length).toBe(before + 1);
  });
});
