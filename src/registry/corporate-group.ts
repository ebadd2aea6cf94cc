import { refused, type Refused } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from './organisation.entity.js';

/**
 * Whether an organisation may be put under the head of a group. Groups have one level: a head is in
 * no group, and who has members is a head.
 *
 * Refuses `invalid`.
 */
export async function groupRefusal(
  tx: Tx,
  memberId: string | null,
  headId: string,
): Promise<Refused | null> {
  const head = await tx.findOneBy(Organisation, { id: headId });
  const isHead = head !== null && head.groupId === null && head.id !== memberId;
  const hasMembers = memberId !== null && (await tx.existsBy(Organisation, { groupId: memberId }));
  if (isHead && !hasMembers) return null;
  return refused('invalid', 'The corporate group cannot be that one.', {
    rule: 'D-6',
    errors: [
      {
        field: 'groupId',
        message: hasMembers
          ? 'must be left out: the organisation is itself the head of a group'
          : 'must be another organisation that is the head of a corporate group',
      },
    ],
  });
}

/** The organisations of one corporate group: its head first, then by key. */
export async function groupMembers(tx: Tx, organisation: Organisation): Promise<Organisation[]> {
  const headId = organisation.groupId ?? organisation.id;
  const members = await tx.find(Organisation, {
    where: [{ id: headId }, { groupId: headId }],
    order: { id: 'ASC' },
  });
  return members.sort((a, b) => Number(b.id === headId) - Number(a.id === headId));
}
