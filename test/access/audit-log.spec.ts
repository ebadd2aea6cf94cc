import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import { TestApp, type Who } from '../support/app.js';
import { engines } from '../support/engines.js';

interface Row {
  person_id: string | null;
  role: string;
  action: string;
  object_id: string | null;
  outcome: string;
  request_id: string;
}

const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };
const PATH = '/api/v1/organisations';
const nobody = '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11';

describe.each(engines)('the audit log on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let id: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    const made = await motpost.call<{ id: string }>('officer', 'POST', PATH, kestrel);
    id = made.body.id;
  });
  afterAll(() => motpost.close());

  const all = () =>
    motpost.database.read((tx) => sql<Row>(tx, 'SELECT * FROM audit_record ORDER BY id'));
  /** The rows that one request leaves. */
  const rowsOf = async (work: () => Promise<unknown>): Promise<Row[]> => {
    const before = (await all()).length;
    await work();
    return (await all()).slice(before);
  };

  type Method = 'GET' | 'POST' | 'PATCH';
  it.each<[string, Who, Method, () => string, object | undefined, Record<string, string>, object]>([
    [
      'a reading',
      'auditor',
      'GET',
      () => `${PATH}/${id}`,
      undefined,
      {},
      { action: 'read-organisation', outcome: 'done', role: 'auditor' },
    ],
    [
      'a list',
      'officer',
      'GET',
      () => PATH,
      undefined,
      {},
      { action: 'list-organisations', outcome: 'done', object_id: null },
    ],
    [
      'a change',
      'officer',
      'PATCH',
      () => `${PATH}/${id}`,
      { name: 'K' },
      { 'if-match': '"1"' },
      { action: 'change-organisation', outcome: 'done' },
    ],
    [
      'a stale change',
      'officer',
      'PATCH',
      () => `${PATH}/${id}`,
      { name: 'L' },
      { 'if-match': '"1"' },
      { action: 'change-organisation', outcome: 'version_mismatch' },
    ],
    [
      'a change without version',
      'officer',
      'PATCH',
      () => `${PATH}/${id}`,
      { name: 'L' },
      {},
      { action: 'change-organisation', outcome: 'version_required' },
    ],
    [
      'a malformed request',
      'officer',
      'POST',
      () => PATH,
      { name: 7 },
      {},
      { action: 'register-organisation', outcome: 'malformed' },
    ],
    [
      'a role that may not',
      'auditor',
      'POST',
      () => PATH,
      kestrel,
      {},
      { action: 'register-organisation', outcome: 'role_not_permitted', role: 'auditor' },
    ],
    [
      'nobody in particular',
      'public',
      'GET',
      () => PATH,
      undefined,
      {},
      { action: 'list-organisations', outcome: 'not_signed_in', person_id: null },
    ],
    [
      'a bad token',
      'public',
      'GET',
      () => PATH,
      undefined,
      { authorization: 'Bearer x' },
      { action: 'list-organisations', outcome: 'token_refused', person_id: null },
    ],
    [
      'another organisation’s object',
      'supplier',
      'GET',
      () => `${PATH}/${id}`,
      undefined,
      {},
      { action: 'read-organisation', outcome: 'not_found' },
    ],
    [
      'an object that is not there',
      'officer',
      'GET',
      () => `${PATH}/${nobody}`,
      undefined,
      {},
      { action: 'read-organisation', outcome: 'not_found', object_id: nobody },
    ],
  ])('has exactly one row for %s', async (_what, who, method, path, body, headers, expected) => {
    const rows = await rowsOf(() => motpost.call(who, method, path(), body, headers));
    expect(rows).toEqual([expect.objectContaining(expected)]);
    expect(rows[0]!.request_id).toMatch(/^[0-9a-f-]{36}$/);
    if (path().includes(id) && rows[0]!.outcome !== 'role_not_permitted') {
      expect(rows[0]!.object_id).toBe(id);
    }
  });

  it('has one row for each of two requests under one key: done, and repeated', async () => {
    const key = { 'idempotency-key': 'audit-1' };
    const rows = await rowsOf(async () => {
      await motpost.call('officer', 'POST', PATH, kestrel, key);
      await motpost.call('officer', 'POST', PATH, kestrel, key);
      await motpost.call('officer', 'POST', PATH, { ...kestrel, name: 'Other' }, key);
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      'done',
      'repeated',
      'idempotency_key_reused',
    ]);
  });

  it('has no row for what is public, and none for a key of somebody else', async () => {
    expect(
      await rowsOf(() => motpost.call('public', 'GET', '/api/v1/register/agreements')),
    ).toEqual([]);
    expect(await rowsOf(() => motpost.call('officer', 'GET', '/nb/om'))).toEqual([]);
  });

  it('keeps neither names nor what people type in the place of an id', async () => {
    await motpost.call('officer', 'GET', `${PATH}/kari.nordmann@example.com`);
    const text = JSON.stringify(await all());
    for (const word of ['Kestrel', 'Signe', 'example.com']) expect(text).not.toContain(word);
  });

  it('answers a stolen key of another person with their own outcome, never the first answer', async () => {
    type Invited = { id: string; personId: string };
    const invited = { name: 'Jane Doe', email: 'jane@kestrel.example.com', role: 'supplier' };
    const invite = (who: 'officer' | 'admin') =>
      motpost.call<Invited>(
        who,
        'POST',
        '/api/v1/invitations',
        { ...invited, organisationId: id },
        { 'idempotency-key': 'stolen-1' },
      );
    const first = await invite('officer');
    expect(first.status).toBe(201);
    const [row, ...more] = await rowsOf(async () => {
      const stolen = await invite('admin');
      expect(stolen).toMatchObject({ status: 409, body: { code: 'duplicate' } });
      for (const key of [first.body.id, first.body.personId])
        expect(stolen.text).not.toContain(key);
    });
    expect(row).toMatchObject({ action: 'invite-person', role: 'admin', outcome: 'duplicate' });
    expect(more).toEqual([]);
    expect((await invite('officer')).body).toEqual(first.body);
  });

  it.each([
    "UPDATE audit_record SET outcome = 'x'",
    'DELETE FROM audit_record',
    'INSERT OR REPLACE INTO audit_record SELECT * FROM audit_record',
    'TRUNCATE audit_record',
  ])('cannot be changed: %s', async (statement) => {
    const before = await all();
    const change = motpost.database.writer.query(statement);
    await expect(change).rejects.toThrow();
    expect(await all()).toEqual(before);
  });
});
