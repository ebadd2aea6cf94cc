import { Nok } from '../domain/money/nok.js';
import type { Tx } from '../platform/sql.js';
import type { AgreedFactor } from './agreed-factor.js';
import { ProjectParticipant } from './participant.entity.js';
import { ProjectBaseline } from './project-baseline.entity.js';
import type { Project } from './project.entity.js';
import type { BaselineInput, Proposal } from './proposal.js';

/** The columns of a project that its proposal gives. */
export function columnsOf(proposal: Proposal, factor: AgreedFactor): Partial<Project> {
  const { kind, title, technologyArea, armedForcesNeed, valueBasis, causality } = proposal;
  const { evidence, continuity, plannedNorwegianShare } = proposal;
  return {
    kind,
    title,
    technologyArea,
    armedForcesNeed,
    valueBasis,
    causality,
    evidence: [...evidence],
    continuity,
    plannedNorwegianShare,
    ...factorColumns(factor),
  };
}

export function factorColumns({
  factor,
  source,
  assumption,
}: AgreedFactor): Pick<Project, 'factor' | 'factorSource' | 'factorAssumption'> {
  return { factor, factorSource: source, factorAssumption: assumption };
}

/** Writes who takes part and what was there before, in place of what stood there. */
export async function writeParts(tx: Tx, projectId: string, proposal: Proposal): Promise<void> {
  await tx.delete(ProjectParticipant, { projectId });
  await tx.delete(ProjectBaseline, { projectId });
  await tx.insert(
    ProjectParticipant,
    proposal.participantIds.map((organisationId) => ({ projectId, organisationId })),
  );
  await writeBaselines(tx, projectId, proposal.baselines ?? []);
}

/** Writes the baselines of the years named, in place of theirs. */
export async function writeBaselines(
  tx: Tx,
  projectId: string,
  baselines: readonly BaselineInput[],
): Promise<void> {
  for (const { year, amount } of baselines) {
    await tx.delete(ProjectBaseline, { projectId, year });
    await tx.insert(ProjectBaseline, { projectId, year, amount: Nok.parse(amount) });
  }
}
