import { ok, refused } from '../../domain/result.js';
import { useCase } from '../use-case.js';
import { visibleTo } from '../visibility/visible-to.js';
import { Session } from './session.entity.js';

/** An administrator ends somebody's session at once. Refuses `not_found`. */
export const endSession = useCase('end-session', async (tx, actor, input: { id: string }) => {
  const { affected } = await tx.delete(Session, { id: input.id });
  return affected === 1
    ? ok(visibleTo(actor, 'EndedSession', { id: input.id }))
    : refused('not_found', 'There is no such session.');
});
