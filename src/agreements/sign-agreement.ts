import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { coverAcquisitions } from '../acquisitions/cover-acquisitions.js';
import { ok } from '../domain/result.js';
import { postObligation } from '../ledger/post-obligation.js';
import { agreedOn, agreedSums, valuesMovedOn } from './agreed-on.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import { approve, type Decide, decisionOn } from './decide.js';
import { loadForStep, saveStep } from './load-agreement.js';
import { checkTerms } from './terms.js';
import { termsOf, writeParts } from './write-terms.js';

/**
 * Signs an agreement as the second person. It then covers its acquisitions; and unless it is
 * conditional its obligation is posted: the percentage of the signed contract sum.
 *
 * Refuses `not_found`, `illegal_step`, `own_decision`, `decision_settled`, `decision_lapsed` when a
 * contract's value moved on meanwhile, and what {@link checkTerms} refuses.
 */
export const signAgreement = useCase('sign-agreement', async (tx, actor, input: Decide) => {
  const loaded = await loadForStep(
    tx,
    actor,
    'sign-agreement',
    ({ kind }) => (kind === 'active' ? 'sign' : 'sign as conditional'),
    input,
  );
  if (!loaded.ok) return loaded;
  const { agreement, next } = loaded.value;
  const decision = await decisionOn(tx, 'sign-agreement', input);
  if (!decision.ok) return decision;
  const refusal = await approve(tx, actor, 'sign-agreement', decision.value, agreement, input);
  if (refusal !== null) return refusal;

  const { id: agreementId, supplierId, kind } = agreement;
  const { signedOn } = decision.value.change.after as { signedOn: string };
  const terms = await termsOf(tx, agreement);
  const wrong = await checkTerms(tx, { agreementId, supplierId, on: signedOn }, terms);
  if (wrong !== null) return wrong;
  const agreed = await agreedOn(tx, terms, signedOn, kind === 'active');
  if (!agreed.ok) return agreed;
  const { change, computed } = agreed.value;
  const movedOn = valuesMovedOn(decision.value, change.contracts);
  if (movedOn !== null) return movedOn;

  const { acquisitionIds } = terms;
  await writeParts(tx, agreementId, terms, agreedSums(change.contracts));
  const { rulebookVersion, contractSum, obligation, calculation } = computed;
  await saveStep(tx, agreement, {
    state: next,
    signedOn,
    rulebookVersion,
    contractSum,
  });
  const covered = await coverAcquisitions(tx, actor, { agreementId, kind, acquisitionIds });
  if (!covered.ok) return covered;
  if (kind === 'active') {
    const posted = await postObligation(tx, actor, {
      agreementId,
      decision: sealDecision(decision.value),
      obligation,
      calculation,
      rulebookVersion,
      effectiveOn: signedOn,
      reason: decision.value.reason,
    });
    if (!posted.ok) return posted;
  }
  return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
});
