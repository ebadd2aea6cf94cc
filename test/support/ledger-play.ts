import { Nok } from '../../src/domain/money/nok.js';
import type { Result } from '../../src/domain/result.js';
import type { Recompute } from '../../src/ledger/check-calculations.js';
import { postEntitlement } from '../../src/ledger/post-entitlement.js';
import { postObligation, postObligationChange } from '../../src/ledger/post-obligation.js';
import { postReversal } from '../../src/ledger/post-reversal.js';
import { postSurplusMove } from '../../src/ledger/post-surplus-move.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { sql } from '../../src/platform/sql.js';
import type { LedgerFixture } from './ledger-fixture.js';

/** One thing that somebody asks of the writer; amounts in øre, places as indices. */
export type Step =
  | { readonly do: 'obligation' | 'change'; readonly on: number; readonly ore: number }
  | { readonly do: 'credit'; readonly on: number; readonly project: number; readonly ore: number }
  | { readonly do: 'move'; readonly on: number; readonly ore: number }
  | { readonly do: 'reverse'; readonly on: number; readonly at: number };

export interface Played {
  readonly step: Step;
  readonly effectiveOn: string;
  readonly recordedAt: string;
}

/** A calculation that only says its result: the writer's tests are not about computing. */
export const plainRecompute: Recompute = {
  obligation: (calculation) => Promise.resolve(amountOf(calculation)),
  entitlement: (calculation) => Promise.resolve(amountOf(calculation)),
};

function amountOf(calculation: unknown): Nok | null {
  const amount = (calculation as { amount?: unknown } | null)?.amount;
  return typeof amount === 'string' ? (Nok.tryParse(amount) ?? null) : null;
}

/** Plays a step through the writer. Whatever is refused leaves nothing behind. */
export async function play(
  database: Database,
  fixture: LedgerFixture,
  projects: readonly string[],
  { step, effectiveOn, recordedAt }: Played,
): Promise<Result<unknown>> {
  const actor = fixture.actorAt(recordedAt);
  const agreementId = fixture.agreements[step.on === 0 ? 0 : 1];
  const common = {
    decision: step.do === 'move' ? await fixture.newDecision() : fixture.decision,
    rulebookVersion: 'rulebook-1',
    effectiveOn,
    reason: 'as the test says',
  };
  if (step.do === 'reverse')
    return reverse(database, fixture, agreementId, step.at, actor.at, effectiveOn);
  const amount = Nok.ofOre(step.ore);
  const calculation = { amount: amount.toString() };
  return database.write<unknown>((tx) => {
    switch (step.do) {
      case 'obligation':
      case 'change': {
        const post = step.do === 'obligation' ? postObligation : postObligationChange;
        return post(tx, actor, { ...common, agreementId, obligation: amount, calculation });
      }
      case 'credit':
        return postEntitlement(tx, actor, {
          ...common,
          agreementId,
          projectId: projects[step.project] ?? '',
          reportId: newId(),
          entitlement: amount,
          calculation,
        });
      case 'move':
        return postSurplusMove(tx, actor, {
          ...common,
          amount,
          fromAgreementId: agreementId,
          toAgreementId: fixture.agreements[step.on === 0 ? 1 : 0],
        });
    }
  });
}

async function reverse(
  database: Database,
  fixture: LedgerFixture,
  agreementId: string,
  at: number,
  recordedAt: string,
  effectiveOn: string,
): Promise<Result<unknown>> {
  return database.write(async (tx) => {
    const entries = await sql<{ id: string }>(
      tx,
      'SELECT id FROM ledger_entry WHERE agreement_id = ? ORDER BY sequence',
      [agreementId],
    );
    const entryId = entries[at % Math.max(entries.length, 1)]?.id ?? newId();
    const { decision } = fixture;
    const reversal = { entryId, decision, reason: 'A slip.', effectiveOn };
    return postReversal(tx, fixture.actorAt(recordedAt), reversal);
  });
}
