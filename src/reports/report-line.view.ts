import type { LineState } from '../domain/lifecycle/report-line.js';
import { EvidenceView, PartyView } from '../projects/project.view.js';
import type { ReportLine } from './report-line.entity.js';

/** The rate by which a line was exchanged to kroner (D-5). */
export class ConversionView {
  /** NOK per `unit` of the currency. @example "10.9101" */
  rate: string;
  /** @example 1 */
  unit: number;
  /** The day of the rate: the line's own, or the last one before it with a rate. @example "2026-02-27" */
  date: string;
  /** @example "Norges Bank, middle rate" */
  source: string;
}

/** Actual value in kroner. */
export class ValueView {
  /** @example "NOK" */
  currency: string;
  /** @example "10000000.00" */
  amount: string;
  /** The part of it that was created in Norway. @example "6000000.00" */
  norwegian: string;
}

/** One invoice or order of a report, as its supplier and staff see it. */
export class ReportLineView {
  id: string;
  /** @example 1 */
  number: number;
  /** @example "2026-02-28" */
  date: string;
  participant: PartyView;
  /** @example "Hydrophone arrays, first batch" */
  description: string;
  /** @example "INV-2026-014" */
  reference: string;
  /** In the currency of the line. @example "1000000.00" */
  amount: string;
  /** @example "EUR" */
  currency: string;
  /** In the currency of the line; null when a share is given. @example "600000.00" */
  norwegianAmount: string | null;
  /** From 0 to 1; null when an amount is given. @example "0.6" */
  norwegianShare: string | null;
  evidence: EvidenceView[];
  /** What the participant says of it. @example "confirmed" */
  state: LineState;
  conversion: ConversionView | null;
  /** Claimed by the supplier; null until it is submitted. */
  claimed: ValueView | null;
  /** When the participant confirmed or disputed it. */
  answeredAt: string | null;
  disputeReason: string | null;
  /** What the case officer accepts of it; null until the report is verified. */
  verified: ValueView | null;
  verificationReason: string | null;
}

export function viewLine(line: ReportLine, names: ReadonlyMap<string, string>): ReportLineView {
  const { id, number, date, description, reference, amount, currency, evidence, state } = line;
  const { norwegianAmount, norwegianShare, answeredAt, disputeReason } = line;
  return {
    id,
    number,
    date,
    participant: { id: line.participantId, name: names.get(line.participantId) ?? '' },
    description,
    reference,
    amount,
    currency,
    norwegianAmount,
    norwegianShare,
    evidence,
    state,
    conversion: viewConversion(line),
    claimed: viewClaimed(line),
    answeredAt,
    disputeReason,
    verified:
      line.verified === null || line.verifiedNorwegian === null
        ? null
        : {
            currency: 'NOK',
            amount: line.verified.toString(),
            norwegian: line.verifiedNorwegian.toString(),
          },
    verificationReason: line.verificationReason,
  };
}

function viewConversion({
  rate,
  rateUnit: unit,
  rateDate: date,
  rateSource: source,
}: ReportLine): ConversionView | null {
  return rate === null || unit === null || date === null || source === null
    ? null
    : { rate, unit, date, source };
}

/** What the supplier claims of a line, in kroner; null until it is submitted. */
export function viewClaimed({ claimed, claimedNorwegian }: ReportLine): ValueView | null {
  return claimed === null || claimedNorwegian === null
    ? null
    : { currency: 'NOK', amount: claimed.toString(), norwegian: claimedNorwegian.toString() };
}
