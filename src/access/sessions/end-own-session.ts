import { ok, refused } from '../../domain/result.js';
import { personOf } from '../actor.js';
import { useCase } from '../use-case.js';
import { visibleTo } from '../visibility/visible-to.js';
import { Session } from './session.entity.js';

/** Ends one of one's own sessions, such as that of a lost device. Refuses `not_found`. */
export const endOwnSession = useCase(
  'end-own-session',
  async (tx, actor, input: { id: string }) => {
    const own = { id: input.id, personId: personOf(actor) };
    const { affected } = await tx.delete(Session, own);
    return affected === 1
      ? ok(visibleTo(actor, 'EndedSession', { id: input.id }))
      : refused('not_found', 'You have no such session.');
  },
);
