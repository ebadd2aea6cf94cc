import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Upkeep } from '../../src/access/upkeep.js';
import { instantAfter } from '../../src/platform/clock.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { type SignedIn, signIn } from '../support/signed-in.js';
import { engines, type Storage } from '../support/engines.js';

const START = '2026-03-02T09:00:00.000Z';
const MINUTE = 60_000;
const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };

describe.each(engines)('sessions on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let storage: Storage;
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage, START);
  });
  beforeEach(() => motpost.clock.set(START));
  afterAll(() => motpost.close());

  const at = (minutes: number) =>
    motpost.clock.set(new Date(Date.parse(START) + minutes * 60_000).toISOString());
  const roleOf = async (who: Awaited<ReturnType<typeof signIn>>) =>
    (await who.call<{ role?: string }>('GET', '/api/v1/me')).body.role;

  it('act as their person, and are nobody without their cookie', async () => {
    const officer = await signIn(motpost, 'officer');
    const me = await officer.call<{ csrfToken: string }>('GET', '/api/v1/me');
    expect(me.body).toMatchObject({ role: 'officer', csrfToken: expect.any(String) });
    expect(me.body.csrfToken).not.toBe(officer.csrfToken);
    expect((await motpost.call('public', 'GET', '/api/v1/me')).status).toBe(401);
    const guessed = { cookie: '__Host-motpost=guess' };
    expect((await motpost.call('public', 'GET', '/api/v1/me', undefined, guessed)).status).toBe(
      401,
    );
  });

  it('keep only a hash of what is in the cookie', async () => {
    const officer = await signIn(motpost, 'officer');
    const rows = await motpost.database.read((tx) => sql(tx, 'SELECT * FROM session'));
    const secret = officer.cookie.split('=')[1]!;
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(officer.csrfToken);
  });

  it('end when idle for 30 minutes, and live on when used', async () => {
    const officer = await signIn(motpost, 'officer');
    at(29);
    expect(await roleOf(officer)).toBe('officer');
    at(58);
    expect(await roleOf(officer)).toBe('officer');
    at(88);
    expect(await roleOf(officer)).toBeUndefined();
  });

  it('end after 12 hours, however much they are used', async () => {
    const officer = await signIn(motpost, 'officer');
    for (let minutes = 25; minutes < 720; minutes += 25) {
      at(minutes);
      expect(await roleOf(officer)).toBe('officer');
    }
    at(720);
    expect(await roleOf(officer)).toBeUndefined();
  });

  it('end to the millisecond, whether idle or long', async () => {
    const ms = (milliseconds: number) => motpost.clock.set(instantAfter(START, milliseconds));
    const [idle, last] = [await signIn(motpost, 'officer'), await signIn(motpost, 'officer')];
    ms(30 * MINUTE - 1);
    expect(await roleOf(last)).toBe('officer');
    ms(30 * MINUTE);
    expect(await roleOf(idle)).toBeUndefined();
    for (let at = 59 * MINUTE; at < 12 * 60 * MINUTE; at += 29 * MINUTE) {
      ms(at);
      expect(await roleOf(last)).toBe('officer');
    }
    ms(12 * 60 * MINUTE - 1);
    expect(await roleOf(last)).toBe('officer');
    ms(12 * 60 * MINUTE);
    expect(await roleOf(last)).toBeUndefined();
  });

  it('that are over are cleared away, with what they held of the sign-in, and others stay', async () => {
    const kept = async () =>
      (await motpost.database.read((tx) => sql<{ id: string }>(tx, 'SELECT id FROM session'))).map(
        ({ id }) => id,
      );
    const upkeep = motpost.app.get(Upkeep);
    const idle = await signIn(motpost, 'officer');
    motpost.clock.set(instantAfter(START, 1));
    const live = await signIn(motpost, 'approver');
    await fetch(`${motpost.config.baseUrl}/sign-in/demo`, { redirect: 'manual' });
    const attempts = () =>
      motpost.database.read((tx) => sql<{ id: string }>(tx, 'SELECT id FROM sign_in_attempt'));
    expect(await attempts()).not.toEqual([]);
    motpost.clock.set(instantAfter(START, 30 * MINUTE - 1));
    await upkeep.round();
    expect(await kept()).toEqual(expect.arrayContaining([idle.sessionId, live.sessionId]));
    expect(await attempts()).toEqual([]);
    motpost.clock.set(instantAfter(START, 30 * MINUTE));
    await upkeep.round();
    expect(await kept()).toContain(live.sessionId);
    expect(await kept()).not.toContain(idle.sessionId);
  });

  it('end at once in every process when one ends them or revokes the person', async () => {
    const other = await TestApp.on(storage, START);
    const roleThere = async (who: SignedIn) =>
      (await fetch(`${other.url}/api/v1/me`, { headers: { cookie: who.cookie } })).status;
    const [ended, auditor] = [await signIn(motpost, 'officer'), await signIn(motpost, 'auditor')];
    expect([await roleThere(ended), await roleThere(auditor)]).toEqual([200, 200]);
    await motpost.call('admin', 'DELETE', `/api/v1/sessions/${ended.sessionId}`);
    expect(await roleThere(ended)).toBe(401);
    const { personId } = (await auditor.call<{ personId: string }>('GET', '/api/v1/me')).body;
    const path = `/api/v1/persons/${personId}/revocation`;
    const reason = { reason: 'Has left.' };
    await motpost.call('admin', 'POST', path, reason, { 'if-match': '"1"' });
    expect(await roleThere(auditor)).toBe(401);
    await other.close(false);
  });

  it('change things only with their token, in the header or in the form', async () => {
    const officer = await signIn(motpost, 'officer');
    const other = await signIn(motpost, 'officer');
    const post = (headers: Record<string, string>, body: object = kestrel) =>
      officer.call('POST', '/api/v1/organisations', body, headers);
    const refusal = { status: 403, body: { code: 'csrf_refused' } };
    expect(await post({})).toMatchObject(refusal);
    expect(await post({ 'x-csrf-token': '' })).toMatchObject(refusal);
    expect(await post({ 'x-csrf-token': other.csrfToken })).toMatchObject(refusal);
    expect(await post({ 'x-csrf-token': 'A'.repeat(86) })).toMatchObject(refusal);
    expect(await post({}, { ...kestrel, _csrf: other.csrfToken })).toMatchObject(refusal);
    expect((await post({ 'x-csrf-token': officer.csrfToken })).status).toBe(201);
    expect((await post({}, { ...kestrel, _csrf: officer.csrfToken })).status).toBe(201);
  });

  it('protect forms of the classic kind as well', async () => {
    const officer = await signIn(motpost, 'officer');
    const send = (fields: Record<string, string>) =>
      fetch(`${motpost.url}/api/v1/organisations`, {
        method: 'POST',
        headers: { cookie: officer.cookie },
        body: new URLSearchParams(fields),
      });
    expect((await send(kestrel)).status).toBe(403);
    expect((await send({ ...kestrel, _csrf: officer.csrfToken })).status).toBe(201);
  });

  it('give way to a bearer token, which needs no CSRF token', async () => {
    const auditor = await signIn(motpost, 'auditor');
    const headers = { cookie: auditor.cookie };
    const made = await motpost.call('officer', 'POST', '/api/v1/organisations', kestrel, headers);
    expect(made.status).toBe(201);
  });

  it('are listed and ended by an administrator, and by nobody else', async () => {
    const supplier = await signIn(motpost, 'supplier');
    const admin = await signIn(motpost, 'admin');
    const listed = await admin.call<{ items: { id: string }[] }>(
      'GET',
      '/api/v1/sessions?limit=100',
    );
    expect(listed.body.items.map(({ id }) => id)).toContain(supplier.sessionId);
    const path = `/api/v1/sessions/${supplier.sessionId}`;
    expect((await motpost.call('officer', 'DELETE', path)).status).toBe(403);
    expect((await motpost.call('officer', 'GET', '/api/v1/sessions')).status).toBe(403);
    const token = { 'x-csrf-token': admin.csrfToken };
    expect((await admin.call('DELETE', path, undefined, token)).status).toBe(200);
    expect(await roleOf(supplier)).toBeUndefined();
    expect((await admin.call('DELETE', path, undefined, token)).status).toBe(404);
  });

  it('are found by person, and each person finds and ends their own', async () => {
    const [phone, laptop] = [await signIn(motpost, 'supplier'), await signIn(motpost, 'supplier')];
    const officer = await signIn(motpost, 'officer');
    type Listed = { items: { id: string; personId: string }[] };
    const own = (await laptop.call<Listed>('GET', '/api/v1/me/sessions?limit=100')).body.items;
    const ids = own.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([phone.sessionId, laptop.sessionId]));
    expect(ids).not.toContain(officer.sessionId);
    const path = `/api/v1/sessions?limit=100&personId=${own[0]!.personId}`;
    expect((await motpost.call<Listed>('admin', 'GET', path)).body.items).toEqual(own);
    const end = (who: typeof phone, { sessionId }: typeof phone) =>
      who.call('DELETE', `/api/v1/me/sessions/${sessionId}`, undefined, {
        'x-csrf-token': who.csrfToken,
      });
    expect((await end(laptop, officer)).status).toBe(404);
    expect((await end(laptop, phone)).status).toBe(200);
    expect(await roleOf(phone)).toBeUndefined();
    expect(await roleOf(laptop)).toBe('supplier');
    expect(await roleOf(officer)).toBe('officer');
  });

  it('and tokens of a person end at once when the person is revoked', async () => {
    const firm = await signIn(motpost, 'firm');
    const me = await firm.call<{ personId: string }>('GET', '/api/v1/me');
    const path = `/api/v1/persons/${me.body.personId}/revocation`;
    const reason = { reason: 'Left the firm.' };
    expect((await motpost.call('admin', 'POST', path, reason)).status).toBe(428);
    const revoked = await motpost.call('admin', 'POST', path, reason, { 'if-match': '"1"' });
    expect(revoked).toMatchObject({ status: 201, body: { sessionsEnded: 1, version: 2 } });
    expect(await roleOf(firm)).toBeUndefined();
    expect((await motpost.call('firm', 'GET', '/api/v1/me')).status).toBe(401);
    const again = await motpost.call('admin', 'POST', path, reason, { 'if-match': '"2"' });
    expect(again).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
  });

  it('of administrators: nobody revokes themselves', async () => {
    const me = await motpost.call<{ personId: string }>('admin', 'GET', '/api/v1/me');
    const path = `/api/v1/persons/${me.body.personId}/revocation`;
    const reason = { reason: 'By mistake.' };
    const refused = await motpost.call('admin', 'POST', path, reason, { 'if-match': '"1"' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'own_decision' } });
  });
});
