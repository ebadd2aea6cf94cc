import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatementView } from '../../src/ledger/ledger.view.js';
import { type Answer, TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines, type Storage } from '../support/engines.js';
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
import { aContract } from '../support/steps/contracts.js';
import { credited } from '../support/steps/credits.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('at the same time on $engine', ({ engine, newStorage }) => {
  let storage: Storage;
  let motpost: TestApp;
  /** The same application, or on PostgreSQL another process on the same database. */
  let other: TestApp;
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
    other = engine === 'PostgreSQL' ? await TestApp.on(storage) : motpost;
  });
  afterAll(() => expectCoherentChains(motpost.database));
  afterAll(async () => {
    if (other !== motpost) await other.close(false);
    await motpost.close();
  });

  const aSupplier = async () => (await anOrganisation(motpost)).id;
  const either = (n: number) => (n % 2 === 0 ? motpost : other);
  const kinds = async (id: string) => {
    const url = `${AGREEMENTS}/${id}/statement`;
    const { items } = await done(motpost.call<StatementView>('auditor', 'GET', url));
    return items.map(({ kind }) => kind);
  };
  const statuses = (answers: readonly Answer<unknown>[]) =>
    answers.map(({ status }) => status).sort();

  it('an agreement is signed once, however many approve it', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await drafted(motpost, terms(supplierId, [contract]));
    const decision = await prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-10' });
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((n) => approve(either(n), id, 'signing', decision)),
    );
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await kinds(id)).toEqual(['obligation']);
  });

  it('who asks again with the same key gets the first answer, after an answer that was lost too', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const { id } = await drafted(motpost, terms(supplierId, [contract]));
    const decision = await prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-10' });
    const key = { 'idempotency-key': `sign-${id}` };
    const answers = await Promise.all(
      [0, 1, 2].map((n) => approve(either(n), id, 'signing', decision, key)),
    );
    answers.push(await approve(other, id, 'signing', decision, key));
    expect(statuses(answers)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await kinds(id)).toEqual(['obligation']);
  });

  it('two agreements do not both cover a contract', async () => {
    const supplierId = await aSupplier();
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    const rivals = [];
    for (let n = 0; n < 2; n += 1) {
      const { id } = await drafted(motpost, terms(supplierId, [contract]));
      const decision = await prepared(motpost, id, 'signing-proposals', { signedOn: '2026-02-10' });
      rivals.push({ id, decision });
    }
    const answers = await Promise.all(
      rivals.map(({ id, decision }, n) => approve(either(n), id, 'signing', decision)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('surplus that moves both ways is neither lost nor made, and nobody waits for ever', async () => {
    const supplierId = await aSupplier();
    const ids: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const contract = await aContract(motpost, supplierId, ['200000000.00']);
      const wanted = terms(supplierId, [contract], { percentage: '50' });
      const { id } = await aSignedAgreement(motpost, wanted);
      await credited(motpost, id, '150000000.00');
      ids.push(id);
    }
    const [a, b] = ids as [string, string];
    const move = (from: string, toAgreementId: string) =>
      prepared(motpost, from, 'surplus-move-proposals', { toAgreementId, amount: '30000000.00' });
    for (let round = 0; round < 3; round += 1) {
      const there = await move(a, b);
      const back = await move(b, a);
      const answers = await Promise.all([
        approve(motpost, a, 'surplus-move', there),
        approve(other, b, 'surplus-move', back),
        approve(other, a, 'surplus-move', there),
        approve(motpost, b, 'surplus-move', back),
      ]);
      expect(statuses(answers)).toEqual([201, 201, 409, 409]);
    }
    for (const id of ids) {
      expect((await readAgreement(motpost, id)).balances).toMatchObject({
        surplus: '50000000.00',
        moved: '0.00',
      });
    }
  });

  it('surplus is not spent twice', async () => {
    const supplierId = await aSupplier();
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const contract = await aContract(motpost, supplierId, ['200000000.00']);
      ids.push((await aSignedAgreement(motpost, terms(supplierId, [contract]))).id);
    }
    const [from, ...others] = ids as [string, string, string];
    await credited(motpost, from, '160000001.00');
    const decisions = [];
    for (const toAgreementId of others) {
      decisions.push(
        await done(
          step<{ id: string }>(motpost, 'officer', from, 'surplus-move-proposals', {
            toAgreementId,
            amount: '1.00',
            reason: 'The whole surplus.',
          }),
        ),
      );
    }
    const answers = await Promise.all(
      decisions.map((decision, n) => approve(either(n), from, 'surplus-move', decision)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await readAgreement(motpost, from)).balances).toMatchObject({ surplus: '0.00' });
  });
});
