import { isSharedThroughAgency } from './channel.js';
import type { ContractFacts, ValueEvent } from './facts.js';
import { isUnderFoa } from './foa.js';

/** Why an event does not count, in the order in which the reasons win (D-2). */
export const REASONS = ['R-5', 'R-2', 'R-4', 'unknown-amount'] as const;
export type Reason = (typeof REASONS)[number];

/** The first reason that applies, or null: the event is counted (D-2). A decided exemption gives its own ground. */
export function reasonNotCounted(
  event: ValueEvent,
  exemption: ContractFacts['exemption'],
): Reason | null {
  if (isUnderFoa(event) || exemption?.rule === 'R-5') return 'R-5';
  if (isSharedThroughAgency(event) || exemption?.rule === 'R-2') return 'R-2';
  if (event.norwegianSeller) return 'R-4';
  if (event.amountOre === null) return 'unknown-amount';
  return null;
}
