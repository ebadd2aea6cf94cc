import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type { AgreementPage, AgreementView } from '../../src/agreements/agreement.view.js';
import type { EntryView, StatementView } from '../../src/ledger/ledger.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import {
  AGREEMENTS,
  approve,
  aSignedAgreement,
  drafted,
  prepared,
  readAgreement,
  step,
  terms,
} from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import { done } from '../support/steps/projects.js';
import { actsFor, anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('agreements on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => expectCoherentLedger(motpost.database));
  afterAll(() => motpost.close());

  const aSupplier = async () => (await anOrganisation(motpost)).id;
  const statement = (id: string, query = '') =>
    done(motpost.call<StatementView>('auditor', 'GET', `${AGREEMENTS}/${id}/statement${query}`));

  it('go from a draft on chosen contracts to an obligation of a percentage of their sum', async () => {
    const supplierId = await aSupplier();
    const contracts = [
      await aContract(motpost, supplierId, ['54550500.00']),
      await aContract(motpost, supplierId, ['50074650.00', null]),
    ];
    const known = await aContract(motpost, supplierId, ['50074650.01', '-0.01']);
    const draft = await motpost.call('officer', 'POST', AGREEMENTS, terms(supplierId, contracts));
    expect(draft).toMatchObject({
      status: 422,
      body: {
        code: 'acquisition_not_eligible',
        rule: 'D-4',
        errors: [{ field: 'acquisitionIds.1', message: 'has a signed value that is not known' }],
      },
    });
    const ids = [contracts[0] ?? '', known];
    const { id, ...made } = await drafted(motpost, terms(supplierId, ids));
    expect(made).toMatchObject({
      state: 'draft',
      contractSum: null,
      computedObligation: '83700120.00',
      balances: { obligation: '0.00' },
    });
    const decision = await prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-10' });
    expect(decision.change.after).toMatchObject({
      contractSum: '104625150.00',
      obligation: '83700120.00',
    });
    const signed = await done(approve(motpost, id, 'signing', decision));
    expect(signed).toMatchObject({
      state: 'active',
      contractSum: '104625150.00',
      signedOn: '2026-02-10',
      needsAmendment: false,
      balances: { obligation: '83700120.00', outstanding: '83700120.00', fulfilled: '0.00' },
    });
    const { items } = await statement(id);
    expect(items).toMatchObject([
      { sequence: 1, kind: 'obligation', effectiveOn: '2026-02-10', obligation: '83700120.00' },
    ]);
    const entry = await done(
      motpost.call<EntryView>('auditor', 'GET', `/api/v1/ledger-entries/${items[0]?.id}`),
    );
    expect(entry).toMatchObject({
      decisionId: decision.id,
      postings: [
        { account: 'obligation', amount: '-83700120.00' },
        { account: 'outstanding', amount: '83700120.00' },
      ],
      calculation: { obligation: { input: { percentage: '80' } } },
    });
    expect(await statement(id, '?asOf=2026-02-09')).toMatchObject({
      balances: { obligation: '0.00' },
      items: [],
    });
  });

  it('name every fault of their terms at once', async () => {
    const supplierId = await aSupplier();
    const other = await aContract(motpost, await aSupplier(), ['200000000.00']);
    const wanted = terms(supplierId, [other], {
      percentage: '100.01',
      technologyAreas: ['gardening'],
      milestones: [{ dueOn: '2035-01-01', title: 'Late' }],
    });
    const refused = await motpost.call('officer', 'POST', AGREEMENTS, wanted);
    expect(refused.status).toBe(422);
    const fields = (refused.body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual([
      'acquisitionIds.0',
      'milestones.0',
      'milestones.0.dueOn',
      'percentage',
      'technologyAreas.0',
    ]);
  });

  it.each([
    ['0', 422],
    ['0.000001', 201],
    ['100', 201],
    ['100.000001', 422],
  ])('take %s per cent: %i', async (percentage, status) => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const wanted = terms(supplierId, [contract], { percentage });
    expect((await motpost.call('officer', 'POST', AGREEMENTS, wanted)).status).toBe(status);
  });

  it('are signed by a second person, on a day that has come, before the deadline', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await drafted(
      motpost,
      terms(supplierId, [contract], { deadlineOn: '2026-03-01' }),
    );
    const propose = (signedOn: string) =>
      step(motpost, 'officer', id, 'signing-proposals', { signedOn, reason: 'Signed.' });
    expect((await propose('2026-03-03')).body).toMatchObject({ code: 'date_in_future' });
    expect((await propose('2026-03-01')).body).toMatchObject({ code: 'invalid' });
    const url = `${AGREEMENTS}/${id}/signing/approve`;
    const decision = await prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-28' });
    const decide = { decisionId: decision.id };
    expect(await motpost.call('officer', 'POST', url, decide)).toMatchObject({ status: 403 });
    await aValueEvent(motpost, contract, '1.00');
    expect(await motpost.call('approver', 'POST', url, decide)).toMatchObject({
      status: 409,
      body: { code: 'decision_lapsed', rule: 'R-6' },
    });
  });

  it('become drafts again when the signing is rejected or the draft is changed', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const wanted = terms(supplierId, [contract]);
    const { id } = await drafted(motpost, wanted);
    const propose = () => prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-28' });
    const first = await propose();
    const reject = { reason: 'The deadline is another.' };
    const url = `/api/v1/decisions/${first.id}/rejection`;
    const rejected = await done(motpost.call<DecisionView>('approver', 'POST', url, reject));
    expect(rejected).toMatchObject({ state: 'rejected', decisionReason: reject.reason });
    expect(await motpost.call('approver', 'POST', url, reject)).toMatchObject({
      status: 409,
      body: { code: 'decision_settled' },
    });
    expect(await readAgreement(motpost, id)).toMatchObject({ state: 'draft' });
    const second = await propose();
    const { version } = await readAgreement(motpost, id);
    const body = { ...wanted, supplierId: undefined, percentage: '90' };
    const match = { 'if-match': `"${version}"` };
    const changed = await motpost.call<AgreementView>(
      'officer',
      'PUT',
      `${AGREEMENTS}/${id}`,
      body,
      match,
    );
    expect(changed.body).toMatchObject({ state: 'draft', percentage: '90' });
    const pending = await motpost.call('approver', 'GET', `/api/v1/decisions/${second.id}`);
    expect(pending.body).toMatchObject({ state: 'lapsed' });
    expect((await approve(motpost, id, 'signing', second)).body).toMatchObject({
      code: 'illegal_step',
    });
  });

  it('do not cover a contract that another agreement covers', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const wanted = () => terms(supplierId, [contract]);
    const rival = await drafted(motpost, wanted());
    await aSignedAgreement(motpost, wanted());
    const refused = await step(motpost, 'officer', rival.id, 'signing-proposals', {
      signedOn: '2026-02-28',
      reason: 'Signed.',
    });
    expect(refused.body).toMatchObject({ code: 'acquisition_not_eligible' });
    expect((await motpost.call('officer', 'POST', AGREEMENTS, wanted())).status).toBe(422);
  });

  it('bear no number twice', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const number = 'ICA-TAKEN';
    await drafted(motpost, terms(supplierId, [contract], { number }));
    const again = await motpost.call(
      'officer',
      'POST',
      AGREEMENTS,
      terms(supplierId, [contract], { number }),
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'duplicate' } });
  });

  it('are amended by the difference when contracts are added or change their value', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    const effectiveOn = '2026-03-01';
    const nothing = await step(motpost, 'officer', id, 'amendment-proposals', {
      effectiveOn,
      reason: 'Nothing.',
    });
    expect(nothing.body).toMatchObject({ code: 'nothing_changes' });
    await aValueEvent(motpost, contract, '-50000000.00');
    const further = await aContract(motpost, supplierId, ['10000000.00']);
    expect(await readAgreement(motpost, id)).toMatchObject({
      needsAmendment: true,
      contractSum: '200000000.00',
      computedObligation: '120000000.00',
    });
    const decision = await prepared(motpost, id, 'amendment-proposals', {
      effectiveOn,
      acquisitionIds: [contract, further],
      percentage: '50',
      milestones: [{ dueOn: '2030-01-01', title: 'Half', share: '50' }],
    });
    expect(decision.change).toMatchObject({
      before: { percentage: '80', contracts: [{ signed: '200000000.00' }] },
      after: { percentage: '50', contractSum: '160000000.00', obligation: '80000000.00' },
    });
    const amended = await done(approve(motpost, id, 'amendment', decision));
    expect(amended).toMatchObject({
      state: 'active',
      needsAmendment: false,
      contractSum: '160000000.00',
      balances: { obligation: '80000000.00', outstanding: '80000000.00' },
      milestones: [{ required: '40000000.00', status: 'ahead' }],
    });
    expect((await statement(id)).items).toMatchObject([
      { kind: 'obligation_change', effectiveOn, obligation: '-80000000.00' },
      { kind: 'obligation' },
    ]);
    const deadline = await prepared(motpost, id, 'amendment-proposals', {
      effectiveOn,
      deadlineOn: '2036-12-31',
    });
    await done(approve(motpost, id, 'amendment', deadline));
    expect((await statement(id)).items).toHaveLength(2);
  });

  it('end fulfilled, expired or terminated, each when it may', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    const end = (name: string) => step(motpost, 'officer', id, name, { reason: 'The end.' });
    expect((await end('fulfil')).body).toMatchObject({
      code: 'obligation_outstanding',
      facts: { outstanding: '160000000.00' },
    });
    expect((await end('expire')).body).toMatchObject({ code: 'deadline_not_passed' });
    motpost.clock.set('2034-12-31T22:59:59.000Z');
    expect((await end('expire')).body).toMatchObject({ code: 'deadline_not_passed' });
    motpost.clock.set('2034-12-31T23:00:00.000Z');
    expect((await end('expire')).body).toMatchObject({ state: 'expired', endedOn: '2035-01-01' });
    motpost.clock.set('2026-03-02T09:00:00.000Z');
    expect((await end('terminate')).body).toMatchObject({ code: 'illegal_step' });
    const next = await aContract(motpost, supplierId, ['300000000.00']);
    const other = await aSignedAgreement(motpost, terms(supplierId, [next]));
    const stopped = await step(motpost, 'officer', other.id, 'terminate', { reason: 'Breach.' });
    expect(stopped.body).toMatchObject({ state: 'terminated', endReason: 'Breach.' });
    const again = await aSignedAgreement(motpost, terms(supplierId, [next]));
    expect(again.state).toBe('active');
  });

  it('are seen by their supplier alone, from the signing on', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const draft = await drafted(motpost, terms(supplierId, [contract]));
    const signed = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    await actsFor(motpost, 'supplier', supplierId);
    const list = () => motpost.call<AgreementPage>('supplier', 'GET', AGREEMENTS);
    expect((await list()).body.items.map(({ id }) => id)).toEqual([signed.id]);
    const read = (id: string) => motpost.call('supplier', 'GET', `${AGREEMENTS}/${id}`);
    expect((await read(signed.id)).body).toMatchObject({ decisions: null, state: 'active' });
    expect((await read(draft.id)).status).toBe(404);
    await actsFor(motpost, 'supplier', await aSupplier());
    expect((await list()).body.items).toEqual([]);
    for (const path of ['', '/statement'])
      expect((await read(`${signed.id}${path}`)).status).toBe(404);
  });
});
