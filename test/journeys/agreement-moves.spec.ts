import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type { DecisionPage } from '../../src/access/decisions/decision-page.view.js';
import type { PostedMoveView } from '../../src/agreements/posted-move.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { theAcquisition } from '../support/steps/acquisitions.js';
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
import { credited } from '../support/steps/credits.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('conditional agreements and surplus on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => expectCoherentChains(motpost.database));
  afterAll(() => motpost.close());

  const aSupplier = async () => (await anOrganisation(motpost)).id;

  it('a conditional agreement bites when the threshold is passed, and not before', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    await aValueEvent(motpost, contract, '50000000.00', { date: '2026-06-01', status: 'expected' });
    expect(await theAcquisition(motpost, contract)).toMatchObject({
      coverage: 'conditional-required',
    });
    const conditional = terms(supplierId, [contract], { kind: 'conditional' });
    const { id, ...signed } = await aSignedAgreement(motpost, conditional);
    expect(signed).toMatchObject({
      kind: 'conditional',
      state: 'conditional',
      contractSum: '60000000.00',
      balances: { obligation: '0.00' },
    });
    expect(await theAcquisition(motpost, contract)).toMatchObject({ coverage: 'conditional' });
    const propose = (activatedOn: string) =>
      step(motpost, 'officer', id, 'activation-proposals', { activatedOn, reason: 'Passed.' });
    expect((await propose('2026-03-02')).body).toMatchObject({
      code: 'threshold_not_exceeded',
      rule: 'R-3',
    });
    expect((await propose('2026-03-03')).body).toMatchObject({ code: 'date_in_future' });
    await aValueEvent(motpost, contract, '40000000.00');
    expect((await propose('2026-03-02')).body).toMatchObject({ code: 'threshold_not_exceeded' });
    await aValueEvent(motpost, contract, '0.01');
    expect((await propose('2026-02-09')).body).toMatchObject({ code: 'invalid' });
    const decision = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-02-20',
    });
    const active = await done(approve(motpost, id, 'activation', decision));
    expect(active).toMatchObject({
      kind: 'active',
      state: 'active',
      activatedOn: '2026-02-20',
      contractSum: '100000000.01',
      balances: { obligation: '80000000.01', outstanding: '80000000.01' },
    });
    expect(await theAcquisition(motpost, contract)).toMatchObject({ coverage: 'covered' });
  });

  it('a conditional agreement is amended without an obligation, and uncovers when it ends', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    const conditional = terms(supplierId, [contract], { kind: 'conditional' });
    const { id } = await aSignedAgreement(motpost, conditional);
    const amendment = await prepared(motpost, id, 'amendment-proposals', {
      effectiveOn: '2026-03-01',
      percentage: '100',
    });
    expect(amendment.change.after).toMatchObject({ percentage: '100', obligation: null });
    expect(await done(approve(motpost, id, 'amendment', amendment))).toMatchObject({
      state: 'conditional',
      balances: { obligation: '0.00' },
    });
    expect((await step(motpost, 'officer', id, 'fulfil', { reason: 'No.' })).body).toMatchObject({
      code: 'illegal_step',
    });
    await done(step(motpost, 'officer', id, 'terminate', { reason: 'Not needed.' }));
    expect(await theAcquisition(motpost, contract)).toMatchObject({ coverage: 'below' });
  });

  it('surplus moves to another agreement of the same supplier by two people', async () => {
    const supplierId = await aSupplier();
    const agreements = [];
    for (const sum of ['200000000.00', '300000000.00']) {
      const contract = await aContract(motpost, supplierId, [sum]);
      agreements.push(
        await aSignedAgreement(motpost, terms(supplierId, [contract], { percentage: '100' })),
      );
    }
    const [from, to] = agreements.map(({ id }) => id) as [string, string];
    const move = (more: object) =>
      step(motpost, 'officer', from, 'surplus-move-proposals', {
        toAgreementId: to,
        amount: '10000000.00',
        reason: 'Agreed.',
        ...more,
      });
    expect((await move({})).body).toMatchObject({ code: 'surplus_exceeded', rule: 'D-11' });
    await credited(motpost, from, '215000000.00');
    expect((await move({ amount: '15000000.01' })).body).toMatchObject({
      code: 'surplus_exceeded',
    });
    expect((await move({ amount: '0' })).body).toMatchObject({ code: 'amount_not_positive' });
    expect((await move({ toAgreementId: from })).body).toMatchObject({ code: 'same_agreement' });
    const foreign = await aSupplier();
    const theirs = await aSignedAgreement(
      motpost,
      terms(foreign, [await aContract(motpost, foreign, ['200000000.00'])]),
    );
    expect((await move({ toAgreementId: theirs.id })).body).toMatchObject({
      code: 'other_supplier',
    });

    await done(step(motpost, 'officer', from, 'fulfil', { reason: 'Fulfilled, with surplus.' }));
    const decision = await prepared(motpost, from, 'surplus-move-proposals', {
      toAgreementId: to,
      amount: '10000000',
    });
    expect(decision).toMatchObject({
      kind: 'move-surplus',
      change: { before: { surplus: '15000000.00' }, after: { amount: '10000000.00' } },
    });
    const moved = await done(approve<PostedMoveView>(motpost, from, 'surplus-move', decision));
    expect(moved).toMatchObject({ amount: '10000000.00', fromAgreementId: from });
    expect((await readAgreement(motpost, from)).balances).toMatchObject({
      surplus: '5000000.00',
      moved: '-10000000.00',
    });
    expect((await readAgreement(motpost, to)).balances).toMatchObject({
      fulfilled: '10000000.00',
      outstanding: '290000000.00',
      moved: '10000000.00',
    });
    expect((await approve(motpost, from, 'surplus-move', decision)).body).toMatchObject({
      code: 'decision_settled',
    });
  });

  it('decisions are listed to staff, by state and object', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    const pending = await prepared(motpost, id, 'amendment-proposals', {
      effectiveOn: '2026-03-01',
      percentage: '90',
    });
    const list = (query: string) =>
      done(
        motpost.call<DecisionPage>('approver', 'GET', `/api/v1/decisions?objectId=${id}${query}`),
      );
    const kinds = ({ items }: DecisionPage) => items.map(({ kind }) => kind);
    expect(kinds(await list(''))).toEqual(['amend-agreement', 'sign-agreement']);
    expect(kinds(await list('&state=pending'))).toEqual(['amend-agreement']);
    expect(kinds(await list('&kind=sign-agreement'))).toEqual(['sign-agreement']);
    const reject = (who: 'officer' | 'approver') =>
      motpost.call<DecisionView>(who, 'POST', `/api/v1/decisions/${pending.id}/rejection`, {
        reason: 'Too much.',
      });
    expect((await reject('officer')).status).toBe(403);
    expect((await reject('approver')).body).toMatchObject({ state: 'rejected' });
    expect((await approve(motpost, id, 'amendment', pending)).body).toMatchObject({
      code: 'decision_settled',
    });
    expect(await readAgreement(motpost, id)).toMatchObject({ state: 'active', percentage: '80' });
    expect((await motpost.call('supplier', 'GET', '/api/v1/decisions')).status).toBe(403);
    expect((await motpost.call('auditor', 'GET', `${AGREEMENTS}/nothing`)).status).toBe(404);
  });
});
