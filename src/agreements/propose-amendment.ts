import { isDeepStrictEqual } from 'node:util';
import { today } from '../access/actor.js';
import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok, refused, type Refused } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { agreedOn } from './agreed-on.js';
import {
  agreedContracts,
  type Amended,
  lastAgreedOn,
  stepOfAmendment,
  notRenewable,
} from './amended.js';
import { loadForStep } from './load-agreement.js';
import { checkTerms, type Terms } from './terms.js';
import { termsOf } from './write-terms.js';

/** What changes; everything that is left out stays. */
export interface ProposeAmendment extends Partial<Terms> {
  readonly id: string;
  readonly version: number;
  /** The day from which the amendment has effect. */
  readonly effectiveOn: IsoDate;
  readonly reason: string;
}

/**
 * Prepares an amendment for a second person: other terms, further contracts (D-4), or the same
 * contracts at the values they have now. They see what is agreed and what it would be. An agreement
 * that has expired with its obligation is renewed so, with a deadline that is to come (D-20).
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `date_in_future`, `invalid`,
 * `nothing_changes`, and what {@link checkTerms} refuses.
 */
export const proposeAmendment = useCase(
  'propose-amendment',
  async (tx, actor, { id, version, effectiveOn, reason, ...changes }: ProposeAmendment) => {
    const step = ['propose-amendment', stepOfAmendment] as const;
    const loaded = await loadForStep(tx, actor, ...step, { id, version });
    if (!loaded.ok) return loaded;
    const { agreement } = loaded.value;
    const { supplierId } = agreement;
    if (effectiveOn > today(actor)) {
      return refused('date_in_future', 'An amendment has effect once it is agreed.', {
        errors: [{ field: 'effectiveOn', message: 'is in the future' }],
      });
    }
    const moved = changes.deadlineOn === agreement.deadlineOn ? undefined : changes.deadlineOn;
    const mistimed = checkDates(effectiveOn, moved, await lastAgreedOn(tx, agreement));
    if (mistimed !== null) return mistimed;
    const terms = await termsOf(tx, agreement);
    const amended = merged(terms, changes);
    const past = notRenewable(agreement, amended, today(actor));
    if (past !== null) return past;
    const wrong = await checkTerms(tx, { agreementId: id, supplierId, on: effectiveOn }, amended);
    if (wrong !== null) return wrong;
    const agreed = await agreedOn(tx, amended, effectiveOn, false);
    if (!agreed.ok) return agreed;
    const { computed, change } = agreed.value;
    const before = { ...terms, contracts: await agreedContracts(tx, id) };
    const { contracts } = change;
    if (isDeepStrictEqual(comparable(before), comparable({ ...amended, contracts }))) {
      return refused('nothing_changes', 'The agreement is like that already.');
    }
    const after: Amended = {
      ...change,
      effectiveOn,
      obligation: agreement.kind === 'active' ? computed.obligation.toString() : null,
    };
    const decision = await prepareDecision(tx, actor, {
      kind: 'amend-agreement',
      objectId: id,
      objectVersion: version,
      change: { before, after },
      reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);

/**
 * An obligation changes by differences, each with effect from its day. One that took effect before
 * what was agreed last would leave a wrong obligation, even below nothing, on the days in between.
 */
function checkDates(
  effectiveOn: IsoDate,
  deadlineOn: IsoDate | undefined,
  agreedOn: IsoDate,
): Refused | null {
  if (effectiveOn < agreedOn) {
    return refused('invalid', 'An amendment has no effect before what was agreed last.', {
      facts: { effectiveOn, lastAgreedOn: agreedOn },
      errors: [{ field: 'effectiveOn', message: 'must not be before what was agreed last' }],
    });
  }
  if (deadlineOn !== undefined && deadlineOn <= effectiveOn) {
    return refused('invalid', 'The deadline is not after the amendment.', {
      facts: { effectiveOn, deadlineOn },
      errors: [{ field: 'deadlineOn', message: 'must be after the day of the amendment' }],
    });
  }
  return null;
}

function merged(terms: Terms, changes: Partial<Terms>): Terms {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const after = { ...terms, ...(Object.fromEntries(given) as Partial<Terms>) };
  const milestones = after.milestones.map(({ dueOn, title, amount, share }) => ({
    dueOn,
    title,
    amount: amount ?? null,
    share: share ?? null,
  }));
  return { ...after, milestones, acquisitionIds: [...after.acquisitionIds].sort() };
}

/** As plain JSON, in which order of keys does not count. */
function comparable(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
