import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Nok } from '../../src/domain/money/nok.js';
import { postEntitlement } from '../../src/ledger/post-entitlement.js';
import { postObligation, postObligationChange } from '../../src/ledger/post-obligation.js';
import { postReversal } from '../../src/ledger/post-reversal.js';
import { postSurplusMove } from '../../src/ledger/post-surplus-move.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { sql } from '../../src/platform/sql.js';
import { engines, freshDatabase } from '../support/engines.js';
import { ledgerFixture, type LedgerFixture } from '../support/ledger-fixture.js';

describe.each(engines)('the writer of the ledger on $engine', ({ newStorage }) => {
  let database: Database;
  let close: () => Promise<void>;
  let fixture: LedgerFixture;
  beforeAll(async () => {
    ({ database, close } = await freshDatabase(newStorage));
    fixture = await ledgerFixture(database);
  });
  afterAll(() => close());

  const project = newId();
  const common = () => ({
    decision: fixture.decision,
    rulebookVersion: 'rulebook-1',
    effectiveOn: '2024-02-01',
    calculation: { steps: [] },
    reason: null as string | null,
  });
  const actor = () => fixture.actorAt('2024-02-01T12:00:00.000Z');
  const entitle = (amount: string, more: { reportId?: string | null; reason?: string } = {}) =>
    database.write((tx) =>
      postEntitlement(tx, actor(), {
        ...common(),
        agreementId: fixture.agreements[0],
        projectId: project,
        reportId: newId(),
        entitlement: Nok.parse(amount),
        ...more,
      }),
    );

  it('posts an obligation once, and then only its changes', async () => {
    const [agreementId] = fixture.agreements;
    const obligation = (amount: string) => ({
      ...common(),
      agreementId,
      obligation: Nok.parse(amount),
    });
    const sign = (amount: string) =>
      database.write((tx) => postObligation(tx, actor(), obligation(amount)));
    const amend = (amount: string) =>
      database.write((tx) => postObligationChange(tx, actor(), obligation(amount)));
    expect(await sign('0.00')).toMatchObject({ refusal: { code: 'amount_not_positive' } });
    expect(await sign('90071992547409.92')).toMatchObject({
      refusal: { code: 'amount_out_of_range' },
    });
    expect(await sign('90.00')).toMatchObject({ value: { sequence: 1, kind: 'obligation' } });
    expect(await sign('90.00')).toMatchObject({ refusal: { code: 'obligation_exists' } });
    expect(await amend('90.00')).toMatchObject({ refusal: { code: 'obligation_unchanged' } });
    expect(await amend('100.00')).toMatchObject({
      value: { sequence: 2, obligationDifferenceOre: 1000 },
    });
  });

  it('posts the difference between entitlement and what was posted, also zero and below', async () => {
    const reportId = newId();
    expect(await entitle('60.00', { reportId })).toMatchObject({
      value: { sequence: 3, kind: 'credit', differenceOre: 6000 },
    });
    expect(await entitle('60.00', { reportId })).toMatchObject({
      refusal: { code: 'report_credited' },
    });
    expect(await entitle('60.00')).toMatchObject({ value: { kind: 'credit', differenceOre: 0 } });
    expect(await entitle('20.00')).toMatchObject({
      refusal: { code: 'reason_missing', errors: [{ field: 'reason' }] },
    });
    expect(await entitle('20.00', { reason: 'The share fell.' })).toMatchObject({
      value: { kind: 'correction', differenceOre: -4000 },
    });
    expect(await entitle('150.00')).toMatchObject({ value: { differenceOre: 13000 } });
  });

  it('moves surplus and takes both sides back together', async () => {
    const [fromAgreementId, toAgreementId] = fixture.agreements;
    const decision = await fixture.newDecision();
    const move = (amount: string) =>
      database.write((tx) =>
        postSurplusMove(tx, actor(), {
          ...common(),
          decision,
          reason: 'Agreed with the supplier.',
          fromAgreementId,
          toAgreementId,
          amount: Nok.parse(amount),
        }),
      );
    expect(await move('50.01')).toMatchObject({ refusal: { code: 'surplus_exceeded' } });
    const moved = await move('30.00');
    expect(moved).toMatchObject({ value: { out: { differenceOre: -3000 }, in: { sequence: 1 } } });
    const entryId = moved.ok ? moved.value.in.entryId : '';
    const reverse = async () => {
      const decision = await fixture.newDecision();
      return database.write((tx) =>
        postReversal(tx, actor(), {
          entryId,
          decision,
          reason: 'Moved by mistake.',
          effectiveOn: '2024-03-01',
        }),
      );
    };
    expect(await reverse()).toMatchObject({ value: { kind: 'reversal', differenceOre: -3000 } });
    expect(await reverse()).toMatchObject({ refusal: { code: 'entry_already_reversed' } });
    const heads = await database.read((tx) =>
      sql<{ moved: number; surplus: number }>(
        tx,
        'SELECT moved, surplus FROM ledger_head ORDER BY surplus',
      ),
    );
    expect(heads).toEqual([
      { moved: 0, surplus: 0 },
      { moved: 0, surplus: 5000 },
    ]);
  });
});
