import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import { newId } from '../../src/platform/ids.js';
import { noIssuers } from '../../src/platform/issuers.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { FakeIssuer } from '../support/fake-issuer.js';

const START = '2026-03-02T09:00:00.000Z';
const NUMBER = '974761076';

describe.each(engines)('machines with Maskinporten tokens on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let issuer: FakeIssuer;
  let organisationId: string;
  const audience = 'https://motpost.example.com/api';

  beforeAll(async () => {
    issuer = await FakeIssuer.start();
    const scopes = { 'motpost:lines': 'firm', 'motpost:reports': 'supplier' } as const;
    const machines = [
      { issuer: issuer.issuer, jwksUri: `${issuer.issuer}/jwks`, audience, scopes },
    ];
    motpost = await TestApp.start(newStorage, START, { issuers: { ...noIssuers, machines } });
    const organisation = { name: 'Fjordverk AS', kind: 'norwegian-industry', country: 'NO' };
    const made = await motpost.call<{ id: string }>(
      'officer',
      'POST',
      '/api/v1/organisations',
      organisation,
    );
    organisationId = made.body.id;
    await motpost.database.write(async (tx) => {
      await sql(
        tx,
        `INSERT INTO organisation_identifier
           (id, organisation_id, scheme, value, source, recorded_at)
         VALUES (?, ?, 'no-orgnr', ?, 'Register', ?)`,
        [newId(), organisationId, NUMBER, START],
      );
      return ok(null);
    });
  });
  afterAll(async () => {
    await motpost.close();
    await issuer.goAway();
  });

  const use = async (claims: JWTPayload, path = `/api/v1/organisations/${organisationId}`) => {
    const bearer = await issuer.token(START, {
      aud: audience,
      scope: 'motpost:lines',
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${NUMBER}` },
      ...claims,
    });
    return motpost.call('public', 'GET', path, undefined, { authorization: `Bearer ${bearer}` });
  };

  it('act for the organisation with their number, in the role of their scope', async () => {
    expect((await use({})).status).toBe(200);
    expect((await use({ scope: 'other:scope motpost:reports' })).status).toBe(200);
    const bound = await motpost.database.read((tx) => tx.findBy(Person, { organisationId }));
    expect(bound.map(({ role, subject }) => [role, subject]).sort()).toEqual([
      ['firm', `0192:${NUMBER}/firm`],
      ['supplier', `0192:${NUMBER}/supplier`],
    ]);
  });

  it('are bound once, also when two come first at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => use({})));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('see nothing of another organisation, and nothing that is for the agency', async () => {
    const other = await motpost.call<{ id: string }>('officer', 'POST', '/api/v1/organisations', {
      name: 'Kestrel Ltd',
      kind: 'supplier',
      country: 'GB',
    });
    expect((await use({}, `/api/v1/organisations/${other.body.id}`)).status).toBe(404);
    expect((await use({}, '/api/v1/organisations')).status).toBe(403);
  });

  it.each<[string, JWTPayload]>([
    ['no scope', { scope: undefined }],
    ['a scope that gives no role', { scope: 'other:scope' }],
    ['a scope by the name of an inherited property', { scope: 'constructor toString' }],
    ['scopes of two roles at once', { scope: 'motpost:lines motpost:reports' }],
    ['no consumer', { consumer: undefined }],
    ['a consumer of another scheme', { consumer: { ID: `0088:${NUMBER}` } }],
    ['a consumer without scheme', { consumer: { ID: NUMBER } }],
    ['an organisation that is not registered', { consumer: { ID: '0192:999999999' } }],
    ['another audience', { aud: 'https://other.example.com' }],
    ['a life of more than an hour', { exp: Date.parse(START) / 1000 + 3_601 }],
  ])('are refused with %s', async (_what, claims) => {
    expect(await use(claims)).toMatchObject({ status: 401, body: { code: 'token_refused' } });
  });

  it('are refused when their row is revoked', async () => {
    await motpost.database.write(async (tx) => {
      await tx.update(Person, { organisationId, role: 'firm' }, { revoked: true });
      return ok(null);
    });
    expect((await use({})).status).toBe(401);
    expect((await use({ scope: 'motpost:reports' })).status).toBe(200);
  });
});
