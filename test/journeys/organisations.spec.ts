import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';

describe.each(engines)('organisations on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };

  it('are registered by an officer and read back with an ETag', async () => {
    const made = await motpost.call<{ id: string }>(
      'officer',
      'POST',
      '/api/v1/organisations',
      kestrel,
    );
    expect(made.status).toBe(201);
    const read = await motpost.call('auditor', 'GET', `/api/v1/organisations/${made.body.id}`);
    expect(read.body).toMatchObject({ ...kestrel, version: 1, identifiers: [] });
    expect(read.headers.etag).toBe('"1"');
  });

  it('answers a repeated request with the first answer, and refuses the key for another', async () => {
    const key = { 'idempotency-key': 'register-1' };
    const first = await motpost.call('officer', 'POST', '/api/v1/organisations', kestrel, key);
    const again = await motpost.call('officer', 'POST', '/api/v1/organisations', kestrel, key);
    expect(again.body).toEqual(first.body);
    const other = { ...kestrel, name: 'Another' };
    const refused = await motpost.call('officer', 'POST', '/api/v1/organisations', other, key);
    expect(refused).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('names every malformed field', async () => {
    const refused = await motpost.call('officer', 'POST', '/api/v1/organisations', {
      name: ' ',
      kind: 'bank',
      country: 'XX',
      shoeSize: 42,
    });
    expect(refused.status).toBe(400);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const fields = (refused.body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual(['country', 'kind', 'name', 'shoeSize']);
  });

  it('are not for the public, and not registered by an auditor', async () => {
    expect((await motpost.call('public', 'GET', '/api/v1/organisations')).status).toBe(401);
    const refused = await motpost.call('auditor', 'POST', '/api/v1/organisations', kestrel);
    expect(refused).toMatchObject({ status: 403, body: { code: 'role_not_permitted' } });
  });

  it('change only from the version that was read', async () => {
    const made = await motpost.call<{ id: string }>(
      'officer',
      'POST',
      '/api/v1/organisations',
      kestrel,
    );
    const url = `/api/v1/organisations/${made.body.id}`;
    const name = { name: 'Kestrel Air Systems plc' };
    expect((await motpost.call('officer', 'PATCH', url, name)).status).toBe(428);
    const changed = await motpost.call('officer', 'PATCH', url, name, { 'if-match': '"1"' });
    expect(changed.body).toMatchObject({ ...name, version: 2 });
    const stale = await motpost.call('officer', 'PATCH', url, name, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version_mismatch' } });
  });

  it('are listed in the order of the Norwegian alphabet, page by page and back', async () => {
    for (const name of ['Zefyr Q', 'Ærfugl Q', 'Ørn Q', 'Aarhus Q', 'Åse Q', 'Alke Q']) {
      await motpost.call('officer', 'POST', '/api/v1/organisations', { ...kestrel, name });
    }
    const page = (query: string) =>
      motpost.call<{ items: { name: string }[]; next: string | null; previous: string | null }>(
        'officer',
        'GET',
        `/api/v1/organisations?q=%20Q&limit=4${query}`,
      );
    const first = (await page('')).body;
    const names = (items: { name: string }[]) => items.map(({ name }) => name);
    expect(names(first.items)).toEqual(['Alke Q', 'Zefyr Q', 'Ærfugl Q', 'Ørn Q']);
    expect(first.previous).toBeNull();
    const second = (await page(`&cursor=${first.next}`)).body;
    expect(names(second.items)).toEqual(['Aarhus Q', 'Åse Q']);
    expect(second.next).toBeNull();
    const back = (await page(`&cursor=${second.previous}`)).body;
    expect(names(back.items)).toEqual(names(first.items));
  });

  it('refuses an unknown query parameter and a foreign cursor', async () => {
    const odd = await motpost.call('officer', 'GET', '/api/v1/organisations?colour=red');
    expect(odd).toMatchObject({ status: 400, body: { errors: [{ field: 'colour' }] } });
    const cursor = await motpost.call('officer', 'GET', '/api/v1/organisations?cursor=abc');
    expect(cursor).toMatchObject({ status: 400, body: { errors: [{ field: 'cursor' }] } });
  });

  it('leaves one audit row for each action, refusals too', async () => {
    const rows = async () =>
      (await motpost.database.read((tx) => sql(tx, 'SELECT id FROM audit_record'))).length;
    const before = await rows();
    const url = '/api/v1/organisations';
    await motpost.call('officer', 'POST', url, kestrel);
    await motpost.call('officer', 'PATCH', `${url}/nobody`, { name: 'x' }, { 'if-match': '"1"' });
    expect(await rows()).toBe(before + 2);
  });
});
