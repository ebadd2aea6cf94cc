import type { Entry, Posting } from './entry.js';
import { negated } from './ore.js';
import { violationAt, type Violation } from './violation.js';

/**
 * Every reversal takes back exactly one earlier entry, that exists, is no reversal and is not
 * reversed already; and it takes back exactly what that entry decided (see `reverseEntry`).
 */
export function checkReversals(entries: readonly Entry[]): Violation[] {
  const found: Violation[] = [];
  const earlier = new Map<string, Entry>();
  const reversed = new Set<string>();
  for (const entry of entries) {
    if (entry.reverses !== null) {
      const target = earlier.get(entry.reverses);
      const problem = targetProblem(target, reversed);
      if (problem !== null) found.push(violationAt(entry, 'reversal_target', problem));
      if (target && !isOpposite(entry, target)) {
        found.push(
          violationAt(entry, 'reversal_differs', `not the opposite of ${target.sequence}`),
        );
      }
      reversed.add(entry.reverses);
    }
    earlier.set(entry.id, entry);
  }
  return found;
}

function targetProblem(target: Entry | undefined, reversed: ReadonlySet<string>): string | null {
  if (target === undefined) return 'reverses no earlier entry of the agreement';
  if (target.kind === 'reversal') return `entry ${target.sequence} is itself a reversal`;
  if (reversed.has(target.id)) return `entry ${target.sequence} was reversed already`;
  return null;
}

function isOpposite(reversal: Entry, target: Entry): boolean {
  if (reversal.projectId !== target.projectId) return false;
  const [taken, given] = [decided(reversal.postings), decided(target.postings)];
  return (
    taken.size === given.size &&
    [...given].every(([account, amountOre]) => taken.get(account) === negated(amountOre))
  );
}

/** The postings that were decided on; outstanding and surplus follow from them. */
function decided(postings: readonly Posting[]): Map<string, number> {
  return new Map(
    postings
      .filter(({ account }) => account === 'obligation' || account === 'fulfilled')
      .map(({ account, projectId, amountOre }) => [`${account} ${projectId ?? ''}`, amountOre]),
  );
}
