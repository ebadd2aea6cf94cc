import { Nok } from '../money/nok.js';
import { isInForce, type Rulebook } from '../rulebook/rulebook.js';
import { step, type Step } from '../rulebook/step.js';
import type { IsoDate } from '../time/iso-date.js';
import type { WindowFigures } from './accumulation.js';
import { explainAgreedValue } from './agreed-value.js';
import type { ContractAssessment, SupplierAssessment } from './assess-supplier.js';
import type { Coverage } from './coverage.js';
import { explainEvent } from './explain-event.js';
import type { SupplierFacts } from './facts.js';
import type { NorwegianSellerAnswer } from './norwegian-seller.js';

/** One step of the evidence behind a contract's coverage. */
export type EvidenceStep = Step;

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
/** Of a contract that is linked to an agreement and yet uncovered (D-20). */
const GROWN_BEYOND = 'An agreement is required for more than was agreed, and there is none.';

/**
 * The evidence behind one contract's coverage: its events with rates and rate dates, the window, the threshold with
 * its source, and the decision. Computed when asked for, since the windows of one supplier share their events.
 */
export function explainContract(
  facts: SupplierFacts,
  assessment: SupplierAssessment,
  contractId: string,
  rulebook: Rulebook,
): EvidenceStep[] {
  const contract = assessment.contracts.find((candidate) => candidate.contractId === contractId);
  if (!contract) throw new Error(`contract ${contractId} is not part of the assessment`);
  const events = facts.events.flatMap((event, at) => {
    const { reason } = assessment.events[at]!;
    return event.contractId === contractId ? [explainEvent(event, reason, rulebook)] : [];
  });
  const { signedWindow, expectedWindow, norwegianSeller } = contract;
  const window = signedWindow ?? expectedWindow;
  const agreed = givenOf(facts, contractId)?.agreement?.value;
  const grown = agreed && explainAgreedValue(agreed, rulebook);
  return [
    ...events,
    ...(window ? [explainWindow(facts, assessment, contract, window, rulebook)] : []),
    ...(norwegianSeller ? [explainNorwegianSeller(norwegianSeller, rulebook)] : []),
    ...(grown ? [grown] : []),
    explainDecision(facts, assessment, contract, rulebook),
  ];
}

function explainWindow(
  facts: SupplierFacts,
  assessment: SupplierAssessment,
  contract: ContractAssessment,
  window: WindowFigures,
  rulebook: Rulebook,
): Step {
  const isSigned = window === contract.signedWindow;
  const events = facts.events.filter((event, at) => {
    const isInside = window.from <= event.date && event.date <= window.to;
    return isInside && assessment.events[at]!.counted && (!isSigned || event.status === 'signed');
  });
  const [sum, threshold] = [nok(window.sumOre), nok(window.thresholdOre)];
  return step(
    rulebook,
    contract.rules.includes('R-1') ? 'R-1' : 'R-3',
    `${isSigned ? 'Signed values' : 'Signed and expected values'} from ${window.from} to ${window.to} sum to ` +
      `${sum} NOK, which exceeds the threshold of ${threshold} NOK in force on ${window.to}.`,
    {
      from: window.from,
      to: window.to,
      sum,
      threshold,
      events: events.map((event) => event.id),
      contracts: [...new Set(events.map((event) => event.contractId))],
    },
    thresholdIn(rulebook, window.to),
  );
}

function explainNorwegianSeller(answer: NorwegianSellerAnswer, rulebook: Rulebook): Step {
  const { judgedOn, isOver } = answer;
  const [sum, threshold] = [nok(answer.sumOre), nok(answer.thresholdOre)];
  return step(
    rulebook,
    'R-4',
    `Signed parts produced abroad sum to ${sum} NOK, which ${isOver ? 'exceeds' : 'does not exceed'} the ` +
      `threshold of ${threshold} NOK in force on ${judgedOn}.`,
    { sum, threshold, judgedOn },
    thresholdIn(rulebook, judgedOn),
  );
}

function explainDecision(
  facts: SupplierFacts,
  { peak }: SupplierAssessment,
  { contractId, coverage, rules }: ContractAssessment,
  rulebook: Rulebook,
): Step {
  const given = givenOf(facts, contractId);
  const showsPeak = peak !== null && coverage === 'below' && rules.includes('R-3');
  const largest = showsPeak
    ? ` The largest window of signed values is ${nok(peak.sumOre)} NOK, ending ${peak.to}.`
    : '';
  const words = coverage === 'uncovered' && given?.agreement ? GROWN_BEYOND : IN_WORDS[coverage];
  return step(rulebook, rules[0]!, `${words}${largest}`, {
    coverage,
    ...(given?.agreement ? { agreement: given.agreement.id } : {}),
    ...(given?.exemption ? { decision: given.exemption.decisionId } : {}),
    ...(showsPeak ? { peak: nok(peak.sumOre) } : {}),
  });
}

function givenOf(facts: SupplierFacts, contractId: string) {
  return facts.contracts.find((candidate) => candidate.id === contractId);
}

function thresholdIn(rulebook: Rulebook, date: IsoDate) {
  return rulebook.parameters.threshold.find((dated) => isInForce(dated, date));
}

function nok(ore: number): string {
  return Nok.ofOre(ore).toString();
}
