import type { RuleId } from '../rulebook/rules.js';
import type { WindowFigures } from './accumulation.js';
import { beyondAgreed } from './agreed-value.js';
import type { Reason } from './counting.js';
import type { ContractFacts } from './facts.js';
import type { NorwegianSellerAnswer } from './norwegian-seller.js';

/** Every acquisition has exactly one of these (domain, D-4). `uncovered` is the alarm. */
export const COVERAGES = [
  'covered',
  'conditional',
  'exempt',
  'below',
  'unknown',
  'conditional-required',
  'uncovered',
] as const;
export type Coverage = (typeof COVERAGES)[number];

/** What is known of one contract when its coverage is decided. */
export interface ContractFindings {
  contract: ContractFacts;
  /** The reason of each of its events, null where the event is counted. */
  reasons: readonly (Reason | null)[];
  /** The first over-threshold window of signed values with a signed event of the contract in it. */
  signedWindow: WindowFigures | null;
  /** The same with expected values included. */
  expectedWindow: WindowFigures | null;
  /** Its own signed values alone exceed the threshold inside a window. */
  isOverAlone: boolean;
  norwegianSeller: NorwegianSellerAnswer | null;
}

export interface CoverageAnswer {
  coverage: Coverage;
  /** The rules that decided it. */
  rules: RuleId[];
}

/** D-4, D-20: the one status of a contract. The questions stand in the order in which they win. */
export function decideCoverage(findings: ContractFindings): CoverageAnswer {
  const { contract, reasons, norwegianSeller } = findings;
  const beyond = beyondAgreed(contract.agreement?.value);
  const byAgreement = coverageBy(contract.agreement, beyond);

  if (findings.signedWindow || norwegianSeller?.isOver) {
    const rules: RuleId[] = [];
    if (findings.signedWindow) rules.push(findings.isOverAlone ? 'R-1' : 'R-3');
    if (norwegianSeller?.isOver) rules.push('R-4');
    if (beyond !== null) rules.push('D-20');
    return { coverage: byAgreement ?? 'uncovered', rules };
  }
  if (findings.expectedWindow) {
    const rules: RuleId[] = beyond === null ? ['R-3'] : ['R-3', 'D-20'];
    return { coverage: byAgreement ?? 'conditional-required', rules };
  }
  const grounds = (['R-5', 'R-2'] as const).filter(
    (ground) => reasons.includes(ground) || contract.exemption?.rule === ground,
  );
  if (!reasons.includes(null) && grounds.length > 0) return { coverage: 'exempt', rules: grounds };
  if (reasons.length === 0 || reasons.includes('unknown-amount')) {
    return { coverage: 'unknown', rules: ['D-2'] };
  }
  return { coverage: 'below', rules: reasons.includes(null) ? ['R-1', 'R-3'] : ['R-4'] };
}

/** What an agreement makes of a contract that needs one; null where it leaves it uncovered (D-20). */
function coverageBy(
  agreement: ContractFacts['agreement'],
  beyond: ReturnType<typeof beyondAgreed>,
): Coverage | null {
  if (agreement === null || beyond === 'more') return null;
  if (beyond === 'unknown') return 'unknown';
  return agreement.kind === 'active' ? 'covered' : 'conditional';
}
