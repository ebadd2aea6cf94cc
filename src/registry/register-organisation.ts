import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { groupRefusal } from './corporate-group.js';
import { searchKeyOf, sortKeyOf } from './name-keys.js';
import { Organisation, type OrganisationKind } from './organisation.entity.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

export interface RegisterOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly groupId?: string | null;
}

/**
 * Registers a party. Its identifiers are added afterwards: a name is never an identity (D-6), so
 * two organisations may have the same one.
 *
 * Refuses `invalid` when the corporate group named is not registered, or is itself in a group.
 */
export const registerOrganisation = useCase(
  'register-organisation',
  async (tx, actor, input: RegisterOrganisation) => {
    if (input.groupId != null) {
      const wrong = await groupRefusal(tx, null, input.groupId);
      if (wrong !== null) return wrong;
    }
    const organisation = tx.create(Organisation, {
      id: newId(),
      name: input.name,
      kind: input.kind,
      country: input.country,
      groupId: input.groupId ?? null,
      sortKey: sortKeyOf(input.name),
      searchKey: searchKeyOf(input.name),
      registeredAt: actor.at,
      version: 1,
    });
    await tx.insert(Organisation, organisation);
    return ok<OrganisationView>(await viewOrganisation(tx, actor, organisation));
  },
);
