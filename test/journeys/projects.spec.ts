import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type { ProjectPage, ProjectView } from '../../src/projects/project.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { anAgreementRow } from '../support/steps/agreement-row.js';
import {
  aFirm,
  anApprovedProject,
  content,
  done,
  type Parties,
  parties,
  PROJECTS,
  proposal,
  step,
} from '../support/steps/projects.js';
import { actsFor, anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('projects on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: Parties;
  let agreementId: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await parties(motpost);
    agreementId = await anAgreementRow(motpost, who.supplierId);
  });
  afterAll(() => motpost.close());

  const draft = (more: object = {}) =>
    motpost.call<ProjectView & { code: string; errors: object[] }>(
      'supplier',
      'POST',
      PROJECTS,
      proposal(agreementId, [who.firmId], more),
    );
  const proposed = async (more: object = {}): Promise<string> => {
    const { id } = (await draft(more)).body;
    await done(step(motpost, 'supplier', id, 'propose'));
    return id;
  };
  const read = (by: 'supplier' | 'firm' | 'officer', id: string) =>
    motpost.call<ProjectView>(by, 'GET', `${PROJECTS}/${id}`);

  it('go from a draft over the assessment of one to the approval of another', async () => {
    const made = await draft({ plannedNorwegianShare: '0.19' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'draft',
      participants: [{ name: 'Fjordlyd Sensor AS' }],
      terms: {
        factors: [{ from: null, factor: '1', assumption: true }],
        warnings: [{ code: 'share_below_floor', rule: 'R-10' }],
      },
    });
    const { id } = made.body;
    await done(step(motpost, 'supplier', id, 'propose'));
    const factor = { factor: '2', source: 'Annex B of the agreement' };
    const decision = await done(
      step<DecisionView>(motpost, 'officer', id, 'assess', { reason: 'Needed.', factor }),
    );
    expect(decision).toMatchObject({
      kind: 'approve-project',
      state: 'pending',
      change: { before: null, after: { terms: { factors: [{ factor: '2' }] } } },
    });
    const approved = await step(motpost, 'approver', id, 'approve', { decisionId: decision.id });
    expect(approved.body).toMatchObject({
      state: 'approved',
      approvedOn: '2026-03-02',
      terms: { factors: [{ from: null, ...factor, assumption: false }] },
    });
    const again = await step(motpost, 'approver', id, 'approve', { decisionId: decision.id });
    expect(again).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
    const completed = await step(motpost, 'officer', id, 'complete');
    expect(completed.body).toMatchObject({ state: 'completed', completedOn: '2026-03-02' });
  });

  it('are returned with the reason, changed from the version read, and proposed again', async () => {
    const id = await proposed();
    const { id: decisionId } = await done(
      step<DecisionView>(motpost, 'officer', id, 'assess', { reason: 'Needed.' }),
    );
    const reason = 'Say more of the need.';
    const returned = await done(step(motpost, 'approver', id, 'return', { reason }));
    expect(returned).toMatchObject({ state: 'returned', stateReason: reason });
    const body = content([who.firmId], { title: 'Passive sonar' });
    const url = `${PROJECTS}/${id}`;
    const stale = await motpost.call('supplier', 'PUT', url, body, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version_mismatch' } });
    const match = { 'if-match': `"${returned.version}"` };
    const changed = await motpost.call('supplier', 'PUT', url, body, match);
    expect(changed.body).toMatchObject({ title: 'Passive sonar', state: 'returned' });
    await done(step(motpost, 'supplier', id, 'propose'));
    await done(step(motpost, 'officer', id, 'assess', { reason: 'Clear now.' }));
    const lapsed = await step(motpost, 'approver', id, 'approve', { decisionId });
    expect(lapsed).toMatchObject({ status: 409, body: { code: 'decision_lapsed' } });
    const rejected = await done(step(motpost, 'approver', id, 'reject', { reason: 'Not needed.' }));
    expect(rejected).toMatchObject({ state: 'rejected', stateReason: 'Not needed.' });
  });

  it('name every fault of a proposal, each with its field, the first by precedence', async () => {
    const foreign = (await anOrganisation(motpost, { name: 'Other Ltd' })).id;
    const unnumbered = await aFirm(motpost, 'Uten Nummer AS');
    const refused = await draft({
      participantIds: [foreign, unnumbered, who.firmId],
      technologyArea: 'knitting',
      continuity: 'real-increase',
      factor: { factor: '9' },
      plannedNorwegianShare: '1.01',
      evidence: [{ date: '2026-03-03', reference: 'Tomorrow' }],
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect((refused.body.errors as { field: string }[]).map(({ field }) => field)).toEqual([
      'participantIds.0',
      'participantIds.1',
      'technologyArea',
      'baselines',
      'factor.factor',
      'factor.source',
      'plannedNorwegianShare',
      'evidence.0.date',
    ]);
  });

  it.each([
    [
      'participant_not_eligible',
      'R-7',
      { participantIds: ['0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11'] },
    ],
    ['technology_area_unknown', 'R-7', { technologyArea: 'knitting' }],
    ['baseline_required', 'R-8', { continuity: 'real-increase' }],
    ['invalid', 'D-9', { baselines: [{ year: 2025, amount: '1' }] }],
    ['factor_out_of_bounds', 'R-12', { factor: { factor: '5.000001', source: 'Annex' } }],
    ['factor_out_of_bounds', 'R-12', { factor: { factor: '0.49', assumption: true } }],
    ['invalid', 'R-12', { factor: { factor: '2' } }],
    ['share_out_of_range', 'R-9', { plannedNorwegianShare: '1.000001' }],
  ])('are refused with %s by %s', async (code, rule, more) => {
    expect(await draft(more)).toMatchObject({ status: 422, body: { code, rule } });
  });

  it('that go on with what was there are approved only for an explicit reason', async () => {
    const id = await proposed({ continuity: 'continuation' });
    const refused = await step(motpost, 'officer', id, 'assess', { reason: 'Needed.' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'continuation_not_credited', rule: 'R-8' },
    });
    const continuationReason = 'The scope is another, see the memo.';
    await done(step(motpost, 'officer', id, 'assess', { reason: 'Needed.', continuationReason }));
    expect((await read('officer', id)).body.terms).toMatchObject({ continuationReason });
  });

  it('belong to an own agreement that is in force', async () => {
    const other = (await anOrganisation(motpost, { name: 'Other Ltd' })).id;
    const theirs = await anAgreementRow(motpost, other);
    expect(await draft({ agreementId: theirs })).toMatchObject({ status: 404 });
    const expired = await anAgreementRow(motpost, who.supplierId, 'expired');
    const refused = await draft({ agreementId: expired });
    expect(refused).toMatchObject({ status: 409, body: { code: 'agreement_not_in_force' } });
    const conditional = await anAgreementRow(motpost, who.supplierId, 'conditional');
    expect((await draft({ agreementId: conditional })).status).toBe(201);
  });

  it('are shown to a participant without their terms and without the others', async () => {
    const colleague = await aFirm(motpost, 'Nabo Teknikk AS', '923609016');
    const project = await anApprovedProject(
      motpost,
      proposal(agreementId, [who.firmId, colleague]),
    );
    expect(project.participants).toHaveLength(2);
    const seen = (await read('firm', project.id)).body;
    expect(seen).toMatchObject({ terms: null, participants: [{ id: who.firmId }] });
    const outside = await anApprovedProject(motpost, proposal(agreementId, [colleague]));
    expect((await read('firm', outside.id)).status).toBe(404);
    const listed = await done(motpost.call<ProjectPage>('firm', 'GET', PROJECTS));
    const ids = listed.items.map(({ id }) => id);
    expect(ids).toContain(project.id);
    expect(ids).not.toContain(outside.id);
    expect((await read('firm', (await draft()).body.id)).status).toBe(404);
  });

  it('do not exist for another supplier', async () => {
    const id = await proposed();
    const other = (await anOrganisation(motpost, { name: 'Other Ltd' })).id;
    await actsFor(motpost, 'supplier', other);
    expect((await read('supplier', id)).status).toBe(404);
    expect((await step(motpost, 'supplier', id, 'propose')).status).toBe(404);
    const body = content([who.firmId]);
    const match = { 'if-match': '"1"' };
    const put = await motpost.call('supplier', 'PUT', `${PROJECTS}/${id}`, body, match);
    expect(put.status).toBe(404);
    const listed = await done(motpost.call<ProjectPage>('supplier', 'GET', PROJECTS));
    expect(listed.items).toEqual([]);
    await actsFor(motpost, 'supplier', who.supplierId);
  });

  it('are listed by agreement and state, page by page, and participants by name', async () => {
    const own = await anAgreementRow(motpost, who.supplierId);
    for (const title of ['One', 'Two', 'Three']) await draft({ agreementId: own, title });
    const url = `${PROJECTS}?agreementId=${own}&state=draft&limit=2`;
    const first = await done(motpost.call<ProjectPage>('auditor', 'GET', url));
    expect(first.items.map(({ title }) => title)).toEqual(['Three', 'Two']);
    const more = `${url}&cursor=${first.next}`;
    const second = await done(motpost.call<ProjectPage>('auditor', 'GET', more));
    expect(second.items.map(({ title }) => title)).toEqual(['One']);
    const found = await done(
      motpost.call<ProjectPage>('supplier', 'GET', '/api/v1/participants?q=fjordlyd'),
    );
    expect(found.items).toHaveLength(1);
    const none = await motpost.call<ProjectPage>('supplier', 'GET', '/api/v1/participants?q=uten');
    expect(none.body.items).toEqual([]);
  });
});
