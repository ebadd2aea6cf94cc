import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type { ProjectView } from '../../src/projects/project.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { theAcquisition } from '../support/steps/acquisitions.js';
import * as agreements from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import * as projects from '../support/steps/projects.js';
import { aDraft, line } from '../support/steps/reports.js';
import { actsFor } from '../support/steps/registry.js';

const { done, PROJECTS, proposal } = projects;
const { AGREEMENTS, drafted, prepared, readAgreement, terms } = agreements;

describe.each(engines)('what is withdrawn on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: projects.Parties;
  let contract: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await projects.parties(motpost);
  });
  beforeEach(async () => {
    contract = await aContract(motpost, who.supplierId, ['125000000.00']);
  });
  afterAll(() => motpost.close());

  const illegal = { status: 409, body: { code: 'illegal_step' } };

  describe('an agreement that was never signed', () => {
    const discard = (id: string) =>
      agreements.step(motpost, 'officer', id, 'discard', { reason: 'Not needed.' });

    it('is discarded, and what waits for a signature with it', async () => {
      const wanted = terms(who.supplierId, [contract]);
      const { id, number } = await drafted(motpost, wanted);
      const signing = { signedOn: '2026-02-10' };
      const decision = await prepared(motpost, id, 'signing-proposals', signing);
      expect(await done(discard(id))).toMatchObject({
        state: 'discarded',
        number,
        endedOn: '2026-03-02',
        endReason: 'Not needed.',
        decisions: [{ id: decision.id, state: 'lapsed' }],
      });
      expect(await agreements.approve(motpost, id, 'signing', decision)).toMatchObject(illegal);
      expect(await discard(id)).toMatchObject(illegal);
      const again = await motpost.call('officer', 'POST', AGREEMENTS, wanted);
      expect(again).toMatchObject({ status: 409, body: { code: 'duplicate' } });
      const other = await agreements.aSignedAgreement(motpost, terms(who.supplierId, [contract]));
      expect(other.state).toBe('active');
      expect(await discard(other.id)).toMatchObject(illegal);
    });

    it('is never seen by its supplier', async () => {
      const { id } = await drafted(motpost, terms(who.supplierId, [contract]));
      await done(discard(id));
      await actsFor(motpost, 'supplier', who.supplierId);
      expect((await motpost.call('supplier', 'GET', `${AGREEMENTS}/${id}`)).status).toBe(404);
      const { body } = await motpost.call<{ items: { id: string }[] }>(
        'supplier',
        'GET',
        `${AGREEMENTS}?limit=100`,
      );
      expect(body.items.map((item) => item.id)).not.toContain(id);
      expect((await readAgreement(motpost, id)).needsAmendment).toBe(false);
    });
  });

  describe('a project that is not approved', () => {
    let agreementId: string;
    beforeEach(async () => {
      const wanted = terms(who.supplierId, [contract]);
      agreementId = (await agreements.aSignedAgreement(motpost, wanted)).id;
    });
    const aProject = () =>
      done(
        motpost.call<ProjectView>(
          'supplier',
          'POST',
          PROJECTS,
          proposal(agreementId, [who.firmId]),
        ),
      );
    const step = <Body = ProjectView>(id: string, name: string, role: 'officer' | 'supplier') =>
      projects.step<Body>(motpost, role, id, name, role === 'officer' ? { reason: 'So.' } : {});
    const withdraw = (id: string, role: 'officer' | 'supplier' = 'supplier') =>
      motpost.call<ProjectView>(role, 'POST', `${PROJECTS}/${id}/withdraw`);

    it('is withdrawn by its supplier in every state, for good', async () => {
      const before = { draft: [], proposed: ['propose'], returned: ['propose', 'return'] };
      for (const [state, steps] of Object.entries(before)) {
        const { id } = await aProject();
        for (const name of steps) {
          await done(step(id, name, name === 'return' ? 'officer' : 'supplier'));
        }
        expect((await withdraw(id, 'officer')).body).toMatchObject({ code: 'role_not_permitted' });
        expect([state, (await done(withdraw(id))).state]).toEqual([state, 'withdrawn']);
        expect(await withdraw(id)).toMatchObject(illegal);
        expect(await step(id, 'propose', 'supplier')).toMatchObject(illegal);
        expect((await motpost.call('firm', 'GET', `${PROJECTS}/${id}`)).status).toBe(404);
      }
      const listed = await done(
        motpost.call<{ items: object[] }>('firm', 'GET', `${PROJECTS}?agreementId=${agreementId}`),
      );
      expect(listed.items).toEqual([]);
    });

    it('lets a prepared approval lapse, and is not withdrawn once it is approved', async () => {
      const { id } = await aProject();
      await done(step(id, 'propose', 'supplier'));
      const decision = await done(step<DecisionView>(id, 'assess', 'officer'));
      await done(withdraw(id));
      const body = { decisionId: decision.id };
      expect(await projects.step(motpost, 'approver', id, 'approve', body)).toMatchObject(illegal);
      const pending = await motpost.call('auditor', 'GET', `/api/v1/decisions/${decision.id}`);
      expect(pending.body).toMatchObject({ state: 'lapsed' });
      const approved = await projects.anApprovedProject(
        motpost,
        proposal(agreementId, [who.firmId]),
      );
      expect(await withdraw(approved.id)).toMatchObject(illegal);
    });
  });

  describe('a completion', () => {
    let id: string;
    let agreementId: string;
    beforeEach(async () => {
      const wanted = terms(who.supplierId, [contract]);
      agreementId = (await agreements.aSignedAgreement(motpost, wanted)).id;
      ({ id } = await projects.anApprovedProject(motpost, proposal(agreementId, [who.firmId])));
    });
    const onProject = <Body = ProjectView>(
      role: 'officer' | 'approver',
      name: string,
      body: object = {},
    ) => motpost.call<Body>(role, 'POST', `${PROJECTS}/${id}/${name}`, body);
    const propose = () =>
      onProject<DecisionView>('officer', 'reopening-proposals', { reason: 'It goes on.' });
    const decide = (role: 'officer' | 'approver', decision: DecisionView) =>
      onProject(role, 'reopening/approve', { decisionId: decision.id });

    it('is taken back by two people, and the project reported on again', async () => {
      expect(await propose()).toMatchObject(illegal);
      await done(onProject('officer', 'complete'));
      const decision = await done(propose());
      expect(decision.change).toMatchObject({
        before: { state: 'completed', completedOn: '2026-03-02' },
        after: { state: 'approved', completedOn: null },
      });
      expect((await decide('officer', decision)).status).toBe(403);
      expect(await done(decide('approver', decision))).toMatchObject({
        state: 'approved',
        completedOn: null,
      });
      expect(await decide('approver', decision)).toMatchObject(illegal);
      const report = await aDraft(motpost, id, [line(who.firmId, '1.00', '1.00')]);
      expect(report.state).toBe('draft');
    });

    it('stays once the agreement is over', async () => {
      await done(onProject('officer', 'complete'));
      const decision = await done(propose());
      const over = { status: 409, body: { code: 'agreement_not_in_force' } };
      await done(agreements.step(motpost, 'officer', agreementId, 'terminate', { reason: 'No.' }));
      expect(await decide('approver', decision)).toMatchObject(over);
      expect(await propose()).toMatchObject(over);
    });
  });

  it('leaves the contract of a discarded agreement as it was', async () => {
    const { id } = await drafted(motpost, terms(who.supplierId, [contract]));
    await done(agreements.step(motpost, 'officer', id, 'discard', { reason: 'Not needed.' }));
    expect(await theAcquisition(motpost, contract)).toMatchObject({
      coverage: 'uncovered',
      agreement: null,
    });
  });
});
