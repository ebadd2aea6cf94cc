import { Decision } from '../access/decision.entity.js';
import type { SignedContract } from '../domain/obligation/compute-obligation.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import type { AgreedChange } from './agreed-on.js';
import { AgreementAcquisition } from './agreement-acquisition.entity.js';
import type { Agreement } from './agreement.entity.js';

/** What an amendment makes of an agreement. */
export interface Amended extends AgreedChange {
  readonly effectiveOn: IsoDate;
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
