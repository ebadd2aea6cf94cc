import { isDeepStrictEqual } from 'node:util';
import { Decision } from '../access/decision.entity.js';
import type { Amended } from '../agreements/amended.js';
import type { Terms } from '../agreements/terms.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';

/** What of an agreement was agreed anew, beside its amounts, which the ledger tells. */
export type AmendedTerm = 'bought' | 'deadline' | 'areas' | 'milestones';

/** One term that an amendment changed, with effect from a day. */
export interface RegisterAmendment {
  readonly on: IsoDate;
  readonly term: AmendedTerm;
  /** The deadlines before and after; null for the other terms, which the agreement itself shows. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The public terms that approved amendments changed, in the order of their effect. */
export async function amendmentsOf(tx: Tx, agreementId: string): Promise<RegisterAmendment[]> {
  const decisions = await tx.find(Decision, {
    where: { kind: 'amend-agreement', objectId: agreementId, state: 'approved' },
    order: { decidedAt: 'ASC', id: 'ASC' },
  });
  return decisions
    .flatMap(({ change }) => changedTerms(change.before as Terms, change.after as Amended))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

function changedTerms(before: Terms, after: Amended): RegisterAmendment[] {
  const changed: RegisterAmendment[] = [];
  const tell = (term: AmendedTerm, from: IsoDate | null = null, to: IsoDate | null = null) =>
    void changed.push({ on: after.effectiveOn, term, from, to });
  if (before.title !== after.title) tell('bought');
  if (before.deadlineOn !== after.deadlineOn) tell('deadline', before.deadlineOn, after.deadlineOn);
  if (!isDeepStrictEqual(before.technologyAreas, after.technologyAreas)) tell('areas');
  if (!isDeepStrictEqual(before.milestones, after.milestones)) tell('milestones');
  return changed;
}
