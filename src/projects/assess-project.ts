import { today } from '../access/actor.js';
import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { judgeCausality } from '../domain/credit/causality.js';
import { refusedFor } from '../domain/faults.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { ok } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { faultsOfFactor } from './agreed-factor.js';
import { mayTakeProjects } from './draft-project.js';
import { loadForStep, saveStep } from './load-project.js';
import { ProjectBaseline } from './project-baseline.entity.js';
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
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `agreement_not_in_force`,
 * `continuation_not_credited` for a continuation without an explicit reason, `causality_not_shown`, `factor_out_of_bounds`,
 * `invalid`.
 */
export const assessProject = useCase('assess-project', async (tx, actor, input: AssessProject) => {
  const loaded = await loadForStep(tx, actor, 'assess-project', 'assess', input);
  if (!loaded.ok) return loaded;
  const { project, next } = loaded.value;
  const closed = mayTakeProjects(await tx.findOneByOrFail(Agreement, { id: project.agreementId }));
  if (closed !== null) return closed;
  const continuationReason = input.continuationReason ?? null;
  const causal = judgeCausality({
    continuity: project.continuity,
    statement: project.causality,
    evidenceCount: project.evidence.length,
    baselineYears: await baselineYearsOf(tx, project.id),
    continuationReason,
  });
  if (!causal.ok) return causal;
  if (input.factor !== undefined) {
    const factor = factorOf(input.factor);
    const bad = refusedFor(faultsOfFactor(await rulebookInForce(tx), today(actor), factor));
    if (bad !== null) return bad;
    Object.assign(project, factorColumns(factor));
  }
  const { factor, factorSource, factorAssumption } = project;
  const decided = { factor, factorSource, factorAssumption, continuationReason };
  await saveStep(tx, project, { ...decided, state: next });
  // As it is described; what was decided on it before is no part of what changes.
  const after = { ...(await viewProject(tx, actor, project)), decisions: undefined };
  const decision = await prepareDecision(tx, actor, {
    kind: 'approve-project',
    objectId: project.id,
    objectVersion: project.version,
    change: { before: null, after },
    reason: input.reason,
  });
  return ok<DecisionView>(viewDecision(actor, decision));
});

async function baselineYearsOf(tx: Tx, projectId: string): Promise<number[]> {
  return (await tx.findBy(ProjectBaseline, { projectId })).map(({ year }) => year);
}
