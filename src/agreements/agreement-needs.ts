import { In, type SelectQueryBuilder } from 'typeorm';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import type { AgreementState } from '../domain/lifecycle/agreement.js';
import type { Tx } from '../platform/sql.js';
import type { Agreement } from './agreement.entity.js';

/** States in which an agreement is amended. Contracts change also after all is fulfilled (D-20). */
const amendable: readonly AgreementState[] = ['active', 'conditional', 'fulfilled'];

/** Keeps of a list of agreements `a` those that need an amendment, or those that do not (D-20). */
export function whereNeedsAmendment(query: SelectQueryBuilder<Agreement>, needs: boolean): void {
  query.andWhere(
    `${needs ? '' : 'NOT '}(a.state IN (:...amendable) AND a.id IN
      (SELECT q.agreement_id FROM acquisition q WHERE q.agreed_value_differs))`,
    { amendable },
  );
}

/** Which of the agreements need an amendment: a contract is worth something else than was agreed. */
export async function needingAmendment(
  tx: Tx,
  agreements: readonly Pick<Agreement, 'id' | 'state'>[],
): Promise<Set<string>> {
  const ids = agreements.filter(({ state }) => amendable.includes(state)).map(({ id }) => id);
  const grown = await tx.find(Acquisition, {
    select: { agreementId: true },
    where: { agreementId: In(ids), agreedValueDiffers: true },
  });
  return new Set(grown.flatMap(({ agreementId }) => agreementId ?? []));
}
