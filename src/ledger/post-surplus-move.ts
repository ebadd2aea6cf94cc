import type { Actor } from '../access/actor.js';
import type { SealedDecision } from '../access/sealed-decision.js';
import { moveSurplus } from '../domain/ledger/move-surplus.js';
import type { Nok } from '../domain/money/nok.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { lockChains } from './chain-state.js';
import { type PostedEntry, writeEntry } from './write-entry.js';

export interface PostSurplusMove {
  readonly fromAgreementId: string;
  readonly toAgreementId: string;
  readonly amount: Nok;
  readonly decision: SealedDecision;
  readonly rulebookVersion: string;
  readonly effectiveOn: IsoDate;
  readonly reason: string;
}

export interface PostedMove {
  out: PostedEntry;
  in: PostedEntry;
}

/**
 * Moves surplus from one agreement to another (D-11): an entry in each, under one decision. That
 * both are of one supplier, the use case has seen to.
 *
 * Refuses `same_agreement`, `amount_not_positive`, `surplus_exceeded`, `amount_out_of_range`.
 */
export async function postSurplusMove(
  tx: Tx,
  actor: Actor,
  input: PostSurplusMove,
): Promise<Result<PostedMove>> {
  const { fromAgreementId, toAgreementId, amount, ...shared } = input;
  if (!amount.isStorable()) {
    return refused('amount_out_of_range', 'The amount is larger than what is kept exactly.');
  }
  const [from, to] = await lockChains(tx, fromAgreementId, toAgreementId);
  const moved = moveSurplus(
    { agreementId: fromAgreementId, position: from },
    { agreementId: toAgreementId, position: to },
    amount.toOre(),
  );
  if (!moved.ok) return moved;
  const calculation = {
    move: { from: fromAgreementId, to: toAgreementId, amount: amount.toString() },
  };
  const content = { ...shared, calculation, projectId: null, reportId: null, reverses: null };
  return ok({
    out: await writeEntry(
      tx,
      actor,
      from,
      { ...content, kind: 'surplus_move_out' },
      moved.value.out,
    ),
    in: await writeEntry(tx, actor, to, { ...content, kind: 'surplus_move_in' }, moved.value.in),
  });
}
