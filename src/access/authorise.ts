import { type Refused, refused } from '../domain/result.js';
import type { Actor } from './actor.js';
import { conditionFor, type UseCaseName } from './permissions.js';

/** What the object says about who may touch it. */
export interface ObjectFacts {
  /** The organisations whose own object this is. */
  readonly owners?: readonly (string | null)[];
  /** The person who prepared what is now to be decided. */
  readonly preparedBy?: string | null;
}

/**
 * Holds an actor against the table of permissions; null when the step is allowed.
 *
 * Refuses `not_signed_in`, `role_not_permitted`, `not_found` (another organisation's object: its
 * existence is not told) and `own_decision` (four eyes).
 */
export function authorise(
  actor: Actor,
  useCase: UseCaseName,
  facts: ObjectFacts = {},
): Refused | null {
  const condition = conditionFor(useCase, actor.role);
  if (condition === null) {
    return actor.role === 'public'
      ? refused('not_signed_in', 'This needs a signed-in person.')
      : refused('role_not_permitted', `The role ${actor.role} may not ${sentence(useCase)}.`);
  }
  if (condition === 'own' && !ownedBy(actor, facts.owners ?? [])) {
    return refused('not_found', 'There is no such object.');
  }
  if (condition === 'others' && facts.preparedBy === actor.personId) {
    return refused('own_decision', 'The person who prepared this cannot also approve it.');
  }
  return null;
}

function ownedBy(actor: Actor, owners: readonly (string | null)[]): boolean {
  return actor.organisationId !== null && owners.includes(actor.organisationId);
}

function sentence(useCase: UseCaseName): string {
  return useCase.replaceAll('-', ' ');
}
