import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import {
  AGREEMENTS,
  approve,
  aSignedAgreement,
  drafted,
  prepared,
  readAgreement,
  terms,
} from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import { credited } from '../support/steps/credits.js';
import { anOrganisation } from '../support/steps/registry.js';
import { done } from '../support/steps/projects.js';

/** The clock of the tests stands at 2026-03-02. */
describe.each(engines)('milestones on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const milestone = (dueOn: string, more: object) => ({ dueOn, title: 'On the way', ...more });
  const statuses = async (id: string) =>
    (await readAgreement(motpost, id)).milestones.map(
      ({ dueOn, required, status }) => `${dueOn} ${required} ${status}`,
    );
  const anAgreement = async (milestones: object[], more: object = {}) => {
    const { id: supplierId } = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplierId, ['150000000.00']);
    const wanted = terms(supplierId, [contract], { percentage: '100', milestones, ...more });
    return { supplierId, contract, wanted };
  };

  it('are missed the day after, and reached by the øre', async () => {
    const { wanted, contract } = await anAgreement([
      milestone('2026-03-01', { share: '10' }),
      milestone('2026-03-01', { share: '10.000001' }),
      milestone('2026-03-02', { amount: '15000000.01' }),
      milestone('2034-12-31', { share: '100' }),
    ]);
    const { id } = await aSignedAgreement(motpost, wanted);
    await credited(motpost, id, '14999999.99');
    expect(await statuses(id)).toEqual([
      '2026-03-01 15000000.00 missed',
      '2026-03-01 15000001.50 missed',
      '2026-03-02 15000000.01 ahead',
      '2034-12-31 150000000.00 ahead',
    ]);
    await credited(motpost, id, '0.01');
    expect(await statuses(id)).toEqual([
      '2026-03-01 15000000.00 reached',
      '2026-03-01 15000001.50 missed',
      '2026-03-02 15000000.01 ahead',
      '2034-12-31 150000000.00 ahead',
    ]);
    // A share is of the obligation as it stands, an amount is not.
    await aValueEvent(motpost, contract, '-50000000.00');
    const amendment = await prepared(motpost, id, 'amendment-proposals', {
      effectiveOn: '2026-03-02',
    });
    await done(approve(motpost, id, 'amendment', amendment));
    expect(await statuses(id)).toEqual([
      '2026-03-01 10000000.00 reached',
      '2026-03-01 10000001.00 reached',
      '2026-03-02 15000000.01 ahead',
      '2034-12-31 100000000.00 ahead',
    ]);
  });

  it('are reached by surplus too, and neither reached nor missed while nothing is owed', async () => {
    const half = [milestone('2026-03-01', { share: '50' })];
    const { id: signed } = await aSignedAgreement(motpost, (await anAgreement(half)).wanted);
    expect(await statuses(signed)).toEqual(['2026-03-01 75000000.00 missed']);
    await credited(motpost, signed, '160000000.00');
    expect(await statuses(signed)).toEqual(['2026-03-01 75000000.00 reached']);

    const conditional = await anAgreement(half, { kind: 'conditional' });
    const { id } = await drafted(motpost, conditional.wanted);
    expect(await statuses(id)).toEqual(['2026-03-01 0.00 no-obligation']);
    const signing = await prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-10' });
    await done(approve(motpost, id, 'signing', signing));
    expect(await statuses(id)).toEqual(['2026-03-01 0.00 no-obligation']);
    const activation = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-02-10',
    });
    await done(approve(motpost, id, 'activation', activation));
    expect(await statuses(id)).toEqual(['2026-03-01 75000000.00 missed']);
  });

  it.each<[string, object, string]>([
    ['after the deadline', milestone('2035-01-01', { share: '10' }), '.dueOn'],
    ['with an amount and a share', milestone('2034-12-31', { share: '10', amount: '1' }), ''],
    ['with neither', milestone('2034-12-31', {}), ''],
    ['of no share', milestone('2034-12-31', { share: '0' }), '.share'],
    ['of more than all', milestone('2034-12-31', { share: '100.01' }), '.share'],
    ['of no amount', milestone('2034-12-31', { amount: '0.00' }), '.amount'],
  ])('are refused %s, by their place', async (_case, wrong, field) => {
    const good = milestone('2034-12-31', { share: '100' });
    const { wanted } = await anAgreement([good, wrong]);
    const refused = await motpost.call('officer', 'POST', AGREEMENTS, wanted);
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: `milestones.1${field}` }] },
    });
  });
});
