import { today } from '../access/actor.js';
import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { sealDecision } from '../access/sealed-decision.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { reopenIfOwed } from '../agreements/reopen-if-owed.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import type { Decide } from '../projects/approve-project.js';
import { loadForStep, saveStep } from '../projects/load-project.js';
import { ProjectFactor } from '../projects/project-factor.entity.js';
import { Project } from '../projects/project.entity.js';
import { type ProjectView, viewProject } from '../projects/project.view.js';
import { factorOf } from '../projects/proposal.js';
import { writeBaselines } from '../projects/write-proposal.js';
import { mayBeCredited } from './agreement-in-force.js';
import { creditChange, unlessSeen } from './credit-change.js';
import { postTrueUp } from './post-true-up.js';
import type { TermsChange } from './terms-change.js';

/**
 * Gives an approved project other terms as the second person. What its approved reports are entitled
 * to under them, beyond or below what is posted, follows as a correction at once (D-8, D-10).
 *
 * Refuses `not_found`, `illegal_step`, `agreement_not_in_force`, `own_decision`,
 * `decision_settled`, `decision_lapsed`, `amount_out_of_range`.
 */
export const approveProjectTerms = useCase(
  'approve-project-terms',
  async (tx, actor, input: Decide) => {
    const locked = await lockAgreementOf(tx, input.id);
    if (!locked.ok) return locked;
    const step = ['approve-project-terms', 'change-terms'] as const;
    const loaded = await loadForStep(tx, actor, ...step, input);
    if (!loaded.ok) return loaded;
    const { project, next } = loaded.value;
    const agreement = await tx.findOneByOrFail(Agreement, { id: project.agreementId });
    const closed = mayBeCredited(agreement);
    if (closed !== null) return closed;
    const decision = await loadDecision(tx, 'change-project-terms', input.decisionId);
    if (!decision.ok) return decision;
    const { id: decisionId, objectId, reason } = decision.value;
    if (objectId !== project.id) {
      return refused('not_found', 'There is no such decision on this project.');
    }
    const unsettled = await settleDecision(tx, actor, 'approve-project-terms', decision.value, {
      state: 'approved',
      objectVersion: project.version,
      reason: input.reason ?? null,
    });
    if (unsettled !== null) return unsettled;
    const { change } = decision.value.change.after as { change: Prepared };
    await writeTerms(tx, project, decisionId, change);
    const credit = await creditChange(tx, project, {});
    if (!credit.ok) return credit;
    const unseen = unlessSeen(decision.value, credit.value);
    if (unseen !== null) return unseen;
    const { computed } = credit.value;
    const sealed = sealDecision(decision.value);
    const why = { computed, decision: sealed, reason, effectiveOn: today(actor) };
    const trueUp = await postTrueUp(tx, actor, project, why);
    if (!trueUp.ok) return trueUp;
    await reopenIfOwed(tx, agreement);
    await saveStep(tx, project, { state: next });
    return ok<ProjectView>(await viewProject(tx, actor, project));
  },
);

/** The change as it was prepared. */
type Prepared = Required<{ [Key in keyof TermsChange]: TermsChange[Key] | null }>;

async function writeTerms(
  tx: Tx,
  project: Project,
  decisionId: string,
  { factor, baselines }: Prepared,
): Promise<void> {
  const projectId = project.id;
  if (factor !== null && factor !== undefined) {
    const { from: fromDate } = factor;
    await tx.delete(ProjectFactor, { projectId, fromDate });
    await tx.insert(ProjectFactor, { projectId, fromDate, ...factorOf(factor), decisionId });
  }
  await writeBaselines(tx, projectId, baselines ?? []);
}

/** Who posts holds the agreement first, then the project. Refuses `not_found`. */
async function lockAgreementOf(tx: Tx, id: string): Promise<Result<null>> {
  const project = await tx.findOneBy(Project, { id });
  if (project === null) return refused('not_found', 'There is no such project.');
  await lockRow(tx, 'agreement', project.agreementId);
  return ok(null);
}
