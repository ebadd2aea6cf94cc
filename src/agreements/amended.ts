import type { SignedContract } from '../domain/obligation/compute-obligation.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import type { AgreedChange } from './agreed-on.js';
import { AgreementAcquisition } from './agreement-acquisition.entity.js';

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
