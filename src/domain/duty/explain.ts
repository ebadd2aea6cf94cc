import { Nok } from '../money/nok.js';
import { isInForce, type Rulebook } from '../rulebook/rulebook.js';
import { step, type Step } from '../rulebook/step.js';
import type { IsoDate } from '../time/iso-date.js';
import type { WindowFigures } from './accumulation.js';
import { explainAgreedValue } from './agreed-value.js';
import type { ContractAssessment, SupplierAssessment } from './assess-supplier.js';
import type { Coverage } from './coverage.js';
import { explainEvent } from './explain-event.js';
import type { ContractFacts, SupplierFacts } from './facts.js';
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
 * Explains the coverage of a supplier's contracts, one at a time when asked for: its events with rates and rate
 * dates, the window, the threshold with its source, and the decision. What the contracts share is gone through once.
 * @param contentsOf names what lies in a window, for the figures of its step; the text does without (`leftOut`)
 */
export function explainer(
  facts: SupplierFacts,
  assessment: SupplierAssessment,
  rulebook: Rulebook,
  contentsOf: ContentsOf = windowContents(facts, assessment),
): (contractId: string) => EvidenceStep[] {
  const contracts = new Map(assessment.contracts.map((each) => [each.contractId, each]));
  const given = new Map(facts.contracts.map((each) => [each.id, each]));
  const placesOf = new Map<string, number[]>();
  facts.events.forEach(({ contractId }, at) => {
    const places = placesOf.get(contractId);
    if (places === undefined) placesOf.set(contractId, [at]);
    else places.push(at);
  });
  return (contractId) => {
    const contract = contracts.get(contractId);
    if (!contract) throw new Error(`contract ${contractId} is not part of the assessment`);
    const { signedWindow, expectedWindow, norwegianSeller } = contract;
    const window = signedWindow ?? expectedWindow;
    const agreed = given.get(contractId)?.agreement?.value;
    const grown = agreed && explainAgreedValue(agreed, rulebook);
    return [
      ...(placesOf.get(contractId) ?? []).map((at) =>
        explainEvent(facts.events[at]!, assessment.events[at]!.reason, rulebook),
      ),
      ...(window ? [explainWindow(contract, window, contentsOf, rulebook)] : []),
      ...(norwegianSeller ? [explainNorwegianSeller(norwegianSeller, rulebook)] : []),
      ...(grown ? [grown] : []),
      explainDecision(given.get(contractId), assessment.peak, contract, rulebook),
    ];
  };
}

/** What lies in a window, by name. */
interface WindowContents {
  readonly events: string[];
  readonly contracts: string[];
}
type ContentsOf = (window: WindowFigures, isSigned: boolean) => Partial<WindowContents>;

/** For whoever shows the text alone: thousands of windows of thousands of events would be named for nothing. */
export const leftOut: ContentsOf = () => ({});

/** Each window is gone through once, however many contracts it decides. */
function windowContents(facts: SupplierFacts, assessment: SupplierAssessment): ContentsOf {
  const known = new Map<string, WindowContents>();
  return ({ from, to }, isSigned) => {
    const key = `${to} ${isSigned}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const inside = facts.events.filter(
      ({ date, status }, at) =>
        from <= date &&
        date <= to &&
        assessment.events[at]!.counted &&
        (!isSigned || status === 'signed'),
    );
    const contents = {
      events: inside.map(({ id }) => id),
      contracts: [...new Set(inside.map(({ contractId }) => contractId))],
    };
    known.set(key, contents);
    return contents;
  };
}

function explainWindow(
  contract: ContractAssessment,
  window: WindowFigures,
  contentsOf: ContentsOf,
  rulebook: Rulebook,
): Step {
  const isSigned = window === contract.signedWindow;
  const { from, to } = window;
  const [sum, threshold] = [nok(window.sumOre), nok(window.thresholdOre)];
  return step(
    rulebook,
    contract.rules.includes('R-1') ? 'R-1' : 'R-3',
    `${isSigned ? 'Signed values' : 'Signed and expected values'} from ${from} to ${to} sum to ` +
      `${sum} NOK, which exceeds the threshold of ${threshold} NOK in force on ${to}.`,
    { from, to, sum, threshold, ...contentsOf(window, isSigned) },
    thresholdIn(rulebook, to),
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
  given: ContractFacts | undefined,
  peak: SupplierAssessment['peak'],
  { coverage, rules }: ContractAssessment,
  rulebook: Rulebook,
): Step {
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

function thresholdIn(rulebook: Rulebook, date: IsoDate) {
  return rulebook.parameters.threshold.find((dated) => isInForce(dated, date));
}

function nok(ore: number): string {
  return Nok.ofOre(ore).toString();
}
