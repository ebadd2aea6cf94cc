import { In, type SelectQueryBuilder } from 'typeorm';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import type { AgreementState } from '../domain/lifecycle/agreement.js';
import type { Tx } from '../platform/sql.js';
import type { Agreement } from './agreement.entity.js';

/** What two people are to do about an agreement because of what became of its contracts. */
export type AgreementNeed = 'amendment' | 'activation';

/** In which states, and which mark on one of its contracts tells it. */
const needs = {
  // Contracts change also after all is fulfilled (D-20).
  amendment: {
    states: ['active', 'conditional', 'fulfilled'],
    mark: { agreedValueDiffers: true },
    column: 'agreed_value_differs',
  },
  // Signed values have passed the threshold, and nothing is owed before it bites (D-3).
  activation: {
    states: ['conditional'],
    mark: { thresholdPassed: true },
    column: 'threshold_passed',
  },
} as const satisfies Record<
  AgreementNeed,
  { states: readonly AgreementState[]; mark: Partial<Acquisition>; column: string }
>;

/** Keeps of a list of agreements `a` those that have the need, or those that do not. */
export function whereNeeds(
  query: SelectQueryBuilder<Agreement>,
  need: AgreementNeed,
  isNeeded: boolean,
): void {
  const { states, column } = needs[need];
  const name = `states_${need}`;
  query.andWhere(
    `${isNeeded ? '' : 'NOT '}(a.state IN (:...${name}) AND a.id IN
      (SELECT q.agreement_id FROM acquisition q WHERE q.${column}))`,
    { [name]: states },
  );
}

/** Which of the agreements have the need. */
export async function needing(
  tx: Tx,
  need: AgreementNeed,
  agreements: readonly Pick<Agreement, 'id' | 'state'>[],
): Promise<Set<string>> {
  const { states, mark } = needs[need];
  const ids = agreements
    .filter(({ state }) => states.some((each) => each === state))
    .map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const marked = await tx.find(Acquisition, {
    select: { agreementId: true },
    where: { agreementId: In(ids), ...mark },
  });
  return new Set(marked.flatMap(({ agreementId }) => agreementId ?? []));
}
