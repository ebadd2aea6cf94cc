import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type { ProjectView } from '../../src/projects/project.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import * as agreements from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import * as projects from '../support/steps/projects.js';
import { aCredited, line } from '../support/steps/reports.js';

const { done, proposal, PROJECTS } = projects;

describe.each(engines)('agreements that are over on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: projects.Parties;
  let contract: string;
  let id: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await projects.parties(motpost);
  });
  beforeEach(async () => {
    contract = await aContract(motpost, who.supplierId, ['125000000.00']);
    id = (await agreements.aSignedAgreement(motpost, agreements.terms(who.supplierId, [contract])))
      .id;
  });
  afterAll(() => expectCoherentLedger(motpost.database));
  afterAll(() => motpost.close());

  const approved = (more: object = {}) =>
    projects.anApprovedProject(motpost, proposal(id, [who.firmId], more));
  const proposed = async () => {
    const draft = motpost.call<ProjectView>(
      'supplier',
      'POST',
      PROJECTS,
      proposal(id, [who.firmId]),
    );
    const project = await done(draft);
    await done(projects.step(motpost, 'supplier', project.id, 'propose'));
    return project.id;
  };
  const end = (how: string) =>
    done(agreements.step(motpost, 'officer', id, how, { reason: 'The end.' }));
  const fulfilled = async () => {
    const { id: projectId } = await approved({ valueBasis: 'other' });
    const whole = line(who.firmId, '100000000.00', '100000000.00');
    const report = await aCredited(motpost, projectId, [whole]);
    expect((await end('fulfil')).state).toBe('fulfilled');
    return { projectId, entryId: report.ages.credited.entryId };
  };
  const refused = { status: 409, body: { code: 'agreement_not_in_force' } };
  const approval = (decision: DecisionView) => ({ decisionId: decision.id });

  it('a terminated one gives no credit through other terms', async () => {
    const { id: projectId } = await approved();
    await aCredited(motpost, projectId, [line(who.firmId, '10000000.00', '5000000.00')]);
    const reason = 'Agreed anew.';
    const terms = { factor: { from: '2020-01-01', factor: '3', source: 'Annex C' }, reason };
    const change = () => projects.step<DecisionView>(motpost, 'officer', projectId, 'terms', terms);
    const decision = await done(change());
    await end('terminate');
    expect(
      await projects.step(motpost, 'approver', projectId, 'terms/approve', approval(decision)),
    ).toMatchObject(refused);
    expect(await change()).toMatchObject(refused);
    expect((await agreements.readAgreement(motpost, id)).balances.fulfilled).toBe('5000000.00');
  });

  describe.each([
    ['terminated', {}, 'terminate'],
    ['expired', { deadlineOn: '2026-03-01' }, 'expire'],
  ])('on one that is %s', (_state, more, how) => {
    const reversal = (entryId: string | null) => `/api/v1/ledger-entries/${entryId}/reversal`;
    const propose = (entryId: string | null) =>
      motpost.call<DecisionView>('officer', 'POST', reversal(entryId), { reason: 'Wrong.' });
    const approve = (entryId: string | null, decision: DecisionView) =>
      motpost.call('approver', 'POST', `${reversal(entryId)}/approve`, approval(decision));
    let second: string | null;
    let third: string | null;
    beforeEach(async () => {
      const wanted = agreements.terms(who.supplierId, [contract], more);
      await end('terminate');
      id = (await agreements.aSignedAgreement(motpost, wanted)).id;
      const { id: projectId } = await approved();
      const credited = async (amount: string, norwegian: string) =>
        (await aCredited(motpost, projectId, [line(who.firmId, amount, norwegian)])).ages.credited
          .entryId;
      second = await credited('20000000.00', '7000000.00');
      third = await credited('20000000.00', '0.00');
    });
    const fulfilled = async () => (await agreements.readAgreement(motpost, id)).balances.fulfilled;

    it('no correction raises the credit any more', async () => {
      const decision = await done(propose(third));
      expect(decision.change.after).toMatchObject({ difference: '7000000.00' });
      await end(how);
      const raising = { ...refused, body: { ...refused.body, rule: 'D-8' } };
      expect(await approve(third, decision)).toMatchObject(raising);
      expect(await propose(third)).toMatchObject(raising);
      expect(await fulfilled()).toBe('0.00');
    });

    it('a correction that lowers the credit, or leaves it, is made', async () => {
      await end(how);
      await done(approve(second, await done(propose(second))));
      expect(await fulfilled()).toBe('0.00');
      await done(approve(third, await done(propose(third))));
      expect(await fulfilled()).toBe('0.00');
    });
  });

  it('a terminated one gives back what was credited wrongly', async () => {
    const { id: projectId } = await approved();
    const whole = line(who.firmId, '20000000.00', '7000000.00');
    const { ages } = await aCredited(motpost, projectId, [whole]);
    await end('terminate');
    const url = `/api/v1/ledger-entries/${ages.credited.entryId}/reversal`;
    const decision = await done(
      motpost.call<DecisionView>('officer', 'POST', url, { reason: 'Wrong.' }),
    );
    expect(decision.change.after).toMatchObject({ difference: '-7000000.00' });
    await done(motpost.call('approver', 'POST', `${url}/approve`, approval(decision)));
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({
      state: 'terminated',
      balances: { fulfilled: '0.00', outstanding: '100000000.00' },
    });
  });

  it('a terminated one gets no further projects', async () => {
    const [first, second] = [await proposed(), await proposed()];
    const reason = 'Meets a need.';
    const decision = await done(
      projects.step<DecisionView>(motpost, 'officer', first, 'assess', { reason }),
    );
    await end('terminate');
    expect(
      await projects.step(motpost, 'approver', first, 'approve', approval(decision)),
    ).toMatchObject(refused);
    expect(await projects.step(motpost, 'officer', second, 'assess', { reason })).toMatchObject(
      refused,
    );
  });

  it('a fulfilled one is active again when its credit is taken back', async () => {
    const { entryId } = await fulfilled();
    const url = `/api/v1/ledger-entries/${entryId}/reversal`;
    const reason = 'The invoice was cancelled.';
    const decision = await done(motpost.call<DecisionView>('officer', 'POST', url, { reason }));
    await done(motpost.call('approver', 'POST', `${url}/approve`, approval(decision)));
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({
      state: 'active',
      endedOn: null,
      endReason: null,
      balances: { outstanding: '100000000.00' },
    });
  });

  it('a fulfilled one is active again when a later report takes its project below the floor', async () => {
    const { projectId } = await fulfilled();
    const report = (amount: string) =>
      aCredited(motpost, projectId, [line(who.firmId, amount, '0')]);
    await report('400000000.00');
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({
      state: 'fulfilled',
      balances: { fulfilled: '100000000.00', outstanding: '0.00' },
    });
    await report('0.01');
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({
      state: 'active',
      endedOn: null,
      balances: { fulfilled: '0.00', outstanding: '100000000.00' },
    });
  });

  it('a fulfilled one is active again when other terms take from its credit', async () => {
    const { projectId } = await fulfilled();
    const factor = { from: '2020-01-01', factor: '0.5', source: 'Annex C' };
    const terms = { factor, reason: 'Agreed anew.' };
    const decision = await done(
      projects.step<DecisionView>(motpost, 'officer', projectId, 'terms', terms),
    );
    await done(projects.step(motpost, 'approver', projectId, 'terms/approve', approval(decision)));
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({
      state: 'active',
      balances: { fulfilled: '50000000.00', outstanding: '50000000.00' },
    });
  });

  it('a fulfilled one is amended when its contracts are worth more, and owes the rest', async () => {
    await fulfilled();
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({ needsAmendment: false });
    await aValueEvent(motpost, contract, '500000000.00');
    expect(await agreements.readAgreement(motpost, id)).toMatchObject({ needsAmendment: true });
    const decision = await agreements.prepared(motpost, id, 'amendment-proposals', {
      effectiveOn: '2026-03-01',
    });
    expect(decision.change.after).toMatchObject({ obligation: '500000000.00' });
    expect(await done(agreements.approve(motpost, id, 'amendment', decision))).toMatchObject({
      state: 'active',
      needsAmendment: false,
      balances: { obligation: '500000000.00', outstanding: '400000000.00' },
    });
  });

  it('a fulfilled one stays fulfilled when nothing is owed', async () => {
    await fulfilled();
    await aValueEvent(motpost, contract, '-5000000.00');
    const decision = await agreements.prepared(motpost, id, 'amendment-proposals', {
      effectiveOn: '2026-03-01',
    });
    expect(await done(agreements.approve(motpost, id, 'amendment', decision))).toMatchObject({
      state: 'fulfilled',
      balances: { obligation: '96000000.00', outstanding: '0.00', surplus: '4000000.00' },
    });
  });
});
