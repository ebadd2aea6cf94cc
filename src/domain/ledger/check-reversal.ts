import type { Entry, Posting } from './entry.js';
import { negated } from './ore.js';
import { violationAt, type Violation } from './violation.js';

/**
 * A reversal takes back exactly one earlier entry of its chain, that exists, is no reversal and is
 * not reversed already; and it takes back exactly what that entry decided (see `reverseEntry`).
 *
 * @param target the entry that it reverses, wherever that is; undefined when there is none
 * @param reversed ids of what was reversed before it
 */
export function checkReversal(
  entry: Entry,
  target: Entry | undefined,
  reversed: ReadonlySet<string>,
): Violation[] {
  if (entry.reverses === null) return [];
  const found: Violation[] = [];
  const problem = targetProblem(entry, target, reversed);
  if (problem !== null) found.push(violationAt(entry, 'reversal_target', problem));
  if (target && !isOpposite(entry, target)) {
    found.push(violationAt(entry, 'reversal_differs', `not the opposite of ${target.sequence}`));
  }
  return found;
}

function targetProblem(
  { agreementId, sequence }: Entry,
  target: Entry | undefined,
  reversed: ReadonlySet<string>,
): string | null {
  if (target === undefined || target.agreementId !== agreementId || target.sequence >= sequence) {
    return 'reverses no earlier entry of the agreement';
  }
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
