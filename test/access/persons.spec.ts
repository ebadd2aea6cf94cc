import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonPage, PersonView } from '../../src/access/persons/person.view.js';
import { Person } from '../../src/access/person.entity.js';
import { openSessionFor } from '../../src/access/sign-in/open-for.js';
import { ok } from '../../src/domain/result.js';
import { DEMO_ISSUER } from '../../src/platform/config.js';
import { noIssuers } from '../../src/platform/issuers.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { anOrganisation } from '../support/steps/registry.js';

const PERSONS = '/api/v1/persons';
const kari = {
  issuer: 'https://signin.example.com',
  subject: 'kari',
  name: 'Kari Nordmann',
  email: 'Kari.Nordmann@example.com',
  role: 'officer',
};

const bearer = [{ issuer: kari.issuer, jwksUri: null, audience: 'motpost' }];
const issuers = { ...noIssuers, bearer };

describe.each(engines)('persons on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let organisationId: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, undefined, { issuers });
    organisationId = (await anOrganisation(motpost)).id;
  });
  afterAll(() => motpost.close());

  const bind = (more: object = {}) =>
    motpost.call<PersonView>('admin', 'POST', PERSONS, { ...kari, ...more });
  const list = async (query: string) =>
    (await motpost.call<PersonPage>('auditor', 'GET', `${PERSONS}${query}`)).body.items;

  it('are bound by an administrator to one role', async () => {
    const bound = await bind();
    expect(bound).toMatchObject({
      status: 201,
      body: { ...kari, email: 'kari.nordmann@example.com', revoked: false, version: 1 },
    });
    expect(await list('?role=officer&limit=1')).toEqual([bound.body]);
    expect(await bind()).toMatchObject({ status: 409, body: { code: 'duplicate' } });
  });

  it.each([
    ['a supplier without an organisation', { role: 'supplier' }],
    ['an officer with one', { organisationId: true }],
    ['an organisation that is not registered', { role: 'firm', organisationId: false }],
  ])(
    'are refused as %s',
    async (_, { organisationId: given, ...more }: Record<string, unknown>) => {
      const unknown = '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11';
      const organisation = { organisationId: given === true ? organisationId : unknown };
      const said = { subject: 'x', ...more, ...(given === undefined ? {} : organisation) };
      expect(await bind(said)).toMatchObject({
        status: 422,
        body: { code: 'invalid', errors: [{ field: 'organisationId' }] },
      });
    },
  );

  it('are refused when nobody believes who vouches for them', async () => {
    const elsewhere = await bind({ issuer: `${kari.issuer}/`, subject: 'elsewhere' });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(elsewhere.body).toMatchObject({
      errors: [
        {
          field: 'issuer',
          message: `must be configured (MOTPOST_ISSUERS): one of ${kari.issuer}, ${DEMO_ISSUER}`,
        },
      ],
    });
    expect(await bind({ issuer: DEMO_ISSUER, subject: 'further' })).toMatchObject({ status: 201 });
  });

  it('are not the public, and not bound or listed by others', async () => {
    expect(await bind({ role: 'public' })).toMatchObject({ body: { code: 'malformed' } });
    expect((await motpost.call('officer', 'POST', PERSONS, kari)).status).toBe(403);
    expect((await motpost.call('officer', 'GET', PERSONS)).status).toBe(403);
  });

  it('act with the role and the organisation that they were bound to, until revoked', async () => {
    const [demo] = (await list('?role=supplier')).filter(({ issuer }) => issuer === DEMO_ISSUER);
    if (demo === undefined) throw new Error('no demo supplier');
    const url = `/api/v1/organisations/${organisationId}`;
    expect((await motpost.call('supplier', 'GET', url)).status).toBe(404);
    const revoke = (version: number) =>
      motpost.call(
        'admin',
        'POST',
        `${PERSONS}/${demo.id}/revocation`,
        { reason: 'Left the firm.' },
        { 'if-match': `"${version}"` },
      );
    expect((await revoke(demo.version)).status).toBe(201);
    expect((await motpost.call('supplier', 'GET', url)).status).toBe(401);
    expect(await list('?role=supplier&revoked=true')).toMatchObject([
      { id: demo.id, revokedAt: motpost.clock.now(), revocationReason: 'Left the firm.' },
    ]);

    const { issuer, subject } = demo;
    const again = await bind({ issuer, subject, role: 'supplier', organisationId });
    expect(again.body).toMatchObject({ id: demo.id, version: demo.version + 2, organisationId });
    expect(again.body).toMatchObject({ revoked: false, revokedAt: null, revocationReason: null });
    expect((await motpost.call('supplier', 'GET', url)).status).toBe(200);
    expect(await list(`?organisationId=${organisationId}`)).toEqual([again.body]);
  });

  it('are read one by one, by administrators and auditors', async () => {
    const [someone] = await list('?limit=1');
    const path = `${PERSONS}/${someone!.id}`;
    for (const who of ['admin', 'auditor'] as const) {
      expect((await motpost.call(who, 'GET', path)).body).toEqual(someone);
    }
    expect((await motpost.call('officer', 'GET', path)).status).toBe(403);
    expect((await motpost.call('admin', 'GET', `${PERSONS}/x`)).status).toBe(404);
  });

  it('tell when they last signed in', async () => {
    const [auditor] = await list('?role=auditor');
    expect(auditor!.lastSignedInAt).toBeNull();
    await motpost.database.write(async (tx) => {
      const { id } = auditor!;
      const person = await tx.findOneByOrFail(Person, { id });
      const request = { id: 'r', sessionId: null };
      const by = { service: 'demo', serviceSid: null, idToken: null };
      return ok(await openSessionFor(tx, person, by, motpost.clock.now(), request));
    });
    const read = await motpost.call('admin', 'GET', `${PERSONS}/${auditor!.id}`);
    expect(read.body).toMatchObject({ lastSignedInAt: motpost.clock.now(), version: 1 });
  });

  it('are bound once when two administrators do it at the same time', async () => {
    const answers = await Promise.all([bind({ subject: 'ola' }), bind({ subject: 'ola' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
