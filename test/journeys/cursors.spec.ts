import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { aSignedAgreement, AGREEMENTS, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { anOrganisation } from '../support/steps/registry.js';

/** Cursors of the right length that no list ever gave. */
const written = (...keys: unknown[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

describe.each(engines)('cursors written by hand on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let statement: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    const { id: supplierId } = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplierId, ['152000000.00']);
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    statement = `${AGREEMENTS}/${id}/statement`;
  });
  afterAll(() => motpost.close());

  const refused = { status: 400, body: { code: 'malformed', errors: [{ field: 'cursor' }] } };
  const ask = (path: string, cursor: string) =>
    motpost.call('officer', 'GET', `${path}?cursor=${cursor}`);

  it.each(['/api/v1/organisations', '/api/v1/exchange-rates', '/api/v1/participants'])(
    'are refused by %s where no database can compare with them',
    async (path) => {
      for (const key of ['a\0', '\ud800', 1.5, 1e300]) {
        expect(await ask(path, written('after', key, 'b'))).toMatchObject(refused);
      }
    },
  );

  it('are refused by a statement unless they are the number of an entry', async () => {
    for (const key of ['x', null, 1.5, -1, 2 ** 31, 1e19]) {
      expect(await ask(statement, written('after', key))).toMatchObject(refused);
    }
    expect((await ask(statement, written('after', 2))).status).toBe(200);
  });
});
