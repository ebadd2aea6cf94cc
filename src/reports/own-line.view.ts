import { type Reader, visibleTo } from '../access/visibility/visible-to.js';
import type { LineState } from '../domain/lifecycle/report-line.js';
import type { ReportState } from '../domain/lifecycle/report.js';
import type { Page } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { namesOf, PartyView } from '../projects/project.view.js';
import { Project } from '../projects/project.entity.js';
import type { ReportLine } from './report-line.entity.js';
import { ValueView, viewClaimed } from './report-line.view.js';
import type { Report } from './report.entity.js';

export class OwnProjectView {
  id: string;
  /** @example "Passive sonar for shallow water" */
  title: string;
}

/** A line that claims something of the reader's own organisation: what there is to confirm. */
export class OwnLineView {
  id: string;
  /** Who claims it. */
  supplier: PartyView;
  project: OwnProjectView;
  reportId: string;
  /** Only a submitted report can be answered. @example "submitted" */
  reportState: ReportState;
  /** @example "2026-02-28" */
  date: string;
  /** @example "Hydrophone arrays, first batch" */
  description: string;
  /** @example "INV-2026-014" */
  reference: string;
  /** In the currency of the line. @example "1000000.00" */
  amount: string;
  /** @example "EUR" */
  currency: string;
  norwegianAmount: string | null;
  norwegianShare: string | null;
  /** The same in kroner. */
  claimed: ValueView | null;
  /** @example "claimed" */
  state: LineState;
  answeredAt: string | null;
  disputeReason: string | null;
}

export class OwnLinePage implements Page<OwnLineView> {
  items: OwnLineView[];
  next: string | null;
  previous: string | null;
}

export async function viewOwnLine(
  tx: Tx,
  reader: Reader,
  line: ReportLine,
  report: Report,
): Promise<OwnLineView> {
  const project = await tx.findOneByOrFail(Project, { id: report.projectId });
  const names = await namesOf(tx, [report.supplierId]);
  return shapeOwnLine(reader, line, report, project, names.get(report.supplierId) ?? '');
}

export function shapeOwnLine(
  reader: Reader,
  line: ReportLine,
  report: Report,
  project: Pick<Project, 'id' | 'title'>,
  supplierName: string,
): OwnLineView {
  const { id, date, description, reference, amount, currency, state } = line;
  const { norwegianAmount, norwegianShare, answeredAt, disputeReason } = line;
  return visibleTo(reader, 'OwnLineView', {
    id,
    supplier: { id: report.supplierId, name: supplierName },
    project: { id: project.id, title: project.title },
    reportId: report.id,
    reportState: report.state,
    date,
    description,
    reference,
    amount,
    currency,
    norwegianAmount,
    norwegianShare,
    claimed: viewClaimed(line),
    state,
    answeredAt,
    disputeReason,
  });
}
