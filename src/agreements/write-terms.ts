import { Nok } from '../domain/money/nok.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/sql.js';
import type { Agreement } from './agreement.entity.js';
import { AgreementAcquisition } from './agreement-acquisition.entity.js';
import { AgreementMilestone } from './milestone.entity.js';
import type { MilestoneInput, Terms } from './terms.js';

/** The columns of an agreement that its terms fill. */
export function columnsOf(
  terms: Terms,
): Pick<Agreement, 'title' | 'percentage' | 'deadlineOn' | 'technologyAreas' | 'isPublic'> {
  const { title, percentage, deadlineOn, technologyAreas, isPublic } = terms;
  return { title, percentage, deadlineOn, technologyAreas: [...technologyAreas], isPublic };
}

/** Writes milestones and acquisitions in the place of those that were there. */
export async function writeParts(
  tx: Tx,
  agreementId: string,
  { milestones, acquisitionIds }: Terms,
  agreedSums: ReadonlyMap<string, Nok> = new Map(),
): Promise<void> {
  await tx.delete(AgreementMilestone, { agreementId });
  await tx.delete(AgreementAcquisition, { agreementId });
  for (const milestone of milestones) {
    await tx.insert(AgreementMilestone, { ...milestoneColumns(milestone), agreementId });
  }
  for (const acquisitionId of acquisitionIds) {
    const agreedSum = agreedSums.get(acquisitionId) ?? null;
    await tx.insert(AgreementAcquisition, { agreementId, acquisitionId, agreedSum });
  }
}

function milestoneColumns({ dueOn, title, amount, share }: MilestoneInput) {
  return {
    id: newId(),
    dueOn,
    title,
    amount: amount == null ? null : Nok.parse(amount),
    share: share ?? null,
  };
}

/** The terms as they stand. */
export async function termsOf(tx: Tx, agreement: Agreement): Promise<Terms> {
  const where = { agreementId: agreement.id };
  const milestones = await tx.find(AgreementMilestone, {
    where,
    order: { dueOn: 'ASC', id: 'ASC' },
  });
  const acquisitions = await tx.find(AgreementAcquisition, {
    where,
    order: { acquisitionId: 'ASC' },
  });
  return {
    ...columnsOf({ ...agreement, milestones: [], acquisitionIds: [] }),
    milestones: milestones.map(({ dueOn, title, amount, share }) => ({
      dueOn,
      title,
      amount: amount?.toString() ?? null,
      share,
    })),
    acquisitionIds: acquisitions.map(({ acquisitionId }) => acquisitionId),
  };
}
