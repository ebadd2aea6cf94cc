import { today } from '../access/actor.js';
import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok, refused } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { agreedOn } from './agreed-on.js';
import { loadForStep } from './load-agreement.js';
import { thresholdPassed } from './threshold-passed.js';
import { termsOf } from './write-terms.js';

export interface ProposeActivation {
  readonly id: string;
  readonly version: number;
  /** The day from which it has its obligation. */
  readonly activatedOn: IsoDate;
  readonly reason: string;
}

/**
 * Prepares, for a second person, that a conditional agreement bites, once signed values have passed
 * the threshold.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `date_in_future`, `invalid` when the day
 * is before the signing, `threshold_not_exceeded`, `amount_not_positive`, `amount_out_of_range`,
 * `no_parameter_in_force`.
 */
export const proposeActivation = useCase(
  'propose-activation',
  async (tx, actor, input: ProposeActivation) => {
    const loaded = await loadForStep(tx, actor, 'propose-activation', 'activate', input);
    if (!loaded.ok) return loaded;
    const { agreement } = loaded.value;
    const { activatedOn, reason } = input;
    if (activatedOn > today(actor)) {
      return refused('date_in_future', 'It bites once the threshold is passed, not before.', {
        errors: [{ field: 'activatedOn', message: 'is in the future' }],
      });
    }
    if (activatedOn < (agreement.signedOn ?? '')) {
      return refused('invalid', 'It cannot bite before it was signed.', {
        facts: { signedOn: agreement.signedOn },
        errors: [{ field: 'activatedOn', message: 'must not be before the signing' }],
      });
    }
    const terms = await termsOf(tx, agreement);
    const { supplierId } = agreement;
    const below = await thresholdPassed(tx, supplierId, terms.acquisitionIds, activatedOn);
    if (below !== null) return below;
    const agreed = await agreedOn(tx, terms, activatedOn, true);
    if (!agreed.ok) return agreed;
    const decision = await prepareDecision(tx, actor, {
      kind: 'activate-agreement',
      objectId: agreement.id,
      objectVersion: agreement.version,
      change: {
        before: { kind: agreement.kind, obligation: null },
        after: { kind: 'active', activatedOn, ...agreed.value.change },
      },
      reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);
