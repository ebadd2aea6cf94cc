import { Nok } from '../money/nok.js';
import { isInForce, type Rulebook } from '../rulebook/rulebook.js';
import { RULES, type RuleId, type Source } from '../rulebook/rules.js';
import type { WindowFigures } from './accumulation.js';
import type { ContractAssessment, SupplierAssessment } from './assess-supplier.js';
import type { Reason } from './counting.js';
import type { Coverage } from './coverage.js';
import type { SupplierFacts, ValueEvent } from './facts.js';

/** One step of the evidence behind a contract's coverage, in words and numbers. Plain JSON, to be stored. */
export interface EvidenceStep {
  rule: RuleId;
  text: string;
  figures: Record<string, string | string[]>;
  source: Source;
  /** The value the step rests on is chosen, not sourced; screens say so. */
  assumption: boolean;
  rulebookVersion: string;
}

const WHY_NOT_COUNTED: Record<Reason, string> = {
  'R-5': 'not counted: carried out under FOA, or decided to be',
  'R-2': 'not counted: other nations take part through NSPA or FMS, or it is decided so',
  'R-4': 'not accumulated: the seller is Norwegian and the contract is judged alone',
  'unknown-amount': 'not counted: the amount is unknown, which is never zero',
};

const IN_WORDS: Record<Coverage, string> = {
  covered: 'Covered by an agreement.',
  conditional: 'Covered by a conditional agreement.',
  exempt: 'Exempt.',
  below: 'Below the threshold.',
  unknown: 'The value is not known, so the duty cannot be ruled out.',
  'conditional-required':
    'The threshold is likely to be passed: a conditional agreement is required.',
  uncovered: 'An agreement is required and there is none.',
};

/**
 * The evidence behind one contract's coverage: its events with rates and rate dates, the window, the threshold with
 * its source, and the decision. Computed when asked for, since windows of one supplier share their events.
 */
export function explainContract(
  facts: SupplierFacts,
  assessment: SupplierAssessment,
  contractId: string,
  rulebook: Rulebook,
): EvidenceStep[] {
  const contract = assessment.contracts.find((candidate) => candidate.contractId === contractId);
  if (!contract) throw new Error(`contract ${contractId} is not part of the assessment`);
  const rulebookVersion = assessment.rulebookVersion;
  const step = (
    rule: RuleId,
    text: string,
    figures: EvidenceStep['figures'],
    basis: Partial<Pick<EvidenceStep, 'source' | 'assumption'>> = {},
  ): EvidenceStep => ({
    rule,
    text,
    figures,
    source: RULES[rule].source,
    assumption: false,
    rulebookVersion,
    ...basis,
  });

  const steps: EvidenceStep[] = [];
  facts.events.forEach((event, at) => {
    if (event.contractId !== contractId) return;
    const { reason } = assessment.events[at]!;
    const rule = reason === null ? 'D-5' : reason === 'unknown-amount' ? 'D-2' : reason;
    steps.push(step(rule, describeEvent(event, reason), figuresOfEvent(event)));
  });
  for (const kind of ['signed', 'expected'] as const) {
    const window = kind === 'signed' ? contract.signedWindow : contract.expectedWindow;
    if (!window || (kind === 'expected' && contract.signedWindow)) continue;
    const inside = idsInside(facts, assessment, window, kind);
    steps.push(
      step(
        contract.rules.includes('R-1') ? 'R-1' : 'R-3',
        describeWindow(window, kind),
        { ...figuresOfWindow(window), events: inside },
        thresholdBasis(rulebook, window.to),
      ),
    );
  }
  if (contract.norwegianSeller) {
    const { sumOre, thresholdOre, judgedOn, isOver } = contract.norwegianSeller;
    const [sum, threshold] = [nok(sumOre), nok(thresholdOre)];
    steps.push(
      step(
        'R-4',
        `Signed parts produced abroad sum to ${sum} NOK, which ${isOver ? 'exceeds' : 'does not exceed'} ` +
          `the threshold of ${threshold} NOK in force on ${judgedOn}.`,
        { sum, threshold, judgedOn },
        thresholdBasis(rulebook, judgedOn),
      ),
    );
  }
  steps.push(decisionStep(facts, contract, assessment, step));
  return steps;
}

