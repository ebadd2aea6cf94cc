import { DecisionView } from '../access/decision.view.js';
import { decisionsOn } from '../access/decisions/decisions-on.js';
import { type Reader, visibleTo } from '../access/visibility/visible-to.js';
import type { ReportState } from '../domain/lifecycle/report.js';
import { Nok } from '../domain/money/nok.js';
import type { Page } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { namesOf, PartyView } from '../projects/project.view.js';
import { linesOf } from './load-report.js';
import { ReportLineView, viewLine } from './report-line.view.js';
import type { ReportLine } from './report-line.entity.js';
import type { Report } from './report.entity.js';

/** Actual value at one of its ages (D-12). */
export class AgeView {
  /** When it came to this age; for the confirmed, the latest confirmation. @example "2026-03-02T09:00:00.000Z" */
  at: string | null;
  /** Actual value of the lines that are of this age, in NOK. @example "10000000.00" */
  amount: string;
  /** The part of it that was created in Norway. @example "6000000.00" */
  norwegian: string;
}

/** What an approval gave: the difference that it posted, beside the actual value. */
export class CreditedView {
  /** @example "2026-03-09T12:30:00.000Z" */
  at: string | null;
  /** The difference posted to the ledger, in NOK; below zero for a correction (D-8). @example "14000000.00" */
  credit: string;
  /** The entry, with every step of its calculation. */
  entryId: string | null;
}

/** The five ages of a report's amounts, never mixed (D-12). */
export class AgesView {
  /** @example "NOK" */
  currency: string;
  claimed: AgeView;
  confirmed: AgeView;
  verified: AgeView;
  approved: AgeView;
  credited: CreditedView;
}

/** A report, for its supplier and for staff. */
export class ReportView {
  id: string;
  projectId: string;
  agreementId: string;
  supplier: PartyView;
  /** 1, 2, 3 … within the project. @example 2 */
  number: number;
  /** @example "Second half of 2025" */
  title: string;
  /** @example "submitted" */
  state: ReportState;
  /** Why it was returned or reversed. */
  stateReason: string | null;
  draftedAt: string;
  ages: AgesView;
  lines: ReportLineView[];
  version: number;
  /** The decisions on its credit, the newest first; null for the supplier. */
  decisions: DecisionView[] | null;
}

/** A report in a list. */
export class ReportItem {
  id: string;
  projectId: string;
  agreementId: string;
  supplier: PartyView;
  number: number;
  /** @example "Second half of 2025" */
  title: string;
  /** @example "submitted" */
  state: ReportState;
  claimedAt: string | null;
  version: number;
}

export class ReportPage implements Page<ReportItem> {
  items: ReportItem[];
  next: string | null;
  previous: string | null;
}

export async function viewReport(tx: Tx, reader: Reader, report: Report): Promise<ReportView> {
  const lines = await linesOf(tx, report.id);
  const names = await namesOf(tx, [
    report.supplierId,
    ...lines.map(({ participantId }) => participantId),
  ]);
  const { id, projectId, agreementId, number, title, state, stateReason, version } = report;
  return visibleTo(reader, 'ReportView', {
    id,
    projectId,
    agreementId,
    supplier: { id: report.supplierId, name: names.get(report.supplierId) ?? '' },
    number,
    title,
    state,
    stateReason,
    draftedAt: report.draftedAt,
    ages: viewAges(report, lines),
    lines: lines.map((line) => viewLine(line, names)),
    version,
    decisions: await decisionsOn(tx, reader, id, report.entryId),
  });
}

function viewAges(report: Report, lines: readonly ReportLine[]): AgesView {
  const confirmed = lines.filter(({ state }) => state === 'confirmed');
  const ofVerified = (at: string | null) =>
    age(at, at === null ? [] : lines, 'verified', 'verifiedNorwegian');
  return {
    currency: 'NOK',
    claimed: age(report.claimedAt, lines, 'claimed', 'claimedNorwegian'),
    confirmed: age(latestAnswer(confirmed), confirmed, 'claimed', 'claimedNorwegian'),
    verified: ofVerified(report.verifiedAt),
    approved: ofVerified(report.approvedAt),
    credited: {
      at: report.entryId === null ? null : report.approvedAt,
      credit: (report.credited ?? Nok.zero).toString(),
      entryId: report.entryId,
    },
  };
}

function age(
  at: string | null,
  lines: readonly ReportLine[],
  amount: 'claimed' | 'verified',
  norwegian: 'claimedNorwegian' | 'verifiedNorwegian',
): AgeView {
  return {
    at,
    amount: Nok.sum(lines.map((line) => line[amount] ?? Nok.zero)).toString(),
    norwegian: Nok.sum(lines.map((line) => line[norwegian] ?? Nok.zero)).toString(),
  };
}

function latestAnswer(lines: readonly ReportLine[]): string | null {
  const instants = lines.map(({ answeredAt }) => answeredAt ?? '').sort();
  return instants.at(-1) ?? null;
}
