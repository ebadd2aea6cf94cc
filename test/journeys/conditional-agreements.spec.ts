import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementPage } from '../../src/agreements/agreement.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { addEvent, anAcquisition, theAcquisition } from '../support/steps/acquisitions.js';
import {
  AGREEMENTS,
  approve,
  aSignedAgreement,
  prepared,
  readAgreement,
  step,
  terms,
} from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import { anOrganisation } from '../support/steps/registry.js';
import * as projects from '../support/steps/projects.js';
import { aCredited, line } from '../support/steps/reports.js';

const { done } = projects;

describe.each(engines)('conditional agreements that must bite on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const list = async (supplierId: string, query: string) => {
    const path = `${AGREEMENTS}?supplierId=${supplierId}${query}`;
    const { items } = await done(motpost.call<AgreementPage>('auditor', 'GET', path));
    return items.map(({ id }) => id);
  };
  /** What is told on the agreement, in the lists and on the contract. */
  async function mustBite(id: string, supplierId: string, contract: string): Promise<boolean> {
    const { needsActivation } = await readAgreement(motpost, id);
    expect(await list(supplierId, `&needsActivation=${needsActivation}`)).toEqual([id]);
    expect(await list(supplierId, `&needsActivation=${!needsActivation}`)).toEqual([]);
    const { flags } = await theAcquisition(motpost, contract);
    expect(flags.includes('agreement-to-activate')).toBe(needsActivation);
    return needsActivation;
  }
  const conditional = (supplierId: string, contracts: string[]) =>
    aSignedAgreement(motpost, terms(supplierId, contracts, { kind: 'conditional' }));

  it('are marked from the øre with which signed values pass the threshold, until they do', async () => {
    const { id: supplierId } = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    await aValueEvent(motpost, contract, '50000000.00', { date: '2026-06-01', status: 'expected' });
    const { id } = await conditional(supplierId, [contract]);
    expect(await mustBite(id, supplierId, contract)).toBe(false);

    // Another contract passes the threshold: the one that is agreed on has not changed at all.
    const other = await aContract(motpost, supplierId, ['40000000.00']);
    expect(await mustBite(id, supplierId, contract)).toBe(false);
    await aValueEvent(motpost, other, '0.01');
    expect(await mustBite(id, supplierId, contract)).toBe(true);
    expect(await theAcquisition(motpost, contract)).toMatchObject({ coverage: 'conditional' });
    expect(await theAcquisition(motpost, other)).toMatchObject({ coverage: 'uncovered' });
    await aValueEvent(motpost, other, '-0.01');
    expect(await mustBite(id, supplierId, contract)).toBe(false);
    await aValueEvent(motpost, other, '0.01');

    // Taking the other one in ends the alarm, and nothing is owed yet.
    const acquisitionIds = [contract, other];
    const more = { effectiveOn: '2026-03-01', acquisitionIds };
    const amendment = await prepared(motpost, id, 'amendment-proposals', more);
    await done(approve(motpost, id, 'amendment', amendment));
    expect(await readAgreement(motpost, id)).toMatchObject({
      needsAmendment: false,
      balances: { obligation: '0.00' },
    });
    expect(await mustBite(id, supplierId, other)).toBe(true);

    const activation = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-03-01',
    });
    await done(approve(motpost, id, 'activation', activation));
    expect(await mustBite(id, supplierId, contract)).toBe(false);
    expect(await readAgreement(motpost, id)).toMatchObject({
      balances: { obligation: '80000000.01' },
    });
  });

  it('are marked for a Norwegian seller whose parts abroad exceed the threshold', async () => {
    const { id: supplierId } = await anOrganisation(motpost, { country: 'NO' });
    const { id: contract } = await anAcquisition(motpost, supplierId);
    const event = { kind: 'option', date: '2026-02-02', amount: '100000000.00' };
    await done(addEvent(motpost, contract, { ...event, foreignAmount: '100000000.00' }));
    const { id } = await conditional(supplierId, [contract]);
    expect(await mustBite(id, supplierId, contract)).toBe(false);
    const last = { ...event, amount: '0.01', foreignAmount: '0.01' };
    await done(addEvent(motpost, contract, last));
    expect(await mustBite(id, supplierId, contract)).toBe(true);
  });

  it('give credit before they bite, which is surplus until something is owed', async () => {
    const { supplierId, firmId } = await projects.parties(motpost);
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    const { id } = await conditional(supplierId, [contract]);
    const proposal = projects.proposal(id, [firmId], { valueBasis: 'other' });
    const project = await projects.anApprovedProject(motpost, proposal);
    await aCredited(motpost, project.id, [line(firmId, '10000000.00', '10000000.00')]);
    expect(await readAgreement(motpost, id)).toMatchObject({
      state: 'conditional',
      balances: { obligation: '0.00', outstanding: '0.00', surplus: '10000000.00' },
    });
    await aValueEvent(motpost, contract, '50000000.00');
    const activation = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-03-01',
    });
    await done(approve(motpost, id, 'activation', activation));
    expect(await readAgreement(motpost, id)).toMatchObject({
      balances: { obligation: '88000000.00', outstanding: '78000000.00', surplus: '0.00' },
    });
  });

  it('say what the largest window is in kroner when the threshold is not passed', async () => {
    const { id: supplierId } = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    const { id } = await conditional(supplierId, [contract]);
    const early = { activatedOn: '2026-03-01', reason: 'Too early.' };
    expect(await step(motpost, 'officer', id, 'activation-proposals', early)).toMatchObject({
      status: 422,
      body: {
        code: 'threshold_not_exceeded',
        facts: { peak: { to: '2026-02-02', sum: '60000000.00' } },
      },
    });
  });

  it('are not renewed when they expired without biting, which is said as it is', async () => {
    const { id: supplierId } = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    const short = terms(supplierId, [contract], { kind: 'conditional', deadlineOn: '2026-03-01' });
    const { id } = await aSignedAgreement(motpost, short);
    await done(step(motpost, 'officer', id, 'expire', { reason: 'Over.' }));
    const anew = { effectiveOn: '2026-03-02', deadlineOn: '2035-01-01', reason: 'Anew.' };
    expect(await step(motpost, 'officer', id, 'amendment-proposals', anew)).toMatchObject({
      status: 409,
      body: {
        code: 'illegal_step',
        rule: 'D-20',
        detail: 'A conditional agreement that expired is not renewed.',
        facts: { allowed: [] },
      },
    });
  });
});
