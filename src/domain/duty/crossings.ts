import { toDayNumber } from '../time/iso-date.js';
import type { WindowFigures } from './accumulation.js';
import type { ContractAssessment, SupplierAssessment } from './assess-supplier.js';
import type { SupplierFacts } from './facts.js';

/** One time that a supplier's values pass the threshold, and what one agreement is about (D-4). */
export interface Crossing {
  /** The first window over the threshold; of signed values where there is one. */
  readonly window: WindowFigures;
  /** Signed values alone exceed the threshold; else only with expected ones, which makes it likely (D-3). */
  readonly isSigned: boolean;
  /** Contracts in that window, in the order in which they were given. */
  readonly contractIds: readonly string[];
  /** Others in a window that is still over the threshold: additional acquisitions, to be added. */
  readonly additionalIds: readonly string[];
}

/** A window over the threshold and the contracts with a value in it. */
interface OverWindow {
  readonly window: WindowFigures;
  readonly isSigned: boolean;
  readonly contractIds: ReadonlySet<string>;
}

/**
 * D-4: each crossing of a supplier for itself, in order of time. Windows over the threshold that share a contract
 * belong together, since an agreement that covers the one holds a part of the other; windows that share none are
 * crossings of their own, and neither agreement says anything of the other's contracts.
 */
export function crossingsOf(facts: SupplierFacts, assessment: SupplierAssessment): Crossing[] {
  const groups: OverWindow[][] = [];
  for (const over of overWindows(facts, assessment)) {
    const sharing = groups.findLast((group) =>
      group.some(({ contractIds }) => [...contractIds].some((id) => over.contractIds.has(id))),
    );
    if (sharing === undefined) groups.push([over]);
    else sharing.push(over);
  }
  return groups.map((group) => {
    const first = group.find(({ isSigned }) => isSigned) ?? group[0]!;
    const all = new Set(group.flatMap(({ contractIds }) => [...contractIds]));
    const inOrder = assessment.contracts.map(({ contractId }) => contractId);
    return {
      window: first.window,
      isSigned: first.isSigned,
      contractIds: inOrder.filter((id) => first.contractIds.has(id)),
      additionalIds: inOrder.filter((id) => all.has(id) && !first.contractIds.has(id)),
    };
  });
}

/** Every window that decides for a contract, once each, in order of its last day. */
function overWindows(facts: SupplierFacts, assessment: SupplierAssessment): OverWindow[] {
  const windows = new Map<string, OverWindow>();
  const counted = facts.events.filter((_event, at) => assessment.events[at]!.counted);
  for (const contract of assessment.contracts) {
    const { window, isSigned } = decidingWindow(contract);
    if (window === null || windows.has(`${window.to} ${isSigned}`)) continue;
    const inside = counted.filter(
      ({ date, status }) =>
        window.from <= date && date <= window.to && (!isSigned || status === 'signed'),
    );
    const contractIds = new Set(inside.map(({ contractId }) => contractId));
    windows.set(`${window.to} ${isSigned}`, { window, isSigned, contractIds });
  }
  return [...windows.values()].sort((a, b) => toDayNumber(a.window.to) - toDayNumber(b.window.to));
}

function decidingWindow({ signedWindow, expectedWindow }: ContractAssessment) {
  return { window: signedWindow ?? expectedWindow, isSigned: signedWindow !== null };
}
