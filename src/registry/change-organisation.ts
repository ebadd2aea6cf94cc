import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { groupRefusal } from './corporate-group.js';
import { loadOrganisation } from './load-organisation.js';
import { searchKeyOf, sortKeyOf } from './name-keys.js';
import { Organisation } from './organisation.entity.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

export interface ChangeOrganisation {
  readonly id: string;
  readonly version: number;
  readonly name?: string;
  /** The head of its corporate group; null takes it out; left out keeps it. */
  readonly groupId?: string | null;
}

/**
 * Renames an organisation or puts it in a corporate group; its identity stays with its identifiers.
 *
 * Refuses `not_found`, `version_mismatch`, and `invalid` for a group that it cannot be in.
 */
export const changeOrganisation = useCase(
  'change-organisation',
  async (tx, actor, input: ChangeOrganisation) => {
    const loaded = await loadOrganisation(tx, input.id, input.version);
    if (!loaded.ok) return loaded;
    const organisation = loaded.value;
    if (input.groupId != null) {
      const wrong = await groupRefusal(tx, organisation.id, input.groupId);
      if (wrong !== null) return wrong;
    }
    const name = input.name ?? organisation.name;
    const change = {
      name,
      groupId: input.groupId === undefined ? organisation.groupId : input.groupId,
      sortKey: sortKeyOf(name),
      searchKey: searchKeyOf(name),
      version: organisation.version + 1,
    };
    await tx.update(Organisation, { id: input.id }, change);
    return ok<OrganisationView>(
      await viewOrganisation(tx, actor, Object.assign(organisation, change)),
    );
  },
);
