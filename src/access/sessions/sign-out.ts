import { ok } from '../../domain/result.js';
import { useCase } from '../use-case.js';
import { Session } from './session.entity.js';

/**
 * Ends one's own session. What is needed to sign out at the service that vouched is not part of
 * the answer, which is kept: the caller reads it beforehand.
 */
export const signOut = useCase('sign-out', async (tx, _actor, input: { id: string }) => {
  await tx.delete(Session, { id: input.id });
  return ok({ id: input.id });
});
