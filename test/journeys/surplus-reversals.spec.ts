import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import type { PostedMoveView } from '../../src/agreements/posted-move.view.js';
import type { StatementView } from '../../src/ledger/ledger.view.js';
import type { ReversedMoveView } from '../../src/reports/reversed-move.view.js';
import { verifyRecords } from '../../src/verification/verify-records.js';
import { TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import {
  AGREEMENTS,
  approve,
  aSignedAgreement,
  prepared,
  readAgreement,
  step,
  terms,
} from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { credited } from '../support/steps/credits.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('surplus moved and taken back on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let one: string;
  let two: string;
  let three: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  beforeEach(async () => {
    const supplierId = (await anOrganisation(motpost)).id;
    const agreement = async () => {
      const contract = await aContract(motpost, supplierId, ['200000000.00']);
      const wanted = terms(supplierId, [contract], { percentage: '100' });
      return (await aSignedAgreement(motpost, wanted)).id;
    };
    [one, two, three] = [await agreement(), await agreement(), await agreement()];
    await credited(motpost, one, '215000000.00');
  });
  afterAll(async () => {
    await expectCoherentChains(motpost.database);
    // The credit of these tests comes without reports; all else is as the records say.
    const { findings } = await motpost.database.snapshot((tx) => verifyRecords(tx));
    expect(findings.map(({ kind }) => kind)).toEqual(['report_differs']);
  });
  afterAll(() => motpost.close());

  const move = async (from: string, toAgreementId: string, amount: string) => {
    const body = { toAgreementId, amount };
    const decision = await prepared(motpost, from, 'surplus-move-proposals', body);
    return done(approve<PostedMoveView>(motpost, from, 'surplus-move', decision));
  };
  const propose = (entryId: string) => {
    const url = `/api/v1/ledger-entries/${entryId}/reversal`;
    return motpost.call<DecisionView>('officer', 'POST', url, { reason: 'To the wrong one.' });
  };
  const decide = (who: 'officer' | 'approver', entryId: string, { id }: { id: string }) => {
    const url = `/api/v1/ledger-entries/${entryId}/reversal/approve`;
    return motpost.call<ReversedMoveView>(who, 'POST', url, { decisionId: id });
  };
  const reverse = async (entryId: string) =>
    decide('approver', entryId, await done(propose(entryId)));
  const balances = async (id: string) => (await readAgreement(motpost, id)).balances;
  const movedOn = { status: 409, body: { code: 'surplus_moved_on', rule: 'D-11' } };

  it.each(['outEntryId', 'inEntryId'] as const)(
    'goes back whole, whichever side is named: %s',
    async (side) => {
      const before = [await balances(one), await balances(two)];
      const moved = await move(one, two, '10000000.00');
      const entryId = moved[side];
      const decision = await done(propose(entryId));
      expect(decision).toMatchObject({
        kind: 'reverse-entry',
        objectId: entryId,
        change: {
          before: { fromAgreementId: one, toAgreementId: two, amount: '10000000.00' },
          after: null,
        },
      });
      expect((await decide('officer', entryId, decision)).status).toBe(403);
      const reversed = await done(decide('approver', entryId, decision));
      expect(reversed).toMatchObject({
        id: entryId,
        currency: 'NOK',
        amount: '10000000.00',
        fromAgreementId: one,
        toAgreementId: two,
      });
      expect([await balances(one), await balances(two)]).toEqual(before);
      const ofOne = await done(
        motpost.call<StatementView>('auditor', 'GET', `${AGREEMENTS}/${one}/statement`),
      );
      expect(ofOne.items[0]).toMatchObject({
        id: reversed.outReversalId,
        kind: 'reversal',
        reverses: moved.outEntryId,
        reason: 'To the wrong one.',
      });
      for (const id of [moved.outEntryId, moved.inEntryId]) {
        const again = { status: 409, body: { code: 'entry_already_reversed' } };
        expect(await propose(id)).toMatchObject(again);
      }
      expect((await decide('approver', entryId, decision)).body).toMatchObject({
        code: 'entry_already_reversed',
      });
      await move(one, two, '15000000.00');
    },
  );

  it('makes an agreement that was fulfilled by it active again', async () => {
    await credited(motpost, two, '190000000.00');
    const { inEntryId } = await move(one, two, '10000000.00');
    await done(step(motpost, 'officer', two, 'fulfil', { reason: 'Fulfilled.' }));
    await done(reverse(inEntryId));
    expect(await readAgreement(motpost, two)).toMatchObject({
      state: 'active',
      balances: { outstanding: '10000000.00', moved: '0.00' },
    });
  });

  it('is not taken back while what it gave is passed on, and is once that is back', async () => {
    await credited(motpost, two, '195000000.00');
    const { inEntryId } = await move(one, two, '10000000.00');
    const prepared = await done(propose(inEntryId));
    const onward = await move(two, three, '5000000.00');
    const refused = await decide('approver', inEntryId, prepared);
    expect(refused).toMatchObject(movedOn);
    expect(await propose(inEntryId)).toMatchObject(movedOn);
    await done(reverse(onward.outEntryId));
    await done(decide('approver', inEntryId, prepared));
    expect(await balances(two)).toMatchObject({ outstanding: '5000000.00', moved: '0.00' });
    expect(await balances(one)).toMatchObject({ surplus: '15000000.00', moved: '0.00' });
  });

  it('is taken back though something was passed on, where the surplus suffices', async () => {
    await credited(motpost, two, '205000000.00');
    const { outEntryId } = await move(one, two, '10000000.00');
    await move(two, three, '5000000.00');
    await done(reverse(outEntryId));
    expect(await balances(two)).toMatchObject({ surplus: '0.00', outstanding: '0.00' });
  });

  it('is what a reversal is for; an obligation is amended instead', async () => {
    const { items } = await done(
      motpost.call<StatementView>('auditor', 'GET', `${AGREEMENTS}/${one}/statement`),
    );
    const { id } = items.find(({ kind }) => kind === 'obligation')!;
    expect(await propose(id)).toMatchObject({
      status: 422,
      body: {
        code: 'entry_not_reversible',
        detail: 'An obligation is not reversed: amend the agreement.',
      },
    });
  });
});
