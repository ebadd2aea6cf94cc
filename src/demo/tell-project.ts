import { approveProject } from '../projects/approve-project.js';
import { assessProject } from '../projects/assess-project.js';
import { draftProject } from '../projects/draft-project.js';
import { proposeProject } from '../projects/propose-project.js';
import type { DemoProject } from './demo-files.js';
import type { Parties } from './parties.js';
import type { Stage } from './stage.js';
import { tellReport } from './tell-report.js';

/** Tells a project from the supplier's proposal to its reports. */
export function tellProject(
  stage: Stage,
  parties: Parties,
  agreementId: () => string,
  project: DemoProject,
): void {
  let id = '';
  const { proposedOn, approvedOn } = project;
  stage.on(proposedOn, async () => {
    const { supplierId, user, organisationIds } = parties;
    const supplier = await stage.memberOf('supplier', supplierId(), proposedOn, user);
    const drafted = await stage.must(draftProject, supplier, {
      agreementId: agreementId(),
      kind: project.kind,
      title: project.title,
      participantIds: project.participants.map((key) => organisationIds.get(key) ?? ''),
      technologyArea: project.area,
      armedForcesNeed: project.need,
      valueBasis: project.basis,
      causality: project.causality,
      evidence: [project.evidence],
      continuity: project.continuity ?? 'new',
      plannedNorwegianShare: project.share,
      ...(project.baselines === undefined ? {} : { baselines: baselinesOf(project.baselines) }),
      ...(project.factor === undefined ? {} : { factor: project.factor }),
    });
    id = drafted.id;
    await stage.must(proposeProject, supplier, { id, version: drafted.version });
  });
  if (approvedOn === undefined) return;
  stage.on(approvedOn, async () => {
    const version = await stage.versionOf('project', id);
    const officer = await stage.staff('officer', approvedOn);
    const reason = 'The need, the area and the causality are shown.';
    const { id: decisionId } = await stage.must(assessProject, officer, { id, version, reason });
    const approver = await stage.staff('approver', approvedOn);
    await stage.must(approveProject, approver, { id, decisionId });
  });
  for (const report of project.reports ?? []) tellReport(stage, parties, () => id, report);
}

function baselinesOf(byYear: Record<string, string>): { year: number; amount: string }[] {
  return Object.entries(byYear).map(([year, amount]) => ({ year: Number(year), amount }));
}
