import { assessSupplier, type SupplierAssessment } from '../../src/domain/duty/assess-supplier.js';
import type { ContractFacts, SupplierFacts, ValueEvent } from '../../src/domain/duty/facts.js';
import { Decimal } from '../../src/domain/money/decimal.js';
import { Nok } from '../../src/domain/money/nok.js';
import type { Result } from '../../src/domain/result.js';
import { readRulebook } from '../../src/domain/rulebook/read-rulebook.js';
import type { Rulebook } from '../../src/domain/rulebook/rulebook.js';

const source = { document: 'Test', heading: 'Test' };

interface DatedNumber {
  value: string;
  from?: string;
  to?: string;
}

/** A rulebook with these thresholds (NOK) and window lengths. */
export function rulebookWith(
  threshold: DatedNumber[] = [{ value: '100000000' }],
  windowYears: DatedNumber[] = [{ value: '5' }],
): Rulebook {
  const reading = readRulebook({
    title: 'Test',
    parameters: {
      threshold: threshold.map((dated) => ({ ...dated, source })),
      windowYears: windowYears.map((dated) => ({ ...dated, source })),
    },
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.rulebook;
}

/** The threshold of the guide, on all dates. */
export const MNOK_100 = rulebookWith();

/** The assessment of a supplier written in the notation below. */
export function assessed(text: string, rulebook = MNOK_100): SupplierAssessment {
  return expectOk(assessSupplier(supplier(text), rulebook));
}

/** The coverage of each of its contracts with the rules: "a uncovered R-1". */
export function coverages(text: string, rulebook = MNOK_100): string[] {
  return assessed(text, rulebook).contracts.map(
    ({ contractId, coverage, rules }) => `${contractId} ${coverage} ${rules.join(' ')}`,
  );
}

/** The value of a result that a test expects not to be a refusal. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
}

/**
 * One supplier, one value event a line: `id date MNOK`, where `?` is an unknown amount, then in any order
 * `K:contract` (the id itself when left out), `expected`, `fms`, `nspa`, `shared`, `foa`, `abroad:MNOK` (the seller
 * is Norwegian), `norwegian`, `covered:agreement`, `conditional:agreement`, `exempt:rule`.
 */
export function supplier(text: string, supplierId = 'S'): SupplierFacts {
  const contracts = new Map<string, ContractFacts>();
  const events = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readEvent(line.split(/\s+/), contracts));
  return { supplierId, contracts: [...contracts.values()], events };
}

function readEvent(words: string[], contracts: Map<string, ContractFacts>): ValueEvent {
  const [id = '', date = '', amount = '', ...marks] = words;
  const after = (name: string) => marks.find((mark) => mark.startsWith(`${name}:`))?.split(':')[1];
  const abroad = after('abroad');
  const contractId = after('K') ?? id;
  const contract = contracts.get(contractId) ?? {
    id: contractId,
    agreement: null,
    exemption: null,
  };
  for (const kind of ['covered', 'conditional'] as const) {
    const agreement = after(kind);
    if (agreement) {
      contract.agreement = { id: agreement, kind: kind === 'covered' ? 'active' : 'conditional' };
    }
  }
  const rule = after('exempt');
  if (rule === 'R-2' || rule === 'R-5') contract.exemption = { rule, decisionId: 'decision' };
  contracts.set(contractId, contract);
  return {
    id,
    contractId,
    date,
    amountOre: amount === '?' ? null : mnokInOre(amount),
    status: marks.includes('expected') ? 'expected' : 'signed',
    channel: marks.includes('fms') ? 'fms' : marks.includes('nspa') ? 'nspa' : 'direct',
    shared: marks.includes('shared'),
    regime: marks.includes('foa') ? 'foa' : 'defence',
    norwegianSeller: abroad !== undefined || marks.includes('norwegian'),
    foreignAmountOre: abroad === undefined ? null : mnokInOre(abroad),
  };
}

function mnokInOre(mnok: string): number {
  return Nok.ofDecimal(new Decimal(mnok).times(1_000_000)).toOre();
}
