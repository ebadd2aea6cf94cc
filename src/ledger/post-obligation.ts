import type { Actor } from '../access/actor.js';
import type { SealedDecision } from '../access/sealed-decision.js';
import type { JsonValue } from '../domain/ledger/canonical-json.js';
import { changeObligation, signObligation } from '../domain/ledger/obligation.js';
import type { Nok } from '../domain/money/nok.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { type ChainState, lockChain } from './chain-state.js';
import { nokText } from './ore-text.js';
import { type PostedEntry, writeEntry } from './write-entry.js';

export interface PostObligation {
  readonly agreementId: string;
  readonly decision: SealedDecision;
  /** What the whole obligation is from now on. */
  readonly obligation: Nok;
  /** How it was computed, with its input, so that `motpost verify` can compute it again. */
  readonly calculation: JsonValue;
  readonly rulebookVersion: string;
  readonly effectiveOn: IsoDate;
  readonly reason: string | null;
}

const OUT_OF_RANGE = 'The obligation is larger than what is kept exactly.';

/**
 * Posts the obligation that a signed agreement creates.
 *
 * Refuses `obligation_exists`, `amount_not_positive`, `amount_out_of_range`.
 */
export async function postObligation(
  tx: Tx,
  actor: Actor,
  input: PostObligation,
): Promise<Result<PostedEntry>> {
  const chain = await lockChain(tx, input.agreementId);
  if (!input.obligation.isStorable()) return refused('amount_out_of_range', OUT_OF_RANGE);
  const postings = signObligation(chain, input.obligation.toOre());
  if (!postings.ok) return postings;
  return ok(
    await writeEntry(tx, actor, chain, contentOf('obligation', chain, input), postings.value),
  );
}

/**
 * Posts the difference that brings an obligation to a new amount.
 *
 * Refuses `obligation_unchanged`, `obligation_negative`, `amount_out_of_range`.
 */
export async function postObligationChange(
  tx: Tx,
  actor: Actor,
  input: PostObligation,
): Promise<Result<PostedEntry>> {
  const chain = await lockChain(tx, input.agreementId);
  if (!input.obligation.isStorable()) return refused('amount_out_of_range', OUT_OF_RANGE);
  const postings = changeObligation(chain, input.obligation.toOre());
  if (!postings.ok) return postings;
  const content = contentOf('obligation_change', chain, input);
  return ok(await writeEntry(tx, actor, chain, content, postings.value));
}

function contentOf(
  kind: 'obligation' | 'obligation_change',
  chain: ChainState,
  input: PostObligation,
) {
  const { decision, effectiveOn, reason, rulebookVersion, calculation, obligation } = input;
  return {
    kind,
    decision,
    effectiveOn,
    reason,
    rulebookVersion,
    calculation: {
      obligation: calculation,
      amounts: { before: nokText(chain.obligationOre), after: obligation.toString() },
    },
    projectId: null,
    reportId: null,
    reverses: null,
  };
}
