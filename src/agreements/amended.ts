import { Decision } from '../access/decision.entity.js';
import type { SignedContract } from '../domain/obligation/compute-obligation.js';
import type { AgreementStep } from '../domain/lifecycle/agreement.js';
import { refused, type Refused } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import type { AgreedChange } from './agreed-on.js';
import { AgreementAcquisition } from './agreement-acquisition.entity.js';
import type { Agreement } from './agreement.entity.js';

/** What an amendment makes of an agreement. */
export interface Amended extends AgreedChange {
  readonly effectiveOn: IsoDate;
}

/** An amendment of an agreement that has expired renews it (D-20). */
export function stepOfAmendment({ state }: Agreement): AgreementStep {
  return state === 'expired' ? 'renew' : 'amend';
}

/**
 * What keeps an expired agreement from being renewed (D-20): it never had an obligation and has let go
 * of its contracts (`illegal_step`), or the deadline has passed too (`invalid`).
 */
export function notRenewable(
  { state, kind }: Agreement,
  { deadlineOn }: Pick<Amended, 'deadlineOn'>,
  today: IsoDate,
): Refused | null {
  if (state !== 'expired') return null;
  if (kind === 'conditional') {
    return refused('illegal_step', 'A conditional agreement that expired is not renewed.', {
      rule: 'D-20',
      facts: { state, kind, allowed: [] },
    });
  }
  if (deadlineOn > today) return null;
  return refused('invalid', 'An expired agreement is renewed with a deadline that is to come.', {
    rule: 'D-20',
    facts: { deadlineOn, today },
    errors: [{ field: 'deadlineOn', message: 'must be after today' }],
  });
}

/** The contracts with their values as they were last agreed. */
export async function agreedContracts(tx: Tx, agreementId: string): Promise<SignedContract[]> {
  const rows = await tx.find(AgreementAcquisition, {
    where: { agreementId },
    order: { acquisitionId: 'ASC' },
  });
  return rows.map(({ acquisitionId, agreedSum }) => ({
    acquisitionId,
    signed: agreedSum?.toString() ?? '0.00',
  }));
}

/** The latest day from which anything agreed has effect: signing, activation, amendments. */
export async function lastAgreedOn(
  tx: Tx,
  { id, signedOn, activatedOn }: Agreement,
): Promise<IsoDate> {
  const approved = { kind: 'amend-agreement', objectId: id, state: 'approved' } as const;
  const amendments = await tx.findBy(Decision, approved);
  const days = amendments.map(({ change }) => (change.after as Amended).effectiveOn);
  return [signedOn ?? '', activatedOn ?? '', ...days].sort().at(-1) ?? '';
}
