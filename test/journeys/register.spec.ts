import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sql } from '../../src/platform/sql.js';
import type { RegisterAgreementView, RegisterPage } from '../../src/register/register.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { insert, insertAgreement, insertSupplier, writing } from '../support/steps/register.js';

const LIST = '/api/v1/register/agreements';

describe.each(engines)('the public register on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let active: string;
  const closed: Record<string, string> = {};
  const hidden: Record<string, string> = {};

  const get = <Body = RegisterPage>(path = LIST, headers: Record<string, string> = {}) =>
    motpost.call<Body>('public', 'GET', path, undefined, headers);

  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    await writing(motpost.database, async (tx) => {
      const group = await insertSupplier(tx, 'Ærfugl Gruppen');
      const supplier_id = await insertSupplier(tx, '=Zéphyr; "Aéro"', { group_id: group });
      const contact = {
        organisation_id: supplier_id,
        email: 'offset@zephyr.example.com',
        phone: '+33 1 99 00 00 00',
        version: 1,
      };
      await insert(tx, 'point_of_contact', {
        id: 'c1',
        title: 'Never confirmed',
        last_confirmed_on: null,
        ...contact,
      });
      await insert(tx, 'point_of_contact', {
        id: 'c2',
        title: 'Offset office',
        last_confirmed_on: '2026-02-01',
        ...contact,
      });
      active = await insertAgreement(tx, {
        supplier_id,
        number: 'ICA-1',
        outstanding: 150_000_50,
        technology_areas: '["space","left_the_list"]',
      });
      for (const state of ['fulfilled', 'expired', 'terminated']) {
        closed[state] = await insertAgreement(tx, { supplier_id, state, ended_on: '2026-01-31' });
      }
      for (const state of ['draft', 'proposed', 'conditional']) {
        hidden[state] = await insertAgreement(tx, { supplier_id, state });
      }
      hidden.secret = await insertAgreement(tx, { supplier_id, is_public: false });
    });
  });
  afterAll(() => motpost.close());

  it('shows active agreements to everyone, and nothing that is not public', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.body.total).toBe(1);
    const [item] = answer.body.items;
    expect(item).toEqual({
      id: active,
      number: 'ICA-1',
      supplier: { id: item!.supplier.id, name: '=Zéphyr; "Aéro"', country: 'GB' },
      bought: 'Air surveillance radar',
      technologyAreas: [
        { code: 'space', nb: 'Romteknologi', nn: 'Romteknologi', en: 'Space technology' },
        { code: 'left_the_list', nb: 'left_the_list', nn: 'left_the_list', en: 'left_the_list' },
      ],
      currency: 'NOK',
      obligation: '250000.00',
      fulfilled: '99999.50',
      remaining: '150000.50',
      surplus: '0.00',
      signedOn: '2024-05-13',
      deadlineOn: '2030-12-31',
      active: true,
      status: 'open',
      closedOn: null,
      pointsOfContact: [
        {
          id: 'c2',
          title: 'Offset office',
          email: 'offset@zephyr.example.com',
          phone: '+33 1 99 00 00 00',
          lastConfirmedOn: '2026-02-01',
        },
        {
          id: 'c1',
          title: 'Never confirmed',
          email: 'offset@zephyr.example.com',
          phone: '+33 1 99 00 00 00',
          lastConfirmedOn: null,
        },
      ],
    });
  });

  it('keeps the link of what has been closed, and says how', async () => {
    const one = await get<RegisterAgreementView>(`${LIST}/${active}`);
    expect(one.body).toMatchObject({ active: true, status: 'open' });
    for (const [status, id] of Object.entries(closed)) {
      const answer = await get<RegisterAgreementView>(`${LIST}/${id}`);
      expect(answer.body).toMatchObject({ id, active: false, status, closedOn: '2026-01-31' });
    }
  });

  it('does not tell of what never was public', async () => {
    for (const id of [...Object.values(hidden), 'nobody']) {
      expect(await get(`${LIST}/${id}`)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
  });

  it('finds by group, areas and amount over HTTP', async () => {
    for (const [query, total] of [
      ['q=gruppen%20%C3%A6rfugl', 1],
      ['q=romteknologi', 1],
      ['q=kestrel', 0],
      ['area=space&area=sensor&country=GB', 1],
      ['country=SE&country=DK', 0],
      ['remainingMin=150000.50&remainingMax=150000.5', 1],
      ['status=open&deadlineFrom=2030-12-31&deadlineTo=2030-12-31', 1],
    ]) {
      expect([query, (await get(`${LIST}?${query}`)).body.total]).toEqual([query, total]);
    }
  });

  it.each([
    ['colour=red', 'colour'],
    ['country=XX', 'country'],
    ['remainingMin=1,5', 'remainingMin'],
    ['remainingMax=1.005', 'remainingMax'],
    ['deadlineFrom=2026-02-30', 'deadlineFrom'],
    ['status=closed', 'status'],
    ['sort=name', 'sort'],
    ['limit=101', 'limit'],
    ['limit=0', 'limit'],
    ['format=xml', 'format'],
    ['cursor=abc', 'cursor'],
    ['q=', 'q'],
    ['supplier=nobody', 'supplier'],
  ])('refuses ?%s', async (query, field) => {
    expect(await get(`${LIST}?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'malformed', errors: [{ field }] },
    });
  });

  it('answers CSV by Accept and by format, guarded for Excel', async () => {
    const csv = await get<string>(LIST, { accept: 'text/csv' });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toContain('register-2026-03-02.csv');
    expect(parse(csv.text, { columns: true })).toMatchObject([
      { supplier: '=Zéphyr; "Aéro"', remaining: '150000.50', contactTitle: 'Offset office' },
    ]);
    expect((await get(`${LIST}?format=csv`)).text).toBe(csv.text);
    const excel = await fetch(`${motpost.url}${LIST}?format=excel-csv&limit=1`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await excel.arrayBuffer());
    expect(text).toMatch(/^\uFEFFid;number;/);
    expect(parse(text, { columns: true, delimiter: ';', bom: true })).toMatchObject([
      { supplier: `'=Zéphyr; "Aéro"`, remaining: '150000,50', contactPhone: "'+33 1 99 00 00 00" },
    ]);
    expect((await get(`${LIST}?format=json`, { accept: 'text/csv' })).body.total).toBe(1);
  });

  it('answers 304 while nothing changed, for the list and for one', async () => {
    for (const path of [LIST, `${LIST}/${active}`, `${LIST}?format=csv`]) {
      const first = await get(path);
      const tag = first.headers.etag!;
      expect(tag).toMatch(/^"[\w-]{27}"$/);
      expect(first.headers['cache-control']).toBe('public, no-cache');
      const again = await get(path, { 'if-none-match': `"other", W/${tag}` });
      expect(again).toMatchObject({ status: 304, text: '', headers: { etag: tag } });
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it('compresses once for everyone, under an ETag of its own', async () => {
    const retitle = (title: string) =>
      writing(
        motpost.database,
        async (tx) => void (await sql(tx, 'UPDATE agreement SET title = ?', [title])),
      );
    await retitle('Radar '.repeat(50));
    const asked = async (encoding: string) => {
      const { headers, text } = await get<unknown>(LIST, { 'accept-encoding': encoding });
      return { encoding: headers['content-encoding'], tag: headers.etag, text };
    };
    const plain = await asked('identity');
    for (const encoding of ['br', 'gzip', 'br', 'gzip']) {
      const tag = plain.tag!.replace(/"$/, `-${encoding}"`);
      expect(await asked(encoding)).toEqual({ encoding, tag, text: plain.text });
      const known = { 'accept-encoding': encoding, 'if-none-match': tag };
      expect((await get(LIST, known)).status).toBe(304);
    }
    await retitle('Air surveillance radar');
  });

  it('sends the same headers with a known answer as with a fresh one', async () => {
    const path = `${LIST}?q=radar&limit=7`;
    const headersOf = async () =>
      Object.keys((await get(path)).headers)
        .filter((name) => !name.startsWith('x-ratelimit-'))
        .sort();
    const fresh = await headersOf();
    expect(fresh).toEqual(
      expect.arrayContaining(['content-security-policy', 'x-content-type-options', 'x-request-id']),
    );
    expect(await headersOf()).toEqual(fresh);
    const { headers } = await get(path, { 'if-none-match': (await get(path)).headers.etag! });
    expect(Object.keys(headers)).toContain('content-security-policy');
    expect(Object.keys(headers)).not.toContain('content-type');
  });

  it('answers one after the other on one connection, known and not changed alike', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const path = `${LIST}?limit=3`;
    const one = (headers: Record<string, string>) =>
      new Promise<[number | undefined, number]>((resolve, reject) => {
        request(motpost.url + path, { agent, headers }, (response) => {
          let bytes = 0;
          response.on('data', (chunk: Buffer) => (bytes += chunk.length));
          response.on('end', () => resolve([response.statusCode, bytes]));
        })
          .on('error', reject)
          .end();
      });
    const fresh = await one({});
    const tag = (await get(path, { 'accept-encoding': 'identity' })).headers.etag!;
    expect(await one({})).toEqual(fresh);
    expect(await one({ 'if-none-match': tag })).toEqual([304, 0]);
    expect(await one({})).toEqual(fresh);
    agent.destroy();
  });

  it('is overdue the day after the deadline, in Norway', async () => {
    const status = async (instant: string) => {
      motpost.clock.set(instant);
      return (await get<RegisterAgreementView>(`${LIST}/${active}`)).body.status;
    };
    expect(await status('2030-12-31T22:59:59.999Z')).toBe('open');
    expect(await status('2030-12-31T23:00:00.000Z')).toBe('overdue');
    expect((await get(`${LIST}?status=open`)).body.total).toBe(0);
    motpost.clock.set('2026-03-02T09:00:00.000Z');
    expect((await get(`${LIST}?status=open`)).body.total).toBe(1);
  });

  it.each([
    ['an agreement', 'UPDATE agreement SET title = title'],
    ['a balance', 'UPDATE ledger_head SET outstanding = outstanding'],
    ['a name', 'UPDATE organisation SET name = name'],
    ['a contact', 'UPDATE point_of_contact SET phone = phone'],
  ])('raises its revision when %s changes', async (_what, statement) => {
    const revision = async () =>
      (
        await motpost.database.read((tx) =>
          sql<{ revision: number }>(tx, 'SELECT revision FROM register_revision'),
        )
      )[0]!.revision;
    const before = await revision();
    await writing(motpost.database, async (tx) => void (await sql(tx, statement)));
    expect(await revision()).toBeGreaterThan(before);
  });
});
