import { ok, refused } from '../../domain/result.js';
import { lockRow } from '../../platform/sql.js';
import { versionMismatch } from '../../platform/version.js';
import { withdrawInvitationsOf } from '../invitations/invite.js';
import { Person } from '../person.entity.js';
import { endSessionsOf } from '../sessions/end-sessions.js';
import { useCase } from '../use-case.js';
import { visibleTo } from '../visibility/visible-to.js';

export interface RevokePerson {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Takes somebody's access away, at once: their sessions end, their tokens and passkeys speak for
 * nobody any more, and an invitation that is open works no longer. What they did stays as it is.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step` when they are revoked already, and
 * `own_decision` for oneself: a last administrator cannot lock everybody out by mistake.
 */
export const revokePerson = useCase('revoke-person', async (tx, actor, input: RevokePerson) => {
  await lockRow(tx, 'person', input.id);
  const person = await tx.findOneBy(Person, { id: input.id });
  if (person === null) return refused('not_found', 'There is no such person.');
  if (person.id === actor.personId) return refused('own_decision', 'Nobody revokes themselves.');
  const stale = versionMismatch(person, input.version);
  if (stale !== null) return stale;
  if (person.revoked) return refused('illegal_step', 'The person is revoked already.');
  const { id } = person;
  const version = person.version + 1;
  const revocation = { revoked: true, revokedAt: actor.at, revocationReason: input.reason };
  await tx.update(Person, { id }, { ...revocation, version });
  await withdrawInvitationsOf(tx, id, actor.at);
  const sessionsEnded = await endSessionsOf(tx, id);
  return ok(visibleTo(actor, 'RevokedPerson', { id, version, sessionsEnded }));
});
