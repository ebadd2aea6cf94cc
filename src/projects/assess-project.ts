import { today } from '../access/actor.js';
import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { refusedFor } from '../domain/faults.js';
import { ok, refused } from '../domain/result.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { faultsOfFactor } from './agreed-factor.js';
import { loadForStep, saveStep } from './load-project.js';
import { viewProject } from './project.view.js';
import { type FactorInput, factorOf } from './proposal.js';
import { factorColumns } from './write-proposal.js';

export interface AssessProject {
  readonly id: string;
  readonly version: number;
  /** The assessment: need of the Armed Forces, technology area, causality. */
  readonly reason: string;
  /** The factor decided, where it is not the one proposed. */
  readonly factor?: FactorInput;
  /** Why a continuation is accepted all the same. */
  readonly continuationReason?: string;
}

/**
 * Assesses a proposed project and prepares its approval by another person.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `continuation_not_causal` for a
 * continuation without an explicit reason, `factor_out_of_bounds`, `invalid`.
 */
export const assessProject = useCase('assess-project', async (tx, actor, input: AssessProject) => {
  const loaded = await loadForStep(tx, actor, 'assess-project', 'assess', input);
  if (!loaded.ok) return loaded;
  const { project, next } = loaded.value;
  const continuationReason = input.continuationReason ?? null;
  if (project.continuity === 'continuation' && continuationReason === null) {
    return refused('continuation_not_causal', 'A continuation needs a reason of its own.', {
      rule: 'R-8',
      errors: [{ field: 'continuationReason', message: 'must say why it is accepted' }],
    });
  }
  if (input.factor !== undefined) {
    const factor = factorOf(input.factor);
    const faults = faultsOfFactor(await rulebookInForce(tx), today(actor), factor);
    if (!faults.ok) return faults;
    const bad = refusedFor(faults.value);
    if (bad !== null) return bad;
    Object.assign(project, factorColumns(factor));
  }
  const { factor, factorSource, factorAssumption } = project;
  const decided = { factor, factorSource, factorAssumption, continuationReason };
  await saveStep(tx, project, { ...decided, state: next });
  const decision = await prepareDecision(tx, actor, {
    kind: 'approve-project',
    objectId: project.id,
    objectVersion: project.version,
    change: { before: null, after: await viewProject(tx, actor, project) },
    reason: input.reason,
  });
  return ok<DecisionView>(viewDecision(decision));
});
