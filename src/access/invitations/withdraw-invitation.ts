import { IsNull, MoreThan } from 'typeorm';
import { ok, refused } from '../../domain/result.js';
import { useCase } from '../use-case.js';
import { visibleTo } from '../visibility/visible-to.js';
import { Invitation } from './invitation.entity.js';

/** Makes a link useless that still works. Refuses `not_found` and `illegal_step`. */
export const withdrawInvitation = useCase(
  'withdraw-invitation',
  async (tx, actor, input: { id: string }) => {
    const invitation = await tx.findOneBy(Invitation, { id: input.id });
    if (invitation === null) return refused('not_found', 'There is no such invitation.');
    const unspent = { usedAt: IsNull(), withdrawnAt: IsNull(), endsAt: MoreThan(actor.at) };
    const open = { id: input.id, ...unspent };
    const { affected } = await tx.update(Invitation, open, { withdrawnAt: actor.at });
    return affected === 1
      ? ok(visibleTo(actor, 'WithdrawnInvitation', { id: input.id }))
      : refused('illegal_step', 'The invitation was used, withdrawn or over before.');
  },
);
