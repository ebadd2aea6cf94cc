import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/sql.js';
import type { Evidence } from '../projects/project.entity.js';
import { ReportLine } from './report-line.entity.js';

/** A line as the supplier writes it. Amounts and shares are decimals as text. */
export interface LineInput {
  readonly date: string;
  readonly participantId: string;
  readonly description: string;
  /** Of the invoice or order. */
  readonly reference: string;
  readonly amount: string;
  readonly currency: string;
  /** Of the amount, in the same currency. Either this or the share. */
  readonly norwegianAmount?: string;
  /** From 0 to 1. */
  readonly norwegianShare?: string;
  readonly evidence?: readonly Evidence[];
}

/** Writes the lines of a report in place of those that stood there. */
export async function replaceLines(
  tx: Tx,
  reportId: string,
  lines: readonly LineInput[],
): Promise<void> {
  await tx.delete(ReportLine, { reportId });
  if (lines.length === 0) return;
  await tx.insert(
    ReportLine,
    lines.map((line, index) => ({
      ...line,
      id: newId(),
      reportId,
      number: index + 1,
      norwegianAmount: line.norwegianAmount ?? null,
      norwegianShare: line.norwegianShare ?? null,
      evidence: [...(line.evidence ?? [])],
      state: 'draft' as const,
      ...unclaimed,
    })),
  );
}

/** A line of which nothing is said yet but by its supplier. */
export const unclaimed = {
  rate: null,
  rateUnit: null,
  rateDate: null,
  rateSource: null,
  claimed: null,
  claimedNorwegian: null,
  claimedExact: null,
  claimedNorwegianExact: null,
  answeredAt: null,
  disputeReason: null,
  verified: null,
  verifiedNorwegian: null,
  verifiedExact: null,
  verifiedNorwegianExact: null,
  verificationReason: null,
} as const satisfies Partial<ReportLine>;
