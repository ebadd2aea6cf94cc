import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { today } from '../access/actor.js';
import { DecisionView } from '../access/decision.view.js';
import { decisionsOn } from '../access/decisions/decisions-on.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import type { Continuity } from '../domain/credit/causality.js';
import type { ProjectState } from '../domain/lifecycle/project.js';
import { Decimal } from '../domain/money/decimal.js';
import type { ProjectKind, ValueBasis } from '../domain/rulebook/parameters.js';
import { parameterOn } from '../domain/rulebook/rulebook.js';
import type { Page } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { ProjectParticipant } from './participant.entity.js';
import { ProjectBaseline } from './project-baseline.entity.js';
import { ProjectFactor, SINCE_ALWAYS } from './project-factor.entity.js';
import type { Project } from './project.entity.js';

/** An organisation by its key and name. */
export class PartyView {
  id: string;
  /** @example "Fjordlyd Sensor AS" */
  name: string;
}

export class EvidenceView {
  /** @example "2025-11-20" */
  date: string;
  /** Where it can be found. @example "Minutes of the kick-off meeting, file 25/1234" */
  reference: string;
}

export class BaselineView {
  /** @example 2025 */
  year: number;
  /** In NOK. @example "4000000.00" */
  amount: string;
}

export class FactorView {
  /** For lines dated on or after it; null: from the beginning. @example "2026-01-01" */
  from: string | null;
  /** @example "1.5" */
  factor: string;
  /** @example "Annex B of the agreement" */
  source: string;
  /** No source gives the factor: it was chosen. */
  assumption: boolean;
}

/** What was agreed of a project: for the supplier and for staff. */
export class ProjectTermsView {
  /** Why the activity exists because of the supplier's own effort. */
  causality: string;
  evidence: EvidenceView[];
  /** @example "new" */
  continuity: Continuity;
  /** Why a continuation is accepted all the same. */
  continuationReason: string | null;
  baselines: BaselineView[];
  /** Proposed, or, once the project is approved, in force by date (R-12, D-10). */
  factors: FactorView[];
  /** From 0 to 1. @example "0.45" */
  plannedNorwegianShare: string;
  /** What to be aware of, though nothing forbids it. */
  warnings: WarningView[];
}

export class WarningView {
  /** @example "share_below_floor" */
  code: string;
  /** @example "R-10" */
  rule: string;
  message: string;
}

/** A cooperation project. Its participants see what it is, but neither its terms nor each other. */
export class ProjectView {
  id: string;
  agreementId: string;
  supplier: PartyView;
  /** @example "research_and_development" */
  kind: ProjectKind;
  /** @example "Passive sonar for shallow water" */
  title: string;
  participants: PartyView[];
  /** Code of the rulebook. @example "underwater" */
  technologyArea: string;
  armedForcesNeed: string;
  /** @example "production" */
  valueBasis: ValueBasis;
  /** @example "proposed" */
  state: ProjectState;
  /** Why it was returned or rejected. */
  stateReason: string | null;
  draftedAt: string;
  proposedAt: string | null;
  approvedOn: string | null;
  completedOn: string | null;
  version: number;
  /** Null to a participant. */
  terms: ProjectTermsView | null;
  /** The decisions on it, the newest first; null to all but staff. */
  decisions: DecisionView[] | null;
}

/** A project in a list. */
export class ProjectItem {
  id: string;
  agreementId: string;
  supplier: PartyView;
  /** @example "research_and_development" */
  kind: ProjectKind;
  /** @example "Passive sonar for shallow water" */
  title: string;
  /** @example "underwater" */
  technologyArea: string;
  /** @example "approved" */
  state: ProjectState;
  version: number;
}

export class ProjectPage implements Page<ProjectItem> {
  items: ProjectItem[];
  next: string | null;
  previous: string | null;
}

/** Shapes a project for who reads it. */
export async function viewProject(tx: Tx, actor: Actor, project: Project): Promise<ProjectView> {
  const taking = await tx.find(ProjectParticipant, {
    where: { projectId: project.id },
    order: { organisationId: 'ASC' },
  });
  const ids = taking.map(({ organisationId }) => organisationId);
  const names = await namesOf(tx, [...ids, project.supplierId]);
  const { id, agreementId, kind, title, technologyArea, armedForcesNeed, valueBasis } = project;
  const { state, stateReason, draftedAt, proposedAt, approvedOn, completedOn, version } = project;
  return visibleTo(actor, 'ProjectView', {
    id,
    agreementId,
    supplier: { id: project.supplierId, name: names.get(project.supplierId) ?? '' },
    kind,
    title,
    participants: ids.map((each) => ({ id: each, name: names.get(each) ?? '' })),
    technologyArea,
    armedForcesNeed,
    valueBasis,
    state,
    stateReason,
    draftedAt,
    proposedAt,
    approvedOn,
    completedOn,
    version,
    terms: await viewTerms(tx, actor, project),
    decisions: await decisionsOn(tx, actor, id),
  });
}

async function viewTerms(tx: Tx, actor: Actor, project: Project): Promise<ProjectTermsView> {
  const { causality, evidence, continuity, continuationReason, plannedNorwegianShare } = project;
  const of = { projectId: project.id };
  const baselines = await tx.find(ProjectBaseline, { where: of, order: { year: 'ASC' } });
  const factors = await tx.find(ProjectFactor, { where: of, order: { fromDate: 'ASC' } });
  return {
    causality,
    evidence,
    continuity,
    continuationReason,
    baselines: baselines.map(({ year, amount }) => ({ year, amount: amount.toString() })),
    factors: factors.length === 0 ? [proposedFactor(project)] : factors.map(viewFactor),
    plannedNorwegianShare,
    warnings: await warningsOf(tx, actor, project),
  };
}

function proposedFactor(project: Project): FactorView {
  const { factor, factorSource: source, factorAssumption: assumption } = project;
  return { from: null, factor, source, assumption };
}

function viewFactor({ fromDate, factor, source, assumption }: ProjectFactor): FactorView {
  return { from: fromDate === SINCE_ALWAYS ? null : fromDate, factor, source, assumption };
}

async function warningsOf(tx: Tx, actor: Actor, project: Project): Promise<WarningView[]> {
  const warnings: WarningView[] = [];
  const floor = parameterOn(await rulebookInForce(tx), 'floorShare', today(actor));
  if (floor.ok && new Decimal(project.plannedNorwegianShare).lt(floor.value.value)) {
    warnings.push({
      code: 'share_below_floor',
      rule: 'R-10',
      message: `A Norwegian share below ${floor.value.value} gives no credit.`,
    });
  }
  if (project.continuity === 'continuation') {
    warnings.push({
      code: 'continuation_not_credited',
      rule: 'R-8',
      message: 'Going on with an established cooperation is normally refused.',
    });
  }
  return warnings;
}

/** The names of organisations by their keys. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await tx.findBy(Organisation, { id: In([...new Set(ids)]) });
  return new Map(found.map(({ id, name }) => [id, name]));
}
