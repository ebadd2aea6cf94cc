import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ok } from '../domain/result.js';
import { mayTakeProjects } from './draft-project.js';
import { loadForStep } from './load-project.js';
import type { StepWithReason } from './return-project.js';

/**
 * Prepares, for a second person, that a completed project is reported on again: it was completed too
 * soon, or goes on after all.
 *
 * Refuses `not_found`, `illegal_step`, `agreement_not_in_force`.
 */
export const proposeReopening = useCase(
  'propose-reopening',
  async (tx, actor, { id, reason }: StepWithReason) => {
    const step = ['propose-reopening', 'propose to reopen'] as const;
    const loaded = await loadForStep(tx, actor, ...step, { id });
    if (!loaded.ok) return loaded;
    const { project } = loaded.value;
    const { agreementId, state, completedOn } = project;
    const closed = mayTakeProjects(await tx.findOneByOrFail(Agreement, { id: agreementId }));
    if (closed !== null) return closed;
    const decision = await prepareDecision(tx, actor, {
      kind: 'reopen-project',
      objectId: project.id,
      objectVersion: project.version,
      change: { before: { state, completedOn }, after: { state: 'approved', completedOn: null } },
      reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);
