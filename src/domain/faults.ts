import { type RefusalCode, refusals } from './refusals.js';
import { type Refused, refused } from './result.js';

/** One thing that is wrong with a request of several parts, and where. */
export interface Fault {
  readonly code: RefusalCode;
  /** The place, such as `lines.2.amount`. */
  readonly field: string;
  readonly message: string;
  readonly rule?: string;
}

const precedence = Object.keys(refusals);

/**
 * One refusal of everything that is wrong: the code that comes first in the table of refusals, and
 * every fault by its place. Null when nothing is wrong.
 */
export function refusedFor(faults: readonly Fault[]): Refused | null {
  const [first] = [...faults].sort(
    (a, b) => precedence.indexOf(a.code) - precedence.indexOf(b.code),
  );
  if (first === undefined) return null;
  return refused(first.code, first.message, {
    ...(first.rule === undefined ? {} : { rule: first.rule }),
    errors: faults.map(({ field, message }) => ({ field, message })),
  });
}
