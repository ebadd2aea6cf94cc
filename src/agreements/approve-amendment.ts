import { type Actor, today } from '../access/actor.js';
import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { coverAcquisitions, uncoverAcquisitions } from '../acquisitions/cover-acquisitions.js';
import { redecideCoverage } from '../acquisitions/redecide-coverage.js';
import { Nok } from '../domain/money/nok.js';
import { ok, type Refused } from '../domain/result.js';
import { postObligationChange } from '../ledger/post-obligation.js';
import { readPosition } from '../ledger/read-position.js';
import type { Tx } from '../platform/sql.js';
import { agreedOn, agreedSums, valuesMovedOn } from './agreed-on.js';
import type { Agreement } from './agreement.entity.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import { type Amended, stepOfAmendment, notRenewable } from './amended.js';
import { approve, type Decide, decisionOn } from './decide.js';
import { loadForStep, saveStep } from './load-agreement.js';
import { reopenIfOwed } from './reopen-if-owed.js';
import { checkTerms } from './terms.js';
import { columnsOf, termsOf, writeParts } from './write-terms.js';

/**
 * Approves an amendment as the second person. Where the obligation changes the difference is posted:
 * a rise uses surplus first, a fall below what is fulfilled leaves surplus (D-11). A fulfilled
 * agreement that owes again is active again, and so is an expired one that is renewed (D-20).
 *
 * Refuses `not_found`, `illegal_step`, `own_decision`, `decision_settled`, `decision_lapsed` when a
 * contract's value moved on meanwhile, and what {@link checkTerms} refuses.
 */
export const approveAmendment = useCase('approve-amendment', async (tx, actor, input: Decide) => {
  const loaded = await loadForStep(tx, actor, 'approve-amendment', stepOfAmendment, input);
  if (!loaded.ok) return loaded;
  const { agreement, next } = loaded.value;
  const decision = await decisionOn(tx, 'amend-agreement', input);
  if (!decision.ok) return decision;
  const refusal = await approve(tx, actor, 'approve-amendment', decision.value, agreement, input);
  if (refusal !== null) return refusal;

  const { id: agreementId, supplierId } = agreement;
  const after = decision.value.change.after as Amended;
  const { effectiveOn } = after;
  const past = notRenewable(agreement, after, today(actor));
  if (past !== null) return past;
  const wrong = await checkTerms(tx, { agreementId, supplierId, on: effectiveOn }, after);
  if (wrong !== null) return wrong;
  const agreed = await agreedOn(tx, after, effectiveOn, false);
  if (!agreed.ok) return agreed;
  const { change, computed } = agreed.value;
  const movedOn = valuesMovedOn(decision.value, change.contracts);
  if (movedOn !== null) return movedOn;

  const { acquisitionIds: before } = await termsOf(tx, agreement);
  await writeParts(tx, agreementId, after, agreedSums(change.contracts));
  const { contractSum, obligation, calculation, rulebookVersion } = computed;
  const renewed = next === agreement.state ? {} : { state: next, endedOn: null, endReason: null };
  await saveStep(tx, agreement, { ...columnsOf(after), ...renewed, contractSum });
  const unlinked = await relink(tx, actor, agreement, before, after.acquisitionIds);
  if (unlinked !== null) return unlinked;
  const { obligationOre } = await readPosition(tx, agreementId);
  if (agreement.kind === 'active' && !obligation.equals(Nok.ofOre(obligationOre))) {
    const posted = await postObligationChange(tx, actor, {
      agreementId,
      decision: sealDecision(decision.value),
      obligation,
      calculation,
      rulebookVersion,
      effectiveOn,
      reason: decision.value.reason,
    });
    if (!posted.ok) return posted;
    await reopenIfOwed(tx, agreement);
  }
  return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
});

/** Covers the contracts that come in, lets go of those that go out, and decides on all anew (D-20). */
async function relink(
  tx: Tx,
  actor: Actor,
  { id: agreementId, kind, supplierId }: Agreement,
  before: readonly string[],
  after: readonly string[],
): Promise<Refused | null> {
  const useCase = 'approve-amendment';
  const left = before.filter((id) => !after.includes(id));
  if (left.length > 0) {
    const ids = { agreementId, acquisitionIds: left, useCase } as const;
    const uncovered = await uncoverAcquisitions(tx, actor, ids);
    if (!uncovered.ok) return uncovered;
  }
  const acquisitionIds = after.filter((id) => !before.includes(id));
  const redecided =
    acquisitionIds.length === 0
      ? await redecideCoverage(tx, actor, supplierId, { useCase, id: agreementId })
      : await coverAcquisitions(tx, actor, { agreementId, kind, acquisitionIds, useCase });
  return redecided.ok ? null : redecided;
}
