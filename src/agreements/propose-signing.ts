import { today } from '../access/actor.js';
import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok, refused, type Refused } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { loadForStep, saveStep } from './load-agreement.js';
import { agreedOn } from './agreed-on.js';
import { checkTerms } from './terms.js';
import { termsOf } from './write-terms.js';

export interface ProposeSigning {
  readonly id: string;
  readonly version: number;
  /** The day on which the parties signed it. */
  readonly signedOn: IsoDate;
  readonly reason: string;
}

/**
 * Prepares the signing of a draft for a second person: shows them the contracts with their values
 * and the obligation that follows.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `date_in_future`, `invalid` when the
 * deadline is not after the signing, `amount_not_positive` when an active agreement's contracts sum
 * to nothing, and what {@link checkTerms} refuses.
 */
export const proposeSigning = useCase(
  'propose-signing',
  async (tx, actor, input: ProposeSigning) => {
    const loaded = await loadForStep(tx, actor, 'propose-signing', 'propose', input);
    if (!loaded.ok) return loaded;
    const { agreement, next } = loaded.value;
    const { signedOn, reason } = input;
    const mistimed = checkSigningDate(signedOn, agreement.deadlineOn, today(actor));
    if (mistimed !== null) return mistimed;
    const terms = await termsOf(tx, agreement);
    const { id: agreementId, supplierId, kind } = agreement;
    const wrong = await checkTerms(tx, { agreementId, supplierId, on: signedOn }, terms);
    if (wrong !== null) return wrong;
    const agreed = await agreedOn(tx, terms, signedOn, kind === 'active');
    if (!agreed.ok) return agreed;
    await saveStep(tx, agreement, { state: next });
    const decision = await prepareDecision(tx, actor, {
      kind: 'sign-agreement',
      objectId: agreement.id,
      objectVersion: agreement.version,
      change: { before: null, after: { kind, signedOn, ...agreed.value.change } },
      reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);

function checkSigningDate(signedOn: IsoDate, deadlineOn: IsoDate, now: IsoDate): Refused | null {
  if (signedOn > now) {
    return refused('date_in_future', 'An agreement is signed before it is recorded as signed.', {
      facts: { signedOn, today: now },
      errors: [{ field: 'signedOn', message: 'is in the future' }],
    });
  }
  return deadlineOn > signedOn
    ? null
    : refused('invalid', 'The deadline is not after the signing.', {
        facts: { signedOn, deadlineOn },
        errors: [{ field: 'signedOn', message: 'must be before the deadline' }],
      });
}
