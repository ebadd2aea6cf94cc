import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { registerOrders } from '../../src/register/register-order.js';
import type { RegisterPage } from '../../src/register/register.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { insertAgreement, insertSupplier, writing } from '../support/steps/register.js';

const LIST = '/api/v1/register/agreements';
const SIZE = 230;
const NAMES = ['Ærfugl', 'Aalborg', 'Ødegaard', 'Kestrel', 'Zéphyr'];
const COUNTRIES = ['SE', 'DK', 'FR', 'GB'];
const AREAS = ['sensor', 'space', 'missile'];

describe.each(engines)('exports of the register on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let suppliers: string[];
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    await writing(motpost.database, async (tx) => {
      suppliers = [];
      for (const [at, name] of NAMES.entries()) {
        const country = COUNTRIES[at % COUNTRIES.length]!;
        suppliers.push(await insertSupplier(tx, `${name} AB`, { country }));
      }
      for (let at = 0; at < SIZE; at += 1) {
        const obligation = 1_000_00 * (1 + (at % 7));
        await insertAgreement(tx, {
          supplier_id: suppliers[at % suppliers.length]!,
          title: at % 3 === 0 ? `Radar ${at}` : `=Ammunition; ${at}`,
          technology_areas: JSON.stringify([AREAS[at % AREAS.length]]),
          deadline_on: `20${24 + (at % 9)}-12-31`,
          obligation,
          outstanding: at % 5 === 0 ? 0 : obligation - (at % 4) * 10_50,
        });
      }
    });
  });
  afterAll(() => motpost.close());

  const read = async (query: string): Promise<Response> => {
    const answer = await fetch(`${motpost.url}${LIST}?${query}`);
    expect([query, answer.status]).toEqual([query, 200]);
    return answer;
  };
  const json = async (query: string) => (await (await read(query)).json()) as RegisterPage;

  /** All that the list gives, page after page. */
  const paged = async (query: string): Promise<RegisterPage['items']> => {
    const items: RegisterPage['items'] = [];
    let page = await json(`${query}&limit=100`);
    items.push(...page.items);
    while (page.next !== null) {
      page = await json(`${query}&limit=100&cursor=${page.next}`);
      items.push(...page.items);
    }
    expect(items).toHaveLength(page.total);
    return items;
  };
  const csvRows = async (query: string, delimiter: string) =>
    parse<Record<string, string>>(await (await read(query)).text(), {
      columns: true,
      bom: true,
      delimiter,
    });

  const questions: [query: string, least: number][] = [
    ...registerOrders.map((sort): [string, number] => [`sort=${sort}`, SIZE]),
    ['q=radar', 50],
    ['q=%C3%A6rfugl&sort=-remaining', 40],
    ['area=space&area=missile&sort=deadline', 101],
    ['country=SE&country=GB&sort=country', 101],
    ['remainingMin=2000.00&sort=-obligation', 101],
    ['remainingMax=5000.00', 101],
    ['deadlineFrom=2027-01-01&sort=-deadline', 101],
    ['deadlineTo=2030-12-31', 101],
    ['status=open&status=overdue', 101],
    ['status=fulfilled&sort=-supplier', 40],
    ['country=DK&area=sensor&status=open&q=radar&sort=remaining', 1],
    ['country=US', 0],
  ];

  it.each(questions)('?%s: CSV, Excel and JSON hold the rows of the list', async (query, least) => {
    const items = await paged(query);
    expect(items.length).toBeGreaterThanOrEqual(least);
    const all = await read(`${query}&format=full-json`);
    expect(all.headers.get('content-type')).toContain('application/json');
    expect(all.headers.get('content-disposition')).toBe(
      'attachment; filename="register-2026-03-02.json"',
    );
    expect(await all.json()).toEqual({ items, total: items.length, next: null, previous: null });
    const shown = items.map(({ id, bought, remaining, status }) => [id, bought, remaining, status]);
    const rowsOf = (rows: readonly Record<string, string>[]) =>
      rows.map(({ id, bought, remaining, status }) => [id, bought, remaining, status]);
    expect(rowsOf(await csvRows(`${query}&format=csv`, ','))).toEqual(shown);
    expect(rowsOf(await csvRows(`${query}&format=excel-csv`, ';'))).toEqual(
      shown.map(([id, bought, remaining, status]) => [
        id,
        bought!.replace(/^=/, "'="),
        remaining!.replace('.', ','),
        status,
      ]),
    );
  });

  it('of one supplier, and whatever page is asked for', async () => {
    const query = `supplier=${suppliers[2]}`;
    const items = await paged(query);
    expect(items).toHaveLength(SIZE / NAMES.length);
    expect((await json(`${query}&format=full-json&limit=1`)).items).toEqual(items);
    expect(await csvRows(`${query}&format=csv&limit=1`, ',')).toHaveLength(items.length);
  });

  it('leave the list in pages as it was', async () => {
    const page = await json('format=json');
    expect(page.items).toHaveLength(25);
    expect(page.total).toBe(SIZE);
    expect((await read('format=json')).headers.get('content-disposition')).toBeNull();
  });

  it('are what the page of the register leads to', async () => {
    const html = await (
      await fetch(`${motpost.url}/nb/register?status=open&sort=-remaining`)
    ).text();
    const formats = [...html.matchAll(/href="(\/api\/v1\/register\/agreements\?[^"]+)"/g)].map(
      ([, href]) => new URL(href!.replaceAll('&amp;', '&'), motpost.url),
    );
    expect(formats.map(({ searchParams }) => searchParams.get('format'))).toEqual([
      'excel-csv',
      'csv',
      'full-json',
    ]);
    for (const { searchParams } of formats) {
      expect([...searchParams.keys()]).toEqual(['status', 'sort', 'format']);
    }
  });
});
