import type { Rulebook } from '../rulebook/rulebook.js';
import { latestOf, toDayNumber } from '../time/iso-date.js';
import { reasonsOf } from './assess-supplier.js';
import type { SupplierFacts, ValueEvent } from './facts.js';
import { thresholdOreOn, windowLimits } from './threshold.js';

/**
 * Every event on whose day the rulebook has nothing to judge by: a counted one ends a window (D-1), and the last
 * signed one of a Norwegian seller's contract decides for the contract (D-7). For whoever must mend the rulebook or
 * the dates in one go; the refusal of `assessSupplier` names only the first.
 */
export function eventsWithoutThreshold(facts: SupplierFacts, rulebook: Rulebook): ValueEvent[] {
  const limits = windowLimits(rulebook);
  const reasons = reasonsOf(facts);
  const lastSigned = new Map<string, string>();
  facts.events.forEach(({ contractId, date, status }, at) => {
    if (reasons[at] !== 'R-4' || status !== 'signed') return;
    lastSigned.set(contractId, latestOf([date, lastSigned.get(contractId) ?? date]));
  });
  return facts.events.filter(({ contractId, date, status }, at) => {
    if (reasons[at] === 'R-4') {
      const decides = status === 'signed' && lastSigned.get(contractId) === date;
      return decides && !thresholdOreOn(rulebook, date).ok;
    }
    const day = toDayNumber(date);
    return (
      reasons[at] === null && !limits.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
    );
  });
}