type MakeStep = (rule: RuleId, text: string, figures: EvidenceStep['figures']) => EvidenceStep;

function decisionStep(
  facts: SupplierFacts,
  contract: ContractAssessment,
  assessment: SupplierAssessment,
  step: MakeStep,
): EvidenceStep {
  const given = facts.contracts.find((candidate) => candidate.id === contract.contractId);
  const figures: EvidenceStep['figures'] = { coverage: contract.coverage };
  if (given?.agreement) figures.agreement = given.agreement.id;
  if (given?.exemption) figures.decision = given.exemption.decisionId;
  const isAccumulated =
    contract.coverage === 'below' && assessment.peak && !contract.norwegianSeller;
  const peak = isAccumulated && assessment.peak;
  if (peak) figures.peak = nok(peak.sumOre);
  const largest = peak
    ? ` The supplier’s largest window of signed values is ${nok(peak.sumOre)} NOK, ending ${peak.to}.`
    : '';
  return step(contract.rules[0] ?? 'D-4', `${IN_WORDS[contract.coverage]}${largest}`, figures);
}

function nok(ore: number): string {
  return Nok.ofOre(ore).toString();
}

function describeEvent(event: ValueEvent, reason: Reason | null): string {
  const { exchange } = event;
  const value = event.amountOre === null ? 'of unknown amount' : `of ${nok(event.amountOre)} NOK`;
  const rate =
    exchange && exchange.currency !== 'NOK'
      ? `, from ${exchange.amount} ${exchange.currency} at ${exchange.rate} per ${exchange.unit} on ${exchange.rateDate}`
      : '';
  const abroad = !event.norwegianSeller
    ? ''
    : event.foreignAmountOre === null
      ? '; the value produced abroad is not stated'
      : `; ${nok(event.foreignAmountOre)} NOK of it is produced abroad`;
  const verdict = reason === null ? 'counted' : WHY_NOT_COUNTED[reason];
  return `Event ${event.id}, ${event.status} on ${event.date} ${value}${rate}${abroad}: ${verdict}.`;
}

function figuresOfEvent(event: ValueEvent): EvidenceStep['figures'] {
  const figures: EvidenceStep['figures'] = {
    event: event.id,
    date: event.date,
    status: event.status,
  };
  if (event.amountOre !== null) figures.nok = nok(event.amountOre);
  if (event.foreignAmountOre !== null) figures.foreignNok = nok(event.foreignAmountOre);
  return { ...figures, ...event.exchange };
}

function describeWindow(window: WindowFigures, kind: 'signed' | 'expected'): string {
  const values = kind === 'signed' ? 'Signed values' : 'Signed and expected values';
  return (
    `${values} from ${window.from} to ${window.to} sum to ${nok(window.sumOre)} NOK, ` +
    `which exceeds the threshold of ${nok(window.thresholdOre)} NOK in force on ${window.to}.`
  );
}

function figuresOfWindow(window: WindowFigures): EvidenceStep['figures'] {
  return {
    from: window.from,
    to: window.to,
    sum: nok(window.sumOre),
    threshold: nok(window.thresholdOre),
  };
}

function idsInside(
  facts: SupplierFacts,
  assessment: SupplierAssessment,
  window: WindowFigures,
  kind: 'signed' | 'expected',
): string[] {
  return facts.events
    .filter((event, at) => {
      const isInside = window.from <= event.date && event.date <= window.to;
      return (
        isInside &&
        assessment.events[at]!.counted &&
        (kind === 'expected' || event.status === 'signed')
      );
    })
    .map((event) => event.id);
}

function thresholdBasis(rulebook: Rulebook, date: string) {
  const threshold = rulebook.parameters.threshold.find((dated) => isInForce(dated, date));
  return threshold ? { source: threshold.source, assumption: threshold.assumption } : {};
}
