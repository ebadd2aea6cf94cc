import { ok, refused } from '../../domain/result.js';
import { lockRow } from '../../platform/sql.js';
import { personOf } from '../actor.js';
import { useCase } from '../use-case.js';
import { visibleTo } from '../visibility/visible-to.js';
import { Passkey } from './passkey.entity.js';

/**
 * Removes one of one's own passkeys.
 *
 * Refuses `not_found`, also for somebody else's, and `illegal_step` for the last one: without it
 * there is no way in but a new invitation.
 */
export const removePasskey = useCase('remove-passkey', async (tx, actor, input: { id: string }) => {
  const personId = personOf(actor);
  await lockRow(tx, 'person', personId);
  const own = await tx.findBy(Passkey, { personId });
  if (!own.some(({ id }) => id === input.id)) return refused('not_found', 'No such passkey.');
  if (own.length === 1) return refused('illegal_step', 'The last passkey cannot be removed.');
  await tx.delete(Passkey, { id: input.id });
  return ok(visibleTo(actor, 'PasskeyReference', { id: input.id }));
});
