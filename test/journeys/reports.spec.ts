import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnLinePage, OwnLineView } from '../../src/reports/own-line.view.js';
import type { ReportPage, ReportView } from '../../src/reports/report.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { anAgreementRow } from '../support/steps/agreement-row.js';
import { importRates } from '../support/steps/exchange-rates.js';
import {
  aFirm,
  anApprovedProject,
  done,
  type Parties,
  parties,
  proposal,
  step,
} from '../support/steps/projects.js';
import { actsFor, anOrganisation } from '../support/steps/registry.js';
import {
  aCredited,
  aDraft,
  approve,
  aSubmitted,
  aVerified,
  line,
  onReport,
  reportNow,
  REPORTS,
} from '../support/steps/reports.js';

const OWN_LINES = '/api/v1/own-lines';

describe.each(engines)('reports on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: Parties;
  let agreementId: string;
  let projectId: string;
  let colleague: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await parties(motpost);
    colleague = await aFirm(motpost, 'Nabo Teknikk AS', '923609016');
    agreementId = await anAgreementRow(motpost, who.supplierId);
    const proposed = proposal(agreementId, [who.firmId, colleague]);
    projectId = (await anApprovedProject(motpost, proposed)).id;
    await importRates(motpost, [
      { date: '2026-02-26', currency: 'EUR', rate: '11.1277', unit: 1 },
      { date: '2026-02-26', currency: 'JPY', rate: '7.2345', unit: 100 },
    ]);
  });
  afterAll(() => expectCoherentChains(motpost.database));
  afterAll(() => motpost.close());

  const own = (more: object = {}) => ({ ...line(who.firmId, '1000.00', '500.00'), ...more });
  const submit = async (lines: object[]) => {
    const { id } = await aDraft(motpost, projectId, lines);
    return onReport<ReportView & { code: string; errors: { field: string }[] }>(
      motpost,
      'supplier',
      id,
      'submit',
    );
  };

  it('are exchanged when they are submitted, at the rate of the line or the last before it', async () => {
    const euro = own({ currency: 'EUR', amount: '1000.10', norwegianAmount: '200.02' });
    const yen = own({ currency: 'JPY', amount: '100', norwegianAmount: '50' });
    const { lines, ages } = await aSubmitted(motpost, projectId, [euro, yen, own()]);
    expect(lines).toMatchObject([
      {
        state: 'claimed',
        conversion: { rate: '11.1277', unit: 1, date: '2026-02-26', source: 'Norges Bank' },
        claimed: { currency: 'NOK', amount: '11128.81', norwegian: '2225.76' },
      },
      { conversion: { rate: '7.2345', unit: 100 }, claimed: { amount: '7.23', norwegian: '3.62' } },
      { conversion: { rate: '1', unit: 1, date: '2026-02-27' }, claimed: { amount: '1000.00' } },
    ]);
    expect(ages.claimed).toEqual({
      at: '2026-03-02T09:00:00.000Z',
      amount: '12136.04',
      norwegian: '2729.38',
    });
  });

  it.each([
    ['no_lines', null, []],
    ['date_in_future', 'lines.0.date', [{ date: '2026-03-03' }]],
    ['amount_not_positive', 'lines.0.amount', [{ amount: '0', norwegianAmount: '0' }]],
    ['share_out_of_range', 'lines.0.norwegianAmount', [{ norwegianAmount: '1000.01' }]],
    [
      'share_out_of_range',
      'lines.0.norwegianShare',
      [{ norwegianAmount: undefined, norwegianShare: '1.000001' }],
    ],
    ['invalid', 'lines.0.norwegianAmount', [{ norwegianShare: '0.5' }]],
    ['invalid', 'lines.0.norwegianAmount', [{ norwegianAmount: undefined }]],
    ['invalid', 'lines.0.reference', [{ reference: '--/--' }]],
    ['currency_unknown', 'lines.0.currency', [{ currency: 'XQX' }]],
    ['rate_missing', 'lines.0.currency', [{ currency: 'EUR', date: '2026-02-25' }]],
    ['amount_out_of_range', 'lines.0.amount', [{ amount: '90071992547409.92' }]],
    [
      'date_in_future',
      'lines.1.evidence.0.date',
      [{}, { evidence: [{ date: '2027-01-01', reference: 'x' }] }],
    ],
  ])('are not submitted: %s at %s', async (code, field, lines) => {
    const refused = await submit(lines.map(own));
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe(code);
    expect(refused.body.errors?.[0]?.field ?? null).toBe(field);
  });

  it('name only participants of the project, and are made of approved projects only', async () => {
    const stranger = await aFirm(motpost, 'Fremmed AS', '974760673');
    const body = { projectId, title: 'x', lines: [line(stranger, '1', '1')] };
    const refused = await motpost.call('supplier', 'POST', REPORTS, body);
    expect(refused).toMatchObject({ status: 422, body: { code: 'participant_not_in_project' } });
    const other = await anApprovedProject(motpost, proposal(agreementId, [who.firmId]));
    const { id } = await aDraft(motpost, other.id, [own()]);
    await done(step(motpost, 'officer', other.id, 'complete'));
    const late = await onReport(motpost, 'supplier', id, 'submit');
    expect(late).toMatchObject({ status: 409, body: { code: 'project_not_approved' } });
    const again = await motpost.call('supplier', 'POST', REPORTS, { ...body, projectId: other.id });
    expect(again).toMatchObject({ status: 409, body: { code: 'project_not_approved' } });
  });

  it('are changed from the version read while drafted or returned, and no longer', async () => {
    const { id } = await aDraft(motpost, projectId, []);
    const body = { title: 'Changed', lines: [own()] };
    const change = (version: number) =>
      motpost.call<ReportView>('supplier', 'PUT', `${REPORTS}/${id}`, body, {
        'if-match': `"${version}"`,
      });
    expect((await change(7)).status).toBe(412);
    const changed = await done(change(1));
    expect(changed).toMatchObject({ title: 'Changed', version: 2, lines: [{ number: 1 }] });
    await done(onReport(motpost, 'supplier', id, 'submit'));
    expect(await change(3)).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
    const returned = await done(onReport(motpost, 'officer', id, 'return', { reason: 'Unclear.' }));
    expect(returned).toMatchObject({ state: 'returned', stateReason: 'Unclear.' });
    expect(returned.lines).toMatchObject([{ state: 'draft', claimed: null, conversion: null }]);
    const resubmitted = await done(onReport(motpost, 'supplier', id, 'submit'));
    expect(resubmitted).toMatchObject({ state: 'submitted', stateReason: null });
    const withdrawn = await done(onReport(motpost, 'supplier', id, 'withdraw'));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', ages: { claimed: { at: null } } });
  });

  it('are confirmed line by line by the firm that each names, which sees no other', async () => {
    const theirs = line(colleague, '77.00', '7.00');
    const { id, lines } = await aSubmitted(motpost, projectId, [own(), theirs]);
    const [mine, other] = lines.map((each) => each.id);
    const listed = await done(
      motpost.call<OwnLinePage>('firm', 'GET', `${OWN_LINES}?state=claimed`),
    );
    const seen = listed.items.find((each) => each.id === mine);
    expect(seen).toMatchObject({
      supplier: { name: 'Kestrel Air Systems Ltd' },
      project: { id: projectId },
      claimed: { amount: '1000.00', norwegian: '500.00' },
    });
    expect(listed.items.map((each) => each.id)).not.toContain(other);
    expect((await motpost.call('firm', 'GET', `${REPORTS}/${id}`)).status).toBe(403);
    const answer = (line: string | undefined, how: string, body: object = {}) =>
      motpost.call<OwnLineView>('firm', 'POST', `${OWN_LINES}/${line}/${how}`, body);
    expect((await answer(other, 'confirm')).status).toBe(404);
    expect((await answer(mine, 'dispute')).status).toBe(400);
    const disputed = await done(answer(mine, 'dispute', { reason: 'Never delivered.' }));
    expect(disputed).toMatchObject({ state: 'disputed', disputeReason: 'Never delivered.' });
    const confirmed = await done(answer(mine, 'confirm'));
    expect(confirmed).toMatchObject({ state: 'confirmed', disputeReason: null });
    const again = await answer(mine, 'confirm');
    expect(again).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
    expect((await reportNow(motpost, id)).ages.confirmed.amount).toBe('1000.00');
  });

  it('are verified line by line, with a reason for whatever is not plainly confirmed', async () => {
    const draft = [own(), own(), line(colleague, '500.00', '500.00')];
    const { id, lines } = await aSubmitted(motpost, projectId, draft);
    const [one, two, three] = lines.map((each) => each.id);
    await done(motpost.call('firm', 'POST', `${OWN_LINES}/${one}/confirm`));
    const dispute = { reason: 'Half of it.' };
    await done(motpost.call('firm', 'POST', `${OWN_LINES}/${two}/dispute`, dispute));
    const verify = (said: object[]) =>
      onReport<{ code: string; errors: { field: string }[] }>(motpost, 'officer', id, 'verify', {
        lines: said,
        reason: 'Invoices seen.',
      });
    const refused = await verify([]);
    expect(refused).toMatchObject({ status: 422, body: { code: 'line_disputed' } });
    expect(refused.body.errors.map(({ field }) => field)).toEqual([
      'lines.1.reason',
      'lines.2.reason',
    ]);
    const reasons = [
      { lineId: two, amount: '500.00', norwegian: '250.00', reason: 'As the firm says.' },
      { lineId: three, reason: 'The firm has closed; the order was seen.' },
    ];
    const cases: [string, object][] = [
      ['reason_missing', { lineId: one, amount: '999.00' }],
      ['invalid', { lineId: one, amount: '1000.01', reason: 'More.' }],
      ['share_out_of_range', { lineId: one, amount: '499.00', reason: 'Less.' }],
      ['invalid', { lineId: projectId, reason: 'No such line.' }],
    ];
    for (const [code, said] of cases) {
      expect(await verify([...reasons, said])).toMatchObject({ status: 422, body: { code } });
    }
    const stale = await motpost.call(
      'officer',
      'POST',
      `${REPORTS}/${id}/verify`,
      { lines: reasons, reason: 'Unseen.' },
      { 'if-match': '"2"' },
    );
    expect(stale).toMatchObject({ status: 412, body: { code: 'version_mismatch' } });
    await done(verify(reasons));
    const verified = await reportNow(motpost, id);
    expect(verified.lines.map((each) => each.verified?.amount)).toEqual([
      '1000.00',
      '500.00',
      '500.00',
    ]);
    expect(verified.ages.verified).toMatchObject({ amount: '2000.00', norwegian: '1250.00' });
    await done(verify([]));
    expect((await reportNow(motpost, id)).ages.verified.amount).toBe('2000.00');
    const late = await motpost.call('firm', 'POST', `${OWN_LINES}/${one}/dispute`, dispute);
    expect(late).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
  });

  it('answer a repeated approval with the first answer, and credit once', async () => {
    const waiting = await aVerified(motpost, projectId, [own()]);
    const key = { 'idempotency-key': `approve-${waiting.id}` };
    const first = await done(approve(motpost, waiting, key));
    expect((await approve(motpost, waiting, key)).body).toEqual(first);
    const without = await approve(motpost, waiting);
    expect(without).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
  });

  it('do not exist for another supplier, and are listed for their own', async () => {
    const { id, lines } = await aSubmitted(motpost, projectId, [own()]);
    const credited = await aCredited(motpost, projectId, [own()]);
    const url = `${REPORTS}?projectId=${projectId}&state=approved&limit=1`;
    const page = await done(motpost.call<ReportPage>('supplier', 'GET', url));
    expect(page.items.map((each) => each.id)).toEqual([credited.id]);
    const other = (await anOrganisation(motpost, { name: 'Other Ltd' })).id;
    await actsFor(motpost, 'supplier', other);
    await actsFor(motpost, 'firm', colleague);
    const title = { title: 'x', lines: [] };
    const calls = await Promise.all([
      motpost.call('supplier', 'GET', `${REPORTS}/${id}`),
      motpost.call('supplier', 'PUT', `${REPORTS}/${id}`, title, { 'if-match': '"1"' }),
      onReport(motpost, 'supplier', id, 'submit'),
      onReport(motpost, 'supplier', id, 'withdraw'),
      motpost.call('supplier', 'POST', REPORTS, { projectId, ...title }),
      motpost.call('firm', 'POST', `${OWN_LINES}/${lines[0]?.id}/confirm`),
      motpost.call('supplier', 'GET', `/api/v1/ledger-entries/${credited.ages.credited.entryId}`),
    ]);
    expect(calls.map(({ status }) => status)).toEqual(calls.map(() => 404));
    const listed = await done(motpost.call<ReportPage>('supplier', 'GET', REPORTS));
    expect(listed.items).toEqual([]);
    await actsFor(motpost, 'supplier', who.supplierId);
    await actsFor(motpost, 'firm', who.firmId);
  });
});
