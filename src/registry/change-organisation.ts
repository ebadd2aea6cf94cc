import { useCase } from '../access/use-case.js';
import { ok, refused } from '../domain/result.js';
import { lockRow } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { searchKeyOf, sortKeyOf } from './name-keys.js';
import { Organisation } from './organisation.entity.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

export interface ChangeOrganisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/**
 * Renames an organisation; its identity stays with its identifiers.
 *
 * Refuses `not_found` and `version_mismatch`.
 */
export const changeOrganisation = useCase(
  'change-organisation',
  async (tx, _actor, input: ChangeOrganisation) => {
    await lockRow(tx, 'organisation', input.id);
    const organisation = await tx.findOneBy(Organisation, { id: input.id });
    if (organisation === null) return refused('not_found', 'There is no such organisation.');
    const stale = versionMismatch(organisation, input.version);
    if (stale !== null) return stale;
    const change = {
      name: input.name,
      sortKey: sortKeyOf(input.name),
      searchKey: searchKeyOf(input.name),
      version: organisation.version + 1,
    };
    await tx.update(Organisation, { id: input.id }, change);
    return ok<OrganisationView>(await viewOrganisation(tx, Object.assign(organisation, change)));
  },
);
