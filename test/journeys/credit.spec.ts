import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import { Person } from '../../src/access/person.entity.js';
import type { Role } from '../../src/access/roles.js';
import { ok } from '../../src/domain/result.js';
import type { EntryView, StatementView } from '../../src/ledger/ledger.view.js';
import type { ProjectView } from '../../src/projects/project.view.js';
import type { ReportView } from '../../src/reports/report.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { aSignedAgreement, AGREEMENTS, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import {
  anApprovedProject,
  done,
  type Parties,
  parties,
  PROJECTS,
  proposal,
  step,
} from '../support/steps/projects.js';
import {
  aCredited,
  approve,
  aVerified,
  line,
  onReport,
  reportNow,
} from '../support/steps/reports.js';

const twice = { factor: { factor: '2', source: 'Annex B' } };

describe.each(engines)('credit on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: Parties;
  let agreementId: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await parties(motpost);
    const contract = await aContract(motpost, who.supplierId, ['125000000.00']);
    agreementId = (await aSignedAgreement(motpost, terms(who.supplierId, [contract]))).id;
  });
  afterAll(() => expectCoherentLedger(motpost.database));
  afterAll(() => motpost.close());

  const project = (more: object = {}): Promise<ProjectView> =>
    anApprovedProject(motpost, proposal(agreementId, [who.firmId], more));
  const credited = (projectId: string, amount: string, norwegian: string) =>
    aCredited(motpost, projectId, [line(who.firmId, amount, norwegian)]);
  const entryOf = async ({ ages }: ReportView): Promise<EntryView> =>
    done(motpost.call('supplier', 'GET', `/api/v1/ledger-entries/${ages.credited.entryId}`));
  const statement = (query = ''): Promise<StatementView> =>
    done(motpost.call('auditor', 'GET', `${AGREEMENTS}/${agreementId}/statement${query}`));
  const reverse = async (entryId: string | null) => {
    const url = `/api/v1/ledger-entries/${entryId}/reversal`;
    const body = { reason: 'The invoice was cancelled.' };
    const decision = await done(motpost.call<DecisionView>('officer', 'POST', url, body));
    return motpost.call<ReportView>('approver', 'POST', `${url}/approve`, {
      decisionId: decision.id,
    });
  };

  /** Binds a demo person to another role, as an administrator may. */
  const hasRole = (subject: string, role: Role) =>
    motpost.database.write(async (tx) => {
      await tx.update(Person, { subject }, { role });
      return ok(null);
    });

  it('is trued up over three reports: nothing, 14 million, and 14 million back', async () => {
    const { id } = await project(twice);
    const first = await credited(id, '10000000', '1000000');
    const second = await credited(id, '10000000', '6000000');
    const third = await credited(id, '20000000', '0');
    expect([first, second, third].map(({ ages }) => ages.credited.credit)).toEqual([
      '0.00',
      '14000000.00',
      '-14000000.00',
    ]);
    const entry = await entryOf(second);
    expect(entry).toMatchObject({
      kind: 'credit',
      reportId: second.id,
      fulfilled: '14000000.00',
      outstanding: '-14000000.00',
      after: { obligation: '100000000.00', outstanding: '86000000.00', surplus: '0.00' },
    });
    const { entitlement } = entry.calculation as { entitlement: { steps: { rule: string }[] } };
    expect(entitlement).toMatchObject({
      share: '0.350000',
      recognisedShare: '0.350000',
      credit: '14000000.00',
      input: { lines: [{ factor: '2' }, { factor: '2' }] },
    });
    expect(entitlement.steps.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['R-9', 'D-8', 'R-10', 'R-12', 'D-10']),
    );
    const correction = await entryOf(third);
    expect(correction).toMatchObject({
      kind: 'correction',
      fulfilled: '-14000000.00',
      reason: 'Invoices seen.',
    });
  });

  it('shows the five ages with their dates, and actual value beside credit', async () => {
    const { id } = await project(twice);
    motpost.clock.set('2026-03-02T10:00:00.000Z');
    const waiting = await aVerified(motpost, id, [line(who.firmId, '1000.00', '500.00')]);
    expect(waiting.decision.change).toMatchObject({
      before: { posted: '0.00' },
      after: { entitlement: '1000.00', difference: '1000.00' },
    });
    const before = await reportNow(motpost, waiting.id);
    expect(before.ages.verified.at).toBe('2026-03-02T10:00:00.000Z');
    expect(before.ages.approved).toEqual({ at: null, amount: '0.00', norwegian: '0.00' });
    motpost.clock.set('2026-03-02T11:00:00.000Z');
    const { ages } = await done(approve(motpost, waiting));
    const value = { amount: '1000.00', norwegian: '500.00' };
    expect(ages).toMatchObject({
      currency: 'NOK',
      claimed: { at: '2026-03-02T10:00:00.000Z', ...value },
      confirmed: { at: '2026-03-02T10:00:00.000Z', ...value },
      verified: { at: '2026-03-02T10:00:00.000Z', ...value },
      approved: { at: '2026-03-02T11:00:00.000Z', ...value },
      credited: { at: '2026-03-02T11:00:00.000Z', credit: '1000.00' },
    });
  });

  it('is not approved by who verified, nor when the amounts are no longer those seen', async () => {
    const { id } = await project(twice);
    const one = await aVerified(motpost, id, [line(who.firmId, '1000.00', '100.00')]);
    const two = await aVerified(motpost, id, [line(who.firmId, '1000.00', '600.00')]);
    const officer = await onReport(motpost, 'officer', one.id, 'approve', {
      decisionId: one.decision.id,
    });
    expect(officer).toMatchObject({ status: 403, body: { code: 'role_not_permitted' } });
    const foreign = await onReport(motpost, 'approver', one.id, 'approve', {
      decisionId: two.decision.id,
    });
    expect(foreign.status).toBe(404);
    await hasRole('officer', 'approver');
    const own = await onReport(motpost, 'officer', one.id, 'approve', {
      decisionId: one.decision.id,
    });
    expect(own).toMatchObject({ status: 403, body: { code: 'own_decision' } });
    await hasRole('officer', 'officer');
    await done(approve(motpost, one));
    const unseen = await approve(motpost, two);
    expect(unseen).toMatchObject({
      status: 409,
      body: {
        code: 'decision_lapsed',
        facts: { prepared: { difference: '1200.00' }, now: { difference: '1400.00' } },
      },
    });
    const body = { lines: [], reason: 'Seen anew.' };
    const decision = await done(onReport<DecisionView>(motpost, 'officer', two.id, 'verify', body));
    const approved = await done(approve(motpost, { id: two.id, decision }));
    expect(approved.ages.credited.credit).toBe('1400.00');
  });

  it('counts an increase above its baseline, year by year', async () => {
    const { id } = await project({
      continuity: 'real-increase',
      baselines: [{ year: 2026, amount: '400.00' }],
    });
    const report = await credited(id, '1000.00', '500.00');
    expect(report.ages.credited.credit).toBe('300.00');
    const none = { ...line(who.firmId, '1.00', '1.00'), date: '2025-12-31' };
    const body = { projectId: id, title: 'Before', lines: [none] };
    const drafted = await done(
      motpost.call<ReportView>('supplier', 'POST', '/api/v1/reports', body),
    );
    const refused = await onReport(motpost, 'supplier', drafted.id, 'submit');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'baseline_required', rule: 'D-9' },
    });
  });

  it('follows a changed factor for lines on or after its date, at once and by two people', async () => {
    const { id } = await project();
    const [before, after] = [
      line(who.firmId, '1000.00', '500.00'),
      line(who.firmId, '1000.00', '500.00'),
    ];
    await aCredited(motpost, id, [
      { ...before, date: '2026-01-31' },
      { ...after, date: '2026-02-01' },
    ]);
    const factor = { from: '2026-02-01', factor: '3', source: 'Annex C' };
    const change = { factor, reason: 'Agreed anew.' };
    const decision = await done(step<DecisionView>(motpost, 'officer', id, 'terms', change));
    expect(decision.change.after).toMatchObject({ entitlement: '2000.00', difference: '1000.00' });
    const url = `${PROJECTS}/${id}/terms/approve`;
    const own = await motpost.call('officer', 'POST', url, { decisionId: decision.id });
    expect(own.status).toBe(403);
    const changed = await done(
      motpost.call<ProjectView>('approver', 'POST', url, { decisionId: decision.id }),
    );
    expect(changed.terms?.factors).toMatchObject([
      { from: null, factor: '1' },
      { from: '2026-02-01', factor: '3' },
    ]);
    const next = await credited(id, '1000.00', '500.00');
    expect(next.ages.credited.credit).toBe('1500.00');
    const refused = await step(motpost, 'officer', id, 'terms', { reason: 'Nothing.' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });

  it('is reversed by two people: the report leaves, the rest is trued up, its references are free', async () => {
    const { id } = await project(twice);
    await credited(id, '10000000', '1000000');
    const again = line(who.firmId, '10000000', '6000000');
    const second = await aCredited(motpost, id, [again]);
    const { entryId } = second.ages.credited;
    const reversed = await done(reverse(entryId));
    expect(reversed).toMatchObject({
      state: 'reversed',
      stateReason: 'The invoice was cancelled.',
    });
    const refused = await motpost.call(
      'officer',
      'POST',
      `/api/v1/ledger-entries/${entryId}/reversal`,
      {
        reason: 'Again.',
      },
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'entry_already_reversed' } });
    const anew = await aCredited(motpost, id, [again]);
    expect(anew.ages.credited.credit).toBe('14000000.00');
  });

  it('of a reversed correction is trued up to what the other reports are entitled to', async () => {
    const { id } = await project(twice);
    const first = await credited(id, '10000000', '6000000');
    expect(first.ages.credited.credit).toBe('12000000.00');
    const second = await credited(id, '40000000', '0');
    expect(second.ages.credited.credit).toBe('-12000000.00');
    await done(reverse(first.ages.credited.entryId));
    await done(reverse(second.ages.credited.entryId));
    const { projects } = (await statement()).balances;
    expect(projects.find(({ projectId }) => projectId === id)?.fulfilled).toBe('0.00');
  });

  it('is reversed only where a report gave it, and only once', async () => {
    const { items } = await statement('?limit=100');
    const propose = (id: string | undefined) =>
      motpost.call('officer', 'POST', `/api/v1/ledger-entries/${id}/reversal`, { reason: 'No.' });
    for (const kind of ['obligation', 'reversal']) {
      const entry = items.find((each) => each.kind === kind);
      const refused = await propose(entry?.id);
      expect(refused).toMatchObject({ status: 422, body: { code: 'entry_not_reversible' } });
    }
    expect((await propose('none')).status).toBe(404);
  });

  it('beyond the obligation is surplus, and is taken back from there first', async () => {
    const { id } = await project();
    const report = await credited(id, '200000000', '200000000');
    const { surplus } = (await statement()).balances;
    expect(surplus).not.toBe('0.00');
    await done(reverse(report.ages.credited.entryId));
    expect((await statement()).balances).toMatchObject({ surplus: '0.00' });
  });
});
