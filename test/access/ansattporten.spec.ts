import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { identityOf } from '../../src/access/sign-in/claims.js';
import type { SignInService } from '../../src/platform/issuers.js';
import { readIssuers } from '../../src/platform/read-issuers.js';

/**
 * The forms in which Ansattporten tells an organisation, as Digdir documents them
 * (docs.digdir.no, "RAR-typer i Ansattporten"), with invented numbers.
 */
const NUMBER = '974761076';
const OTHER = '987464291';
const orgno = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` });
const party = (number: string) => ({ orgno: orgno(number), name: 'FJORDVERK AS', unit_type: 'AS' });
const reportee = (number: string) => ({
  ...{ Authority: 'iso6523-actorid-upis', ID: `0192:${number}`, Name: 'FJORDVERK AS' },
  Rights: ['Read', 'Write'],
});

const RESOURCE = {
  asked: { type: 'ansattporten:altinn:resource', resource: 'urn:altinn:resource:motpost' },
  path: 'authorization_details.0.authorized_parties.0.orgno.ID',
};
const SERVICE = {
  asked: { type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:2480:40' },
  path: 'authorization_details.0.reportees.0.ID',
};
const EMPLOYER = {
  asked: { type: 'ansattporten:orgno' },
  path: 'authorization_details.0.orgno.ID',
};

describe('the organisation that Ansattporten tells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motpost-issuers-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The service as its file configures it, and nothing else. */
  const configured = ({ asked, path }: { asked: object; path: string }): SignInService => {
    const file = join(folder, 'issuers.yaml');
    writeFileSync(
      file,
      `signIn:
  - name: ansattporten
    label: { nb: Ansattporten, nn: Ansattporten, en: Ansattporten }
    issuer: https://ansattporten.no
    clientId: motpost
    scope: openid profile
    acr: [substantial, high]
    authorizationDetails: [${JSON.stringify(asked)}]
    claims: { organisation: ${path} }
    role: firm
`,
    );
    const problems: string[] = [];
    const { signIn } = readIssuers(file, { NODE_ENV: 'production' }, problems);
    expect(problems).toEqual([]);
    return signIn[0]!;
  };
  const told = (by: { asked: object; path: string }, ...details: object[]) =>
    identityOf(configured(by), { sub: 'p41rw1s3', authorization_details: details })
      ?.organisationNumber;

  it('is that of an Altinn 3 resource', () => {
    const detail = { ...RESOURCE.asked, resource_name: 'Motpost' };
    expect(told(RESOURCE, { ...detail, authorized_parties: [party(NUMBER)] })).toBe(NUMBER);
  });

  it('is that of an Altinn 2 service', () => {
    expect(told(SERVICE, { ...SERVICE.asked, reportees: [reportee(NUMBER)] })).toBe(NUMBER);
  });

  it('is that of the employer', () => {
    expect(told(EMPLOYER, { ...EMPLOYER.asked, orgno: orgno(NUMBER) })).toBe(NUMBER);
  });

  it('is that of the employer with the parties that are authorised', () => {
    const path = 'authorization_details.0.authorized_parties.0.orgno.ID';
    const detail = { ...EMPLOYER.asked, authorized_parties: [party(NUMBER)] };
    expect(told({ ...EMPLOYER, path }, detail)).toBe(NUMBER);
  });

  it.each<[string, object[]]>([
    ['somebody who represents themselves', [RESOURCE.asked]],
    ['nobody', []],
    ['no list of parties', [{ ...RESOURCE.asked, authorized_parties: null }]],
    ['an empty list of parties', [{ ...RESOURCE.asked, authorized_parties: [] }]],
    [
      'a number of another scheme',
      [{ ...RESOURCE.asked, authorized_parties: [{ orgno: { ID: `9908:${NUMBER}` } }] }],
    ],
    [
      'two parties, of which nobody chose one',
      [{ ...RESOURCE.asked, authorized_parties: [party(NUMBER), party(OTHER)] }],
    ],
    [
      'another resource than was asked for',
      [
        {
          ...{ ...RESOURCE.asked, resource: 'urn:altinn:resource:easily-had' },
          authorized_parties: [party(NUMBER)],
        },
      ],
    ],
    [
      'another type than was asked for',
      [{ ...EMPLOYER.asked, authorized_parties: [party(NUMBER)] }],
    ],
  ])('is none with %s', (_what, details) => {
    expect(told(RESOURCE, ...details)).toBeNull();
  });

  it('is not that of a detail that stands before the one that was asked for', () => {
    const easy = { ...RESOURCE.asked, resource: 'urn:altinn:resource:easily-had' };
    const right = { ...RESOURCE.asked, authorized_parties: [party(NUMBER)] };
    expect(told(RESOURCE, { ...easy, authorized_parties: [party(OTHER)] }, right)).toBe(NUMBER);
  });
});
