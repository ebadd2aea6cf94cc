import { type Nok, Nok as Amount, roundToOre } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { PositionNow } from '../ledger/read-position.js';
import type { Tx } from '../platform/sql.js';
import { AgreementMilestone } from './milestone.entity.js';

export type MilestoneStatus = 'reached' | 'ahead' | 'missed' | 'no-obligation';

/** How much is to be fulfilled by a day on the way, and whether it is. */
export class MilestoneView {
  id: string;
  /** @example "2028-12-31" */
  dueOn: string;
  /** @example "Half of the obligation" */
  title: string;
  /** NOK; null when it is a share. */
  amount: string | null;
  /** Per cent of the obligation; null when it is an amount. @example "50" */
  share: string | null;
  /** What has to be fulfilled by then, in NOK. @example "50000000.00" */
  required: string;
  /**
   * `missed`: the day has passed and it is not reached. `no-obligation`: nothing is owed, as under a
   * conditional agreement that does not bite yet. @example "ahead"
   */
  status: MilestoneStatus;
}

export async function viewMilestones(
  tx: Tx,
  agreementId: string,
  { obligationOre, outstandingOre, surplusOre }: PositionNow,
  today: IsoDate,
): Promise<MilestoneView[]> {
  const milestones = await tx.find(AgreementMilestone, {
    where: { agreementId },
    order: { dueOn: 'ASC', id: 'ASC' },
  });
  const obligation = Amount.ofOre(obligationOre);
  const fulfilled = Amount.ofOre(obligationOre - outstandingOre + surplusOre);
  return milestones.map((milestone) => {
    const { id, dueOn, title, amount, share } = milestone;
    const required = requiredBy(milestone, obligation);
    return {
      id,
      dueOn,
      title,
      amount: amount?.toString() ?? null,
      share,
      required: required.toString(),
      status: obligationOre === 0 ? 'no-obligation' : statusOf(fulfilled, required, dueOn, today),
    };
  });
}

/** A share is of the obligation as it stands, rounded to øre. */
export function requiredBy(
  { amount, share }: Pick<AgreementMilestone, 'amount' | 'share'>,
  obligation: Nok,
): Nok {
  return (
    amount ??
    roundToOre(
      obligation
        .toDecimal()
        .times(share ?? '0')
        .dividedBy(100),
    )
  );
}

function statusOf(fulfilled: Nok, required: Nok, dueOn: IsoDate, today: IsoDate): MilestoneStatus {
  if (fulfilled.compare(required) >= 0) return 'reached';
  return dueOn < today ? 'missed' : 'ahead';
}
