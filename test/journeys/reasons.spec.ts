import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type {
  AcquisitionView,
  ExemptionProposal,
} from '../../src/acquisitions/acquisition.view.js';
import type { ProjectView } from '../../src/projects/project.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { ACQUISITIONS, aPurchase } from '../support/steps/acquisitions.js';
import { aSignedAgreement, readAgreement, terms } from '../support/steps/agreements.js';
import {
  anApprovedProject,
  done,
  type Parties,
  parties,
  proposal,
  PROJECTS,
  step,
} from '../support/steps/projects.js';
import { aVerified, line, onReport, reportNow, REPORTS } from '../support/steps/reports.js';

const reason = 'Held against the annex: it fits.';

describe.each(engines)('the reasons of both persons on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: Parties;
  let agreementId: string;
  let personIds: { preparedBy: string; decidedBy: string };

  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await parties(motpost);
    const large = { amount: '152000000', date: '2025-01-02' };
    const { id } = await aPurchase(motpost, who.supplierId, large);
    agreementId = (await aSignedAgreement(motpost, terms(who.supplierId, [id]))).id;
    const idOf = async (role: 'officer' | 'approver') =>
      (await done(motpost.call<{ personId: string }>(role, 'GET', '/api/v1/me'))).personId;
    personIds = { preparedBy: await idOf('officer'), decidedBy: await idOf('approver') };
  });
  afterAll(() => motpost.close());

  /** What stands on the object of a decision that was prepared, and then approved with a reason. */
  const settled = (prepared: string) => ({
    ...personIds,
    ...{ state: 'approved', reason: prepared, decisionReason: reason },
    ...{ preparedAt: motpost.clock.now(), decidedAt: motpost.clock.now() },
  });
  const decisionsOn = async <View extends { decisions: DecisionView[] | null }>(
    path: string,
    role: 'auditor' | 'supplier' = 'auditor',
  ) => (await done(motpost.call<View>(role, 'GET', path))).decisions;

  it('stand on an agreement, and an approval without one says so', async () => {
    const { decisions } = await readAgreement(motpost, agreementId);
    expect(decisions).toMatchObject([
      { ...settled('As agreed with the supplier.'), decisionReason: null },
    ]);
  });

  it('stand on a project, not for its supplier', async () => {
    const body = proposal(agreementId, [who.firmId]);
    const { id } = await done(motpost.call<ProjectView>('supplier', 'POST', PROJECTS, body));
    await done(step(motpost, 'supplier', id, 'propose'));
    const prepared = { reason: 'Causal, and of use to the Navy.' };
    const decision = await done(step<DecisionView>(motpost, 'officer', id, 'assess', prepared));
    expect(decision.change.after).not.toHaveProperty('decisions');
    await done(step(motpost, 'approver', id, 'approve', { decisionId: decision.id, reason }));
    expect(await decisionsOn(`${PROJECTS}/${id}`)).toMatchObject([settled(prepared.reason)]);
    expect(await decisionsOn(`${PROJECTS}/${id}`, 'supplier')).toBeNull();
  });

  it('stand on a report, with those of the reversal of its credit', async () => {
    const { id: projectId } = await anApprovedProject(
      motpost,
      proposal(agreementId, [who.firmId], { title: 'Another sonar' }),
    );
    const lines = [line(who.firmId, '1000.00', '500.00')];
    const { id, decision } = await aVerified(motpost, projectId, lines);
    await done(onReport(motpost, 'approver', id, 'approve', { decisionId: decision.id, reason }));
    expect((await reportNow(motpost, id)).decisions).toMatchObject([settled('Invoices seen.')]);
    expect(await decisionsOn(`${REPORTS}/${id}`, 'supplier')).toBeNull();
    const { entryId } = (await reportNow(motpost, id)).ages.credited;
    const entry = `/api/v1/ledger-entries/${entryId}`;
    const wrong = { reason: 'An invoice was another year’s.' };
    await done(motpost.call('officer', 'POST', `${entry}/reversal`, wrong));
    const [pending] = (await reportNow(motpost, id)).decisions!;
    expect(pending).toMatchObject({ kind: 'reverse-entry', state: 'pending', ...wrong });
  });

  it('stand on an acquisition that is exempt', async () => {
    const large = { amount: '152000000', date: '2024-01-02' };
    const { id } = await aPurchase(motpost, who.supplierId, large, { regime: 'foa' });
    const prepared = { ground: 'R-5', reason: 'Carried out under FOA.' };
    const path = `${ACQUISITIONS}/${id}`;
    const proposed = motpost.call<ExemptionProposal>(
      'officer',
      'POST',
      `${path}/exemption-proposals`,
      prepared,
    );
    const { decisionId } = await done(proposed);
    const body = { decisionId, reason };
    await done(motpost.call('approver', 'POST', `${path}/exemption/approve`, body));
    const decisions = await decisionsOn<AcquisitionView>(path);
    expect(decisions).toMatchObject([settled(prepared.reason)]);
  });
});
