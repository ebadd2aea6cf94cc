import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Limits, readConfig } from '../../src/platform/config.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { type SignedIn, signIn } from '../support/signed-in.js';

interface Row {
  person_id: string | null;
  role: string;
  action: string;
  outcome: string;
}

const ORGANISATIONS = '/api/v1/organisations';
const JSON_TYPE = { 'content-type': 'application/json' };
const TOO_LARGE = JSON.stringify({ name: 'x'.repeat(1_100_000) });

const allRows = (motpost: TestApp) =>
  motpost.database.read((tx) =>
    sql<Row>(tx, 'SELECT person_id, role, action, outcome FROM audit_record ORDER BY id'),
  );

describe.each(engines)('what is refused before the guard on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let officer: SignedIn;
  let before: number;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    officer = await signIn(motpost, 'officer');
  });
  afterAll(() => motpost.close());
  beforeEach(async () => {
    before = (await allRows(motpost)).length;
  });

  const ask = (method: string, path: string, headers: object, body?: string) =>
    fetch(motpost.url + path, {
      method,
      headers: headers as Record<string, string>,
      ...(body === undefined ? {} : { body }),
    });
  const newRows = async () => (await allRows(motpost)).slice(before);

  const registering = { action: 'register-organisation', role: 'officer' };
  const listing = { action: 'list-organisations', role: 'officer' };
  it.each<[string, number, string, string, Record<string, string>, string | undefined, object]>([
    [
      'broken JSON',
      400,
      'POST',
      ORGANISATIONS,
      JSON_TYPE,
      '{"name":',
      { ...registering, outcome: 'malformed' },
    ],
    [
      'no JSON at all',
      400,
      'POST',
      ORGANISATIONS,
      JSON_TYPE,
      '',
      { ...registering, outcome: 'malformed' },
    ],
    [
      'a body that is not what Content-Encoding says',
      400,
      'POST',
      ORGANISATIONS,
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      'abc',
      { ...registering, outcome: 'malformed' },
    ],
    [
      'a name that would reach into the prototype',
      400,
      'POST',
      ORGANISATIONS,
      JSON_TYPE,
      '{"__proto__":{"role":"admin"}}',
      { ...registering, outcome: 'malformed' },
    ],
    [
      'JSON that is too deep',
      400,
      'POST',
      ORGANISATIONS,
      JSON_TYPE,
      '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000),
      { ...registering, outcome: 'malformed' },
    ],
    [
      'too much',
      413,
      'POST',
      ORGANISATIONS,
      JSON_TYPE,
      TOO_LARGE,
      { ...registering, outcome: 'too_large' },
    ],
    [
      'a type that is not taken',
      415,
      'POST',
      ORGANISATIONS,
      { 'content-type': 'application/xml' },
      '<a/>',
      { ...registering, outcome: 'unsupported_media_type' },
    ],
    [
      'a method that is not taken',
      405,
      'DELETE',
      ORGANISATIONS,
      {},
      undefined,
      { ...listing, outcome: 'method_not_allowed' },
    ],
    [
      'a method that a page does not take',
      404,
      'DELETE',
      '/nb/personer',
      {},
      undefined,
      { action: 'list-persons', role: 'officer', outcome: 'not_found' },
    ],
  ])('has exactly one row: %s', async (_what, status, method, path, headers, body, expected) => {
    const authorization = `Bearer ${await motpost.tokenOf('officer')}`;
    const bySession = { cookie: officer.cookie, 'x-csrf-token': officer.csrfToken };
    for (const who of [{ authorization }, bySession]) {
      before = (await allRows(motpost)).length;
      const answer = await ask(method, path, { ...headers, ...who }, body);
      expect(answer.status).toBe(status);
      const rows = await newRows();
      expect(rows).toEqual([expect.objectContaining(expected)]);
      expect(rows[0]!.person_id).not.toBeNull();
    }
  });

  it('has one row that names nobody where nobody shows', async () => {
    for (const headers of [JSON_TYPE, { ...JSON_TYPE, authorization: 'Bearer x' }]) {
      await ask('POST', ORGANISATIONS, headers, '{');
    }
    const row = { person_id: null, role: 'public', action: 'register-organisation' };
    expect(await newRows()).toEqual([
      { ...row, outcome: 'malformed' },
      { ...row, outcome: 'malformed' },
    ]);
  });

  it('has no row where what was asked for is public, or nothing', async () => {
    await ask('DELETE', '/api/v1/register/agreements', {});
    await ask('POST', '/nb/kalkulator/avtaleplikt', { 'content-type': 'a/b' }, 'x');
    await ask('GET', '/api/v1/nothing', {});
    await ask('GET', '/%zz', {});
    expect(await newRows()).toEqual([]);
  });
});

describe.each(engines)('a flood that is cut before the guard on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  afterEach(() => motpost.close());

  const start = async (limits: Partial<Limits>) => {
    const settings = { limits: { ...readConfig({}).limits, ...limits } };
    motpost = await TestApp.start(newStorage, '2026-03-02T09:00:00.000Z', settings);
  };

  it('leaves one row in a minute, with whoever shows', async () => {
    await start({ requestsPerMinutePerAddress: 1 });
    const officer = await signIn(motpost, 'officer');
    for (let count = 0; count < 4; count += 1) await officer.call('GET', ORGANISATIONS);
    motpost.clock.set('2026-03-02T09:01:00.000Z');
    for (let count = 0; count < 4; count += 1) await motpost.call('auditor', 'GET', ORGANISATIONS);
    const cut = { action: 'list-organisations', outcome: 'too_many_requests' };
    const done = { action: 'list-organisations', outcome: 'done' };
    expect(await allRows(motpost)).toMatchObject([
      { ...done, role: 'officer' },
      { ...cut, role: 'officer' },
      { ...done, role: 'auditor' },
      { ...cut, role: 'auditor' },
    ]);
  });

  it('leaves no more rows of what cannot be read than the identity may ask', async () => {
    await start({ requestsPerMinutePerIdentity: 2 });
    for (let count = 0; count < 6; count += 1) {
      await motpost.call('officer', 'POST', ORGANISATIONS, '{');
    }
    expect(await allRows(motpost)).toHaveLength(3);
  });
});
