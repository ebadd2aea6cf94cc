import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { coverAcquisitions } from '../acquisitions/cover-acquisitions.js';
import { ok } from '../domain/result.js';
import { postObligation } from '../ledger/post-obligation.js';
import { agreedOn, agreedSums, valuesMovedOn } from './agreed-on.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import { approve, type Decide, decisionOn } from './decide.js';
import { loadForStep, saveStep } from './load-agreement.js';
import { thresholdPassed } from './threshold-passed.js';
import { termsOf, writeParts } from './write-terms.js';

/**
 * Makes a conditional agreement bite, as the second person: its obligation is posted.
 *
 * Refuses `not_found`, `illegal_step`, `own_decision`, `decision_settled`, `decision_lapsed`,
 * `threshold_not_exceeded` when it no longer is, and what the posting refuses.
 */
export const activateAgreement = useCase('activate-agreement', async (tx, actor, input: Decide) => {
  const loaded = await loadForStep(tx, actor, 'activate-agreement', 'activate', input);
  if (!loaded.ok) return loaded;
  const { agreement, next } = loaded.value;
  const decision = await decisionOn(tx, 'activate-agreement', input);
  if (!decision.ok) return decision;
  const refusal = await approve(tx, actor, 'activate-agreement', decision.value, agreement, input);
  if (refusal !== null) return refusal;

  const { id: agreementId, supplierId } = agreement;
  const { activatedOn } = decision.value.change.after as { activatedOn: string };
  const terms = await termsOf(tx, agreement);
  const below = await thresholdPassed(tx, supplierId, terms.acquisitionIds, activatedOn);
  if (below !== null) return below;
  const agreed = await agreedOn(tx, terms, activatedOn, true);
  if (!agreed.ok) return agreed;
  const { change, computed } = agreed.value;
  const movedOn = valuesMovedOn(decision.value, change.contracts);
  if (movedOn !== null) return movedOn;

  await writeParts(tx, agreementId, terms, agreedSums(change.contracts));
  const { rulebookVersion, contractSum, obligation, calculation } = computed;
  await saveStep(tx, agreement, {
    state: next,
    kind: 'active',
    activatedOn,
    rulebookVersion,
    contractSum,
  });
  const covered = await coverAcquisitions(tx, actor, {
    agreementId,
    kind: 'active',
    acquisitionIds: terms.acquisitionIds,
    useCase: 'activate-agreement',
  });
  if (!covered.ok) return covered;
  const posted = await postObligation(tx, actor, {
    agreementId,
    decision: sealDecision(decision.value),
    obligation,
    calculation,
    rulebookVersion,
    effectiveOn: activatedOn,
    reason: decision.value.reason,
  });
  if (!posted.ok) return posted;
  return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
});
