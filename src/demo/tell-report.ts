import { confirmLine, disputeLine } from '../reports/answer-line.js';
import { approveReport } from '../reports/approve-report.js';
import { draftReport } from '../reports/draft-report.js';
import { submitReport } from '../reports/submit-report.js';
import { verifyReport } from '../reports/verify-report.js';
import type { DemoReport } from './demo-files.js';
import type { Parties } from './parties.js';
import type { Stage } from './stage.js';

/** Tells a report through its ages, as far as it has come (D-12). */
export function tellReport(
  stage: Stage,
  parties: Parties,
  projectId: () => string,
  report: DemoReport,
): void {
  let id = '';
  let lines: { id: string; reference: string; participantId: string }[] = [];
  const { submittedOn, approvedOn } = report;
  const verifiedOn = report.verifiedOn ?? approvedOn;
  const confirmedOn = report.confirmedOn ?? verifiedOn;

  stage.on(submittedOn, async () => {
    const { supplierId, user, organisationIds } = parties;
    const supplier = await stage.memberOf('supplier', supplierId(), submittedOn, user);
    const drafted = await stage.must(draftReport, supplier, {
      projectId: projectId(),
      title: `Report of ${submittedOn.slice(0, 4)}`,
      lines: report.lines.map(({ participant, norwegian, ...line }) => ({
        ...line,
        participantId: organisationIds.get(participant) ?? '',
        currency: 'NOK',
        norwegianAmount: norwegian,
      })),
    });
    id = drafted.id;
    lines = drafted.lines.map((line) => ({ ...line, participantId: line.participant.id }));
    await stage.must(submitReport, supplier, { id, version: drafted.version });
  });
  if (confirmedOn !== undefined) {
    stage.on(confirmedOn, async () => {
      for (const line of lines) {
        const firm = await stage.memberOf('firm', line.participantId, confirmedOn);
        const dispute = report.disputes?.[line.reference];
        if (dispute === undefined) await stage.must(confirmLine, firm, { id: line.id });
        else await stage.must(disputeLine, firm, { id: line.id, reason: dispute });
      }
    });
  }
  if (verifiedOn === undefined) return;
  let decisionId = '';
  stage.on(verifiedOn, async () => {
    const version = await stage.versionOf('report', id);
    const reason = report.correction ?? 'Invoices and share are seen in the firms’ books.';
    const officer = await stage.staff('officer', verifiedOn);
    const decision = await stage.must(verifyReport, officer, { id, version, lines: [], reason });
    decisionId = decision.id;
  });
  if (approvedOn === undefined) return;
  stage.on(approvedOn, async () => {
    const approver = await stage.staff('approver', approvedOn);
    await stage.must(approveReport, approver, { id, decisionId });
  });
}
