import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ok } from '../domain/result.js';
import { loadForStep } from '../projects/load-project.js';
import { mayBeCredited } from './agreement-in-force.js';
import { creditChange } from './credit-change.js';
import { termsOf } from './entitlement.js';
import { checkTermsChange, type TermsChange, withChange } from './terms-change.js';

export interface ProposeProjectTerms extends TermsChange {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Prepares other terms of an approved project: a factor from a date (R-12, D-10), or baselines of
 * years (D-9), with what that does to the credit of the reports that are approved already.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `agreement_not_in_force`, what
 * {@link checkTermsChange} refuses, `no_parameter_in_force`, `amount_out_of_range`.
 */
export const proposeProjectTerms = useCase(
  'propose-project-terms',
  async (tx, actor, input: ProposeProjectTerms) => {
    const step = ['propose-project-terms', 'change-terms'] as const;
    const loaded = await loadForStep(tx, actor, ...step, input);
    if (!loaded.ok) return loaded;
    const { project } = loaded.value;
    const closed = mayBeCredited(await tx.findOneByOrFail(Agreement, { id: project.agreementId }));
    if (closed !== null) return closed;
    const wrong = await checkTermsChange(tx, actor, project, input);
    if (wrong !== null) return wrong;
    const terms = await termsOf(tx, project.id);
    const changed = withChange(terms, input);
    const credit = await creditChange(tx, project, { terms: changed });
    if (!credit.ok) return credit;
    const { before, after } = credit.value.change;
    const { factor = null, baselines = [] } = input;
    const decision = await prepareDecision(tx, actor, {
      kind: 'change-project-terms',
      objectId: project.id,
      objectVersion: project.version,
      change: {
        before: { ...before, terms },
        after: { ...after, terms: changed, change: { factor, baselines } },
      },
      reason: input.reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);
