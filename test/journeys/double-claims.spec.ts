import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DoubleClaimPage } from '../../src/reports/double-claim.view.js';
import { referenceKeyOf } from '../../src/reports/reference-key.js';
import type { ReportView } from '../../src/reports/report.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { anAgreementRow } from '../support/steps/agreement-row.js';
import {
  anApprovedProject,
  done,
  type Parties,
  parties,
  proposal,
} from '../support/steps/projects.js';
import { actsFor, anOrganisation } from '../support/steps/registry.js';
import { aDraft, aSubmitted, line, onReport } from '../support/steps/reports.js';

describe('references are one without regard to case, spaces and punctuation', () => {
  it.each([
    ['INV-2026/014', 'inv 2026 014'],
    ['Faktura nr. 7 Å', 'FAKTURA NR 7 å'],
    ['ｉｎｖ１', 'INV1'],
    ['--- / .', ''],
    ['INV-2026-077', 'ІNV-2026-077'],
    ['INV-2026-077', 'IΝV-2026-077'],
    ['INV-2026-077', 'INV-٢٠٢٦-٠٧٧'],
    ['1234567890', '१२३४५६७८९०'],
    ['INV-2026-077', 'INV\u3164-2026\u200b-077'],
    ['ПОСТ 7', 'пост 7'],
  ])('%s is %s', (one, other) => expect(referenceKeyOf(one)).toBe(referenceKeyOf(other)));

  it('keeps others apart', () =>
    expect(referenceKeyOf('INV-2026-014')).not.toBe(referenceKeyOf('INV-2026-041')));
});

describe.each(engines)('double claims on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: Parties;
  let projectId: string;
  let otherSupplierId: string;
  let otherProjectId: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await parties(motpost);
    const of = async (supplierId: string) => {
      await actsFor(motpost, 'supplier', supplierId);
      const agreementId = await anAgreementRow(motpost, supplierId);
      return (await anApprovedProject(motpost, proposal(agreementId, [who.firmId]))).id;
    };
    otherSupplierId = (await anOrganisation(motpost, { name: 'Merlin Radar plc' })).id;
    otherProjectId = await of(otherSupplierId);
    projectId = await of(who.supplierId);
  });
  afterAll(() => motpost.close());

  const claim = (reference: string) => ({ ...line(who.firmId, '10.00', '5.00'), reference });
  const raised = async () =>
    (await done(motpost.call<DoubleClaimPage>('officer', 'GET', '/api/v1/double-claims'))).items;
  /** Drafts a report of the other supplier and submits it. */
  const submitOther = async (lines: object[]) => {
    await actsFor(motpost, 'supplier', otherSupplierId);
    const { id } = await aDraft(motpost, otherProjectId, lines);
    const submitted = await onReport(motpost, 'supplier', id, 'submit');
    await actsFor(motpost, 'supplier', who.supplierId);
    return { id, ...submitted };
  };

  it('are stopped over suppliers without telling whose, and raised to the officer with both', async () => {
    const first = await aSubmitted(motpost, projectId, [claim('INV-2026/014')]);
    const second = await submitOther([claim('other 1'), claim('inv 2026 014')]);
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'reference_already_claimed',
        rule: 'D-13',
        errors: [{ field: 'lines.1.reference' }],
      },
    });
    expect(second.text).not.toContain(first.id);
    expect(second.text).not.toContain('Kestrel');
    const [double] = await raised();
    expect(double).toMatchObject({
      participant: { id: who.firmId },
      first: {
        supplier: { name: 'Kestrel Air Systems Ltd' },
        reportId: first.id,
        state: 'submitted',
        lineNumber: 1,
        reference: 'INV-2026/014',
      },
      second: {
        supplier: { name: 'Merlin Radar plc' },
        reportId: second.id,
        state: 'draft',
        lineNumber: 2,
        reference: 'inv 2026 014',
      },
    });
    const seen = await motpost.call('supplier', 'GET', '/api/v1/double-claims');
    expect(seen.status).toBe(403);
  });

  it('are raised once, however often they are tried, and leave nothing else behind', async () => {
    await aSubmitted(motpost, projectId, [claim('twice')]);
    const before = (await raised()).length;
    const { id } = await aDraft(motpost, projectId, [claim('free'), claim('Twice')]);
    expect((await onReport(motpost, 'supplier', id, 'submit')).status).toBe(409);
    expect((await onReport(motpost, 'supplier', id, 'submit')).status).toBe(409);
    expect(await raised()).toHaveLength(before + 1);
    await aSubmitted(motpost, projectId, [claim('free')]);
  });

  it('are stopped inside one report as well', async () => {
    const { id } = await aDraft(motpost, projectId, [claim('same'), claim('SAME')]);
    const refused = await onReport(motpost, 'supplier', id, 'submit');
    expect(refused).toMatchObject({ status: 409, body: { code: 'reference_already_claimed' } });
  });

  it('are none once the first claim is withdrawn or returned', async () => {
    for (const [by, how] of [
      ['supplier', 'withdraw'],
      ['officer', 'return'],
    ] as const) {
      const first = await aSubmitted(motpost, projectId, [claim(`freed by ${how}`)]);
      expect((await submitOther([claim(`freed by ${how}`)])).status).toBe(409);
      await done(onReport(motpost, by, first.id, how, { reason: 'Wrong.' }));
      expect((await submitOther([claim(`freed by ${how}`)])).status).toBe(201);
    }
  });

  it('let one of many pass that come at once, also with the lines in another order', async () => {
    const references = ['race a', 'race b', 'race c'].map(claim);
    const drafts: ReportView[] = [];
    for (let count = 0; count < 6; count += 1) {
      const lines = count % 2 === 0 ? references : [...references].reverse();
      drafts.push(await aDraft(motpost, projectId, lines));
    }
    const answers = await Promise.all(
      drafts.map(({ id }) =>
        motpost.call('supplier', 'POST', `/api/v1/reports/${id}/submit`, {}, { 'if-match': '"1"' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });
});
