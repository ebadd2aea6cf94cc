import type { Fault } from '../domain/faults.js';
import { Decimal, parseDecimal } from '../domain/money/decimal.js';
import { type IsoDate, yearOf } from '../domain/time/iso-date.js';
import { faultsOfEvidence } from '../projects/proposal.js';
import type { LineInput } from './line-input.js';
import { referenceKeyOf } from './reference-key.js';

/** What the lines of a report are held against. */
export interface LineFacts {
  readonly participantIds: ReadonlySet<string>;
  /** The years with a baseline; null for a project that is no increase (D-9). */
  readonly baselineYears: ReadonlySet<number> | null;
  readonly today: IsoDate;
}

type WithNulls = Omit<LineInput, 'norwegianAmount' | 'norwegianShare'> & {
  readonly norwegianAmount?: string | null;
  readonly norwegianShare?: string | null;
};

/** The participants that do not take part in the project: nothing can be drafted with them. */
export function faultsOfLineParticipants(
  lines: readonly Pick<LineInput, 'participantId'>[],
  participantIds: ReadonlySet<string>,
): Fault[] {
  return lines.flatMap(({ participantId }, index): Fault[] =>
    participantIds.has(participantId)
      ? []
      : [
          {
            code: 'participant_not_in_project',
            field: `lines.${index}.participantId`,
            message: 'must take part in the project',
            rule: 'R-7',
          },
        ],
  );
}

/** Everything that is wrong with lines that are to be claimed, before any currency is exchanged. */
export function faultsOfLines(lines: readonly WithNulls[], facts: LineFacts): Fault[] {
  return [
    ...faultsOfLineParticipants(lines, facts.participantIds),
    ...lines.flatMap((line, index) =>
      faultsOfLine(line, facts).map((fault) => ({
        ...fault,
        field: `lines.${index}.${fault.field}`,
      })),
    ),
  ];
}

function faultsOfLine(line: WithNulls, facts: LineFacts): Fault[] {
  const faults: Fault[] = [];
  if (line.date > facts.today) {
    faults.push({ code: 'date_in_future', field: 'date', message: 'is in the future' });
  } else if (facts.baselineYears !== null && !facts.baselineYears.has(yearOf(line.date))) {
    const message = `the project is an increase and has no baseline for ${yearOf(line.date)}`;
    faults.push({ code: 'baseline_required', field: 'date', message, rule: 'D-9' });
  }
  if (referenceKeyOf(line.reference) === '') {
    const message = 'must have a letter or a digit';
    faults.push({ code: 'invalid', field: 'reference', message, rule: 'D-13' });
  }
  const amount = parseDecimal(line.amount);
  if (amount === undefined || amount.lte(0)) {
    faults.push({ code: 'amount_not_positive', field: 'amount', message: 'must be above zero' });
  }
  return [
    ...faults,
    ...faultsOfNorwegianPart(line, amount ?? new Decimal(0)),
    ...faultsOfEvidence(line.evidence ?? [], facts.today, 'evidence'),
  ];
}

/** the Norwegian part is said once, as an amount or as a share, and is at most the whole. */
function faultsOfNorwegianPart(line: WithNulls, amount: Decimal): Fault[] {
  const norwegian = line.norwegianAmount ?? null;
  const share = line.norwegianShare ?? null;
  if ((norwegian === null) === (share === null)) {
    const message = 'say the Norwegian part either as an amount or as a share';
    return [{ code: 'invalid', field: 'norwegianAmount', message, rule: 'R-9' }];
  }
  if (norwegian !== null && (parseDecimal(norwegian)?.gt(amount) ?? true)) {
    const message = 'must be at most the amount of the line';
    return [{ code: 'share_out_of_range', field: 'norwegianAmount', message, rule: 'R-9' }];
  }
  if (share !== null && (parseDecimal(share)?.gt(1) ?? true)) {
    const message = 'must be at most 1';
    return [{ code: 'share_out_of_range', field: 'norwegianShare', message, rule: 'R-9' }];
  }
  return [];
}
