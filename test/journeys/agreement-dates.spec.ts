import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementView } from '../../src/ledger/ledger.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import {
  AGREEMENTS,
  approve,
  aSignedAgreement,
  drafted,
  prepared,
  step,
  terms,
} from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('the days of agreements on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => expectCoherentLedger(motpost.database));
  afterAll(() => motpost.close());

  const aSupplier = async () => (await anOrganisation(motpost)).id;
  const amend = (id: string, body: object) =>
    step(motpost, 'officer', id, 'amendment-proposals', { reason: 'As agreed.', ...body });
  const amended = async (id: string, body: object) =>
    done(
      approve(motpost, id, 'amendment', await prepared(motpost, id, 'amendment-proposals', body)),
    );
  const obligationOn = async (id: string, day: string) => {
    const url = `${AGREEMENTS}/${id}/statement?asOf=${day}`;
    return (await done(motpost.call<StatementView>('auditor', 'GET', url))).balances.obligation;
  };
  const tooEarly = { code: 'invalid', errors: [{ field: 'effectiveOn' }] };

  it('an obligation is of what was signed by its day, and never of a value that came later', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, []);
    await aValueEvent(motpost, contract, '150000000.00', { date: '2026-02-10' });
    await aValueEvent(motpost, contract, '50000000.00', { date: '2026-02-21' });
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]), '2026-02-10');
    expect(await obligationOn(id, '2026-02-21')).toBe('120000000.00');
    const before = { effectiveOn: '2026-02-20' };
    expect((await amend(id, before)).body).toMatchObject({ code: 'nothing_changes' });
    await amended(id, { effectiveOn: '2026-02-21' });
    expect(await obligationOn(id, '2026-02-20')).toBe('120000000.00');
    expect(await obligationOn(id, '2026-02-21')).toBe('160000000.00');
  });

  it('no agreement bites before anything of its contracts is signed', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, []);
    await aValueEvent(motpost, contract, '150000000.00', { date: '2026-02-10' });
    const { id } = await drafted(motpost, terms(supplierId, [contract]));
    const sign = (signedOn: string) =>
      step(motpost, 'officer', id, 'signing-proposals', { signedOn, reason: 'Agreed.' });
    expect((await sign('2026-02-09')).body).toMatchObject({ code: 'amount_not_positive' });
    expect((await sign('2026-02-10')).status).toBe(201);
    expect((await sign('2026-03-03')).body).toMatchObject({ code: 'date_in_future' });
    expect((await sign('2026-03-02')).status).toBe(201);
  });

  it('an amendment has no effect before the one before it, so that nothing is owed below zero', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    await aValueEvent(motpost, contract, '300000000.00');
    await amended(id, { effectiveOn: '2026-02-25' });
    await aValueEvent(motpost, contract, '-480000000.00');
    expect((await amend(id, { effectiveOn: '2026-02-24' })).body).toMatchObject(tooEarly);
    await amended(id, { effectiveOn: '2026-02-25' });
    expect(await obligationOn(id, '2026-02-24')).toBe('160000000.00');
    expect(await obligationOn(id, '2026-02-25')).toBe('16000000.00');
  });

  it('an agreement that was conditional bites from the day of passing, and is amended after it', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    const conditional = terms(supplierId, [contract], { kind: 'conditional' });
    const { id } = await aSignedAgreement(motpost, conditional, '2026-02-10');
    await aValueEvent(motpost, contract, '70000000.00', { date: '2026-02-20' });
    const activate = (activatedOn: string) =>
      step(motpost, 'officer', id, 'activation-proposals', { activatedOn, reason: 'Passed.' });
    expect((await activate('2026-02-19')).body).toMatchObject({
      code: 'threshold_not_exceeded',
      facts: { passedOn: '2026-02-20' },
    });
    const decision = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-02-20',
    });
    await done(approve(motpost, id, 'activation', decision));
    const lower = { effectiveOn: '2026-02-19', percentage: '40' };
    expect((await amend(id, lower)).body).toMatchObject(tooEarly);
    expect(await obligationOn(id, '2026-02-19')).toBe('0.00');
  });

  it('a conditional agreement does not bite when the threshold is no longer passed', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['60000000.00']);
    const other = await aContract(motpost, supplierId, ['50000000.00']);
    const conditional = terms(supplierId, [contract], { kind: 'conditional' });
    const { id } = await aSignedAgreement(motpost, conditional);
    const decision = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-02-20',
    });
    await aValueEvent(motpost, other, '-20000000.00');
    expect((await approve(motpost, id, 'activation', decision)).body).toMatchObject({
      code: 'threshold_not_exceeded',
    });
  });

  it('a deadline is not moved to before the amendment', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await aSignedAgreement(motpost, terms(supplierId, [contract]));
    for (const deadlineOn of ['1900-01-01', '2026-03-01']) {
      expect((await amend(id, { effectiveOn: '2026-03-01', deadlineOn })).body).toMatchObject({
        code: 'invalid',
        errors: [{ field: 'deadlineOn' }],
      });
    }
    expect(
      (await amended(id, { effectiveOn: '2026-03-01', deadlineOn: '2026-03-02' })).deadlineOn,
    ).toBe('2026-03-02');
  });
});
