import { type Fault, refusedFor } from '../domain/faults.js';
import type { RefusalCode } from '../domain/refusals.js';
import { Nok } from '../domain/money/nok.js';
import { ok, type Result } from '../domain/result.js';
import type { ReportLine } from './report-line.entity.js';

/** What the case officer says of a line; what is left out is accepted as claimed. NOK as text. */
export interface LineVerification {
  readonly lineId: string;
  readonly amount?: string;
  readonly norwegian?: string;
  readonly reason?: string;
}

/** What is kept on a line when it is verified. */
export type Verified = Pick<
  ReportLine,
  | 'verified'
  | 'verifiedNorwegian'
  | 'verifiedExact'
  | 'verifiedNorwegianExact'
  | 'verificationReason'
>;

/**
 * What the case officer accepts of each line, in the order of the lines. A confirmed line is accepted
 * as claimed where nothing is said of it; a reduction, a line that is disputed and one without
 * confirmation each need their reason. When a report is verified anew, what was said before stands.
 *
 * Refuses, naming the lines, `line_disputed`, `line_not_confirmed`, `reason_missing`,
 * `share_out_of_range` and `invalid`.
 */
export function verifyLines(
  lines: readonly ReportLine[],
  said: readonly LineVerification[],
): Result<Verified[]> {
  const faults = said.flatMap(({ lineId }, index): Fault[] => {
    const once = said.findIndex((each) => each.lineId === lineId) === index;
    return once && lines.some(({ id }) => id === lineId)
      ? []
      : [{ code: 'invalid', field: `lines.${index}.lineId`, message: 'must be a line, once' }];
  });
  const verified: Verified[] = [];
  for (const line of lines) {
    const of = said.find(({ lineId }) => lineId === line.id);
    if (of === undefined && line.verified !== null) {
      verified.push(verifiedBefore(line));
      continue;
    }
    const accepted = accept(line, of ?? { lineId: line.id });
    faults.push(...faultsOf(line, accepted, of?.reason ?? null));
    verified.push({ ...accepted, verificationReason: of?.reason ?? null });
  }
  return refusedFor(faults) ?? ok(verified);
}

function verifiedBefore(line: ReportLine): Verified {
  const { verified, verifiedNorwegian, verifiedExact, verifiedNorwegianExact } = line;
  const { verificationReason } = line;
  return {
    verified,
    verifiedNorwegian,
    verifiedExact,
    verifiedNorwegianExact,
    verificationReason,
  };
}

type Accepted = Omit<Verified, 'verificationReason'>;

/** An amount that is not reduced keeps its exact value; a reduced one is what the officer writes. */
function accept(line: ReportLine, { amount, norwegian }: LineVerification): Accepted {
  const whole = amount ?? text(line.claimed);
  const part = norwegian ?? text(line.claimedNorwegian);
  return {
    verified: Nok.tryParse(whole) ?? null,
    verifiedNorwegian: Nok.tryParse(part) ?? null,
    verifiedExact: whole === text(line.claimed) ? line.claimedExact : whole,
    verifiedNorwegianExact:
      part === text(line.claimedNorwegian) ? line.claimedNorwegianExact : part,
  };
}

function faultsOf(line: ReportLine, accepted: Accepted, reason: string | null): Fault[] {
  const { claimed, claimedNorwegian } = line;
  const { verified, verifiedNorwegian } = accepted;
  const fault = (code: RefusalCode, field: string, message: string, rule: string): Fault[] => [
    { code, field: `lines.${line.number - 1}.${field}`, message, rule },
  ];
  if (claimed === null || claimedNorwegian === null) throw new Error('the line is not claimed');
  if (verified === null || verified.compare(claimed) > 0) {
    return fault('invalid', 'amount', 'must be at most what is claimed, in NOK', 'D-12');
  }
  if (verifiedNorwegian === null || verifiedNorwegian.compare(claimedNorwegian) > 0) {
    return fault('invalid', 'norwegian', 'must be at most what is claimed, in NOK', 'D-12');
  }
  if (verifiedNorwegian.compare(verified) > 0) {
    return fault('share_out_of_range', 'norwegian', 'must be at most the amount', 'R-9');
  }
  if (reason !== null) return [];
  if (line.state === 'disputed') {
    return fault('line_disputed', 'reason', 'must say how the dispute is decided', 'D-12');
  }
  if (line.state !== 'confirmed') {
    return fault('line_not_confirmed', 'reason', 'must say why it counts unconfirmed', 'D-12');
  }
  const isReduced = !verified.equals(claimed) || !verifiedNorwegian.equals(claimedNorwegian);
  return isReduced ? fault('reason_missing', 'reason', 'must say why it is reduced', 'D-12') : [];
}

function text(amount: Nok | null): string {
  return amount?.toString() ?? '';
}
