import type { JWTPayload } from 'jose';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import { newId } from '../../src/platform/ids.js';
import { noIssuers, type SignInService } from '../../src/platform/issuers.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from './app.js';
import { CookieJar } from './cookie-jar.js';
import type { Storage } from './engines.js';
import { FakeIssuer } from './fake-issuer.js';

/** The organisation number of the one firm that is registered. */
export const FIRM_NUMBER = '974761076';

/** A browser that was sent to a sign-in service, and what the service was asked. */
export interface Begun {
  readonly jar: CookieJar;
  readonly asked: URLSearchParams;
}

/** A service with two configured sign-in services at one issuer: `staff`, and `firms` by organisation. */
export class ConfiguredServices {
  /** The instant at which everything happens, near the machine's own: libraries look at theirs. */
  readonly now = new Date().toISOString();
  motpost: TestApp;
  organisationId: string;

  private constructor(readonly issuer: FakeIssuer) {}

  static async start(newStorage: () => Promise<Storage>): Promise<ConfiguredServices> {
    const services = new ConfiguredServices(await FakeIssuer.start());
    const { issuer } = services;
    const signIn = [staff(issuer), firms(issuer)];
    const settings = { issuers: { ...noIssuers, signIn } };
    services.motpost = await TestApp.start(newStorage, services.now, settings);
    await services.registerFirm();
    await services.bindOfficer();
    return services;
  }

  async close(): Promise<void> {
    await this.motpost.close();
    await this.issuer.goAway();
  }

  async begin(name = 'staff'): Promise<Begun> {
    const jar = new CookieJar(this.motpost.config.baseUrl);
    const started = await jar.get(`/sign-in/${name}?to=/nb/om`);
    return { jar, asked: new URL(started.headers.get('location')!).searchParams };
  }

  /** Comes back from the service with a code for an ID token that is right but for some claims. */
  async come(
    { jar, asked }: Begun,
    claims: JWTPayload = {},
    name = 'staff',
    key?: CryptoKey,
  ): Promise<Response> {
    const base = { aud: 'motpost-client', sub: 'sub-1', oid: 'oid-1', acr: 'high', sid: 'sid-1' };
    const nonce = asked.get('nonce')!;
    this.issuer.nextIdToken = await this.issuer.token(this.now, { ...base, nonce, ...claims }, key);
    return jar.get(this.answerOf(asked, name));
  }

  /** Where the browser comes back to. */
  answerOf(asked: URLSearchParams, name = 'staff', iss = this.issuer.issuer): string {
    const answer = { code: 'c0de', state: asked.get('state')!, ...(iss === '' ? {} : { iss }) };
    return `/sign-in/${name}/callback?${new URLSearchParams(answer).toString()}`;
  }

  private async registerFirm(): Promise<void> {
    const organisation = { name: 'Fjordverk AS', kind: 'norwegian-industry', country: 'NO' };
    const path = '/api/v1/organisations';
    const made = await this.motpost.call<{ id: string }>('officer', 'POST', path, organisation);
    this.organisationId = made.body.id;
    await this.motpost.database.write(async (tx) =>
      ok(
        await sql(
          tx,
          `INSERT INTO organisation_identifier
             (id, organisation_id, scheme, value, source, recorded_at)
           VALUES (?, ?, 'no-orgnr', ?, 'Register', ?)`,
          [newId(), this.organisationId, FIRM_NUMBER, this.now],
        ),
      ),
    );
  }

  private async bindOfficer(): Promise<void> {
    const identity = { issuer: this.issuer.issuer, subject: 'oid-1', name: 'Oda Officer' };
    const bound = { role: 'officer', organisationId: null, revoked: false } as const;
    const person = { ...identity, ...bound, email: 'oda@example.com', boundAt: this.now };
    await this.motpost.database.write(async (tx) =>
      ok(await tx.insert(Person, { id: newId(), ...person, version: 1 })),
    );
  }
}

export async function roleOf(jar: CookieJar): Promise<string | undefined> {
  return ((await (await jar.get('/api/v1/me')).json()) as { role?: string }).role;
}

/** A service for people who are bound beforehand. */
export function staff({ issuer }: FakeIssuer): SignInService {
  return {
    name: 'staff',
    label: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
    issuer,
    clientId: 'motpost-client',
    clientSecret: 'a-client-secret-of-the-test',
    scope: 'openid profile',
    acr: ['high', 'substantial'],
    prompt: null,
    authorizationDetails: null,
    claims: { subject: 'oid', name: 'name', email: 'email', organisation: null },
    role: null,
  };
}

function firms(issuer: FakeIssuer): SignInService {
  return {
    ...staff(issuer),
    name: 'firms',
    authorizationDetails: [{ type: 'ansattporten:orgno' }],
    role: 'firm',
    claims: {
      ...{ subject: 'sub', name: 'name', email: 'email' },
      organisation: 'authorization_details.0.orgno.ID',
    },
  };
}
