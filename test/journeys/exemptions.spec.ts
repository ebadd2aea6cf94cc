import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AcquisitionWritten,
  ExemptionProposal,
} from '../../src/acquisitions/acquisition.view.js';
import { Decision } from '../../src/access/decision.entity.js';
import type { DecisionView } from '../../src/access/decision.view.js';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import { TestApp, type Who } from '../support/app.js';
import { engines } from '../support/engines.js';
import {
  ACQUISITIONS,
  addEvent,
  anAcquisition,
  aPurchase,
  theAcquisition,
} from '../support/steps/acquisitions.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('exemptions on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const propose = (id: string, ground: string, reason = 'Carried out under FOA.') =>
    motpost.call<ExemptionProposal>(
      'officer',
      'POST',
      `${ACQUISITIONS}/${id}/exemption-proposals`,
      {
        ground,
        reason,
      },
    );
  const approve = (id: string, decisionId: string, who: Who = 'approver') =>
    motpost.call<AcquisitionWritten>(who, 'POST', `${ACQUISITIONS}/${id}/exemption/approve`, {
      decisionId,
    });
  const large = { amount: '152000000', date: '2024-01-02' };

  it.each([
    ['R-5', { regime: 'foa' }, ['R-5']],
    ['R-2', { channel: 'nspa', shared: true }, ['R-2']],
    ['other', {}, []],
  ])(
    'on the ground %s take two people; until then the alarm stands',
    async (ground, facts, rules) => {
      const { id } = await anOrganisation(motpost);
      const civil = await aPurchase(motpost, id, large, facts);
      expect(civil.coverage).toBe('uncovered');
      const flags = ground === 'other' ? [] : ['exemption-undecided'];
      expect(civil.flags).toEqual(flags);
      const sibling = await aPurchase(motpost, id, { amount: '1000', date: '2024-02-01' });
      expect(sibling.coverage).toBe('uncovered');

      const proposal = await propose(civil.id, ground);
      expect(proposal).toMatchObject({ status: 201, body: { id: civil.id, ground } });
      expect((await theAcquisition(motpost, civil.id)).coverage).toBe('uncovered');
      const approved = await approve(civil.id, proposal.body.decisionId);
      expect(approved).toMatchObject({
        status: 200,
        body: {
          coverage: 'exempt',
          exemption: { ground, decisionId: proposal.body.decisionId },
          flags: [],
          coverageChanges: [
            { reference: civil.reference, to: 'exempt' },
            { reference: sibling.reference, from: 'uncovered', to: 'below' },
          ],
        },
      });
      const [decision] = approved.body.coverageHistory;
      expect(decision).toMatchObject({ rules, cause: 'approve-exemption' });
      expect(decision?.evidence[0]).toMatchObject({
        text: 'Two people decided that it is outside: Carried out under FOA.',
        figures: { ground, decision: proposal.body.decisionId },
      });
      const again = await approve(civil.id, proposal.body.decisionId);
      expect(again).toMatchObject({ status: 409, body: { code: 'decision_settled' } });
      expect(await propose(civil.id, ground)).toMatchObject({ body: { code: 'illegal_step' } });
    },
  );

  it.each([
    ['R-5', { regime: 'defence' }],
    ['R-2', { channel: 'nspa', shared: false }],
    ['R-2', { channel: 'direct', shared: true }],
  ])('on the ground %s need what it rests on: %j', async (ground, facts) => {
    const { id } = await anOrganisation(motpost);
    const acquisition = await anAcquisition(motpost, id, facts);
    const refused = await propose(acquisition.id, ground);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'exemption_ground_missing', rule: ground },
    });
  });

  it('hold without any value event', async () => {
    const { id } = await anOrganisation(motpost);
    const empty = await anAcquisition(motpost, id, { regime: 'foa' });
    const { body } = await propose(empty.id, 'R-5');
    expect((await approve(empty.id, body.decisionId)).body.coverage).toBe('exempt');
  });

  it('lapse when the acquisition changes, and fall when their ground does', async () => {
    const { id } = await anOrganisation(motpost);
    const civil = await aPurchase(motpost, id, large, { regime: 'foa' });
    const first = await propose(civil.id, 'R-5');
    await addEvent(motpost, civil.id, { ...large, kind: 'option' });
    const lapsed = await approve(civil.id, first.body.decisionId);
    expect(lapsed).toMatchObject({ status: 409, body: { code: 'decision_lapsed' } });
    const state = await motpost.database.read((tx) =>
      tx.findOneByOrFail(Decision, { id: first.body.decisionId }),
    );
    expect(state.state).toBe('lapsed');

    const second = await propose(civil.id, 'R-5');
    const exempt = (await approve(civil.id, second.body.decisionId)).body;
    const change = (body: object, version: number) =>
      motpost.call<AcquisitionWritten>('officer', 'PATCH', `${ACQUISITIONS}/${civil.id}`, body, {
        'if-match': `"${version}"`,
      });
    const renamed = await change({ title: 'Another title' }, exempt.version);
    expect(renamed.body).toMatchObject({ coverage: 'exempt', coverageChanges: [] });
    const changed = await change({ regime: 'defence' }, renamed.body.version);
    expect(changed.body).toMatchObject({ coverage: 'uncovered', exemption: null });
  });

  it('on a ground of their own fall when the value changes', async () => {
    const { id } = await anOrganisation(motpost);
    const small = await aPurchase(motpost, id, { amount: '1000000', date: '2024-01-02' });
    const { body } = await propose(small.id, 'other', 'A trial that is paid by another state.');
    expect((await approve(small.id, body.decisionId)).body.coverage).toBe('exempt');
    const grown = await addEvent(motpost, small.id, { ...large, kind: 'option' });
    expect(grown.body).toMatchObject({ coverage: 'uncovered', exemption: null });
  });

  describe('that no longer hold', () => {
    const ask = (id: string) =>
      motpost.call<DecisionView>(
        'officer',
        'POST',
        `${ACQUISITIONS}/${id}/exemption-withdrawal-proposals`,
        { reason: 'It was not carried out under FOA after all.' },
      );
    const decide = (id: string, decisionId: string, who: Who = 'approver') =>
      motpost.call<AcquisitionWritten>(
        who,
        'POST',
        `${ACQUISITIONS}/${id}/exemption-withdrawal/approve`,
        { decisionId },
      );
    const anExempt = async () => {
      const { id } = await anOrganisation(motpost);
      const { id: civil } = await aPurchase(motpost, id, large, { regime: 'foa' });
      expect((await ask(civil)).body).toMatchObject({ code: 'illegal_step' });
      const { body } = await propose(civil, 'R-5');
      await approve(civil, body.decisionId);
      return { supplierId: id, civil, exemption: body.decisionId };
    };

    it('are withdrawn by two people, and the alarm is back', async () => {
      const { supplierId, civil, exemption } = await anExempt();
      const small = { amount: '1000', date: '2024-02-01' };
      const sibling = await aPurchase(motpost, supplierId, small);
      expect(sibling.coverage).toBe('below');
      const { body: decision } = await ask(civil);
      expect(decision).toMatchObject({
        kind: 'withdraw-exemption',
        change: { before: { ground: 'R-5', decisionId: exemption }, after: { ground: null } },
      });
      expect((await theAcquisition(motpost, civil)).coverage).toBe('exempt');
      expect((await decide(civil, decision.id, 'officer')).status).toBe(403);
      expect((await decide(sibling.id, decision.id)).status).toBe(404);
      expect(await decide(civil, decision.id)).toMatchObject({
        status: 200,
        body: {
          coverage: 'uncovered',
          exemption: null,
          flags: ['exemption-undecided'],
          coverageHistory: [
            { cause: 'approve-exemption-withdrawal', causeId: decision.id },
            {},
            {},
            {},
          ],
          coverageChanges: [{ from: 'exempt' }, { from: 'below', to: 'uncovered' }],
        },
      });
      expect((await decide(civil, decision.id)).body).toMatchObject({ code: 'decision_settled' });
      expect((await ask(civil)).body).toMatchObject({ code: 'illegal_step' });
      expect((await propose(civil, 'R-5')).status).toBe(201);
    });

    it('are not withdrawn on what has changed meanwhile', async () => {
      const { civil } = await anExempt();
      const { body: decision } = await ask(civil);
      await addEvent(motpost, civil, { ...large, kind: 'option' });
      expect((await decide(civil, decision.id)).body).toMatchObject({ code: 'decision_lapsed' });
      expect((await theAcquisition(motpost, civil)).coverage).toBe('exempt');
    });
  });

  it('are not approved by who prepared them, nor under another acquisition', async () => {
    const { id } = await anOrganisation(motpost);
    const [one, two] = [await anAcquisition(motpost, id), await anAcquisition(motpost, id)];
    const { body } = await propose(one.id, 'other', 'Decided by the ministry.');
    expect(await approve(one.id, body.decisionId, 'officer')).toMatchObject({
      body: { code: 'role_not_permitted' },
    });
    await motpost.database.write(async (tx) => {
      const { id: preparedBy } = await tx.findOneByOrFail(Person, { subject: 'approver' });
      await tx.update(Decision, { id: body.decisionId }, { preparedBy });
      return ok(null);
    });
    expect(await approve(one.id, body.decisionId)).toMatchObject({
      status: 403,
      body: { code: 'own_decision' },
    });
    expect((await approve(two.id, body.decisionId)).status).toBe(404);
    expect((await approve(one.id, one.id)).status).toBe(404);
  });
});
