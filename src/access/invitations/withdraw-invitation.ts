import { IsNull } from 'typeorm';
import { ok, refused } from '../../domain/result.js';
import { useCase } from '../use-case.js';
import { Invitation } from './invitation.entity.js';

/** Makes a link useless that was not used. Refuses `not_found` and `illegal_step`. */
export const withdrawInvitation = useCase(
  'withdraw-invitation',
  async (tx, actor, input: { id: string }) => {
    const invitation = await tx.findOneBy(Invitation, { id: input.id });
    if (invitation === null) return refused('not_found', 'There is no such invitation.');
    const open = { id: input.id, usedAt: IsNull(), withdrawnAt: IsNull() };
    const { affected } = await tx.update(Invitation, open, { withdrawnAt: actor.at });
    return affected === 1
      ? ok({ id: input.id })
      : refused('illegal_step', 'The invitation was used or withdrawn before.');
  },
);
