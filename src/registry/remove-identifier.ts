import { useCase } from '../access/use-case.js';
import { ok, refused } from '../domain/result.js';
import { OrganisationIdentifier } from './identifier.entity.js';
import { loadOrganisation, raiseVersion } from './load-organisation.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

export interface RemoveIdentifier {
  /** The organisation's key. */
  readonly id: string;
  readonly version: number;
  readonly identifierId: string;
}

/**
 * Takes away an identifier that was recorded by mistake; the audit log keeps that it was there.
 *
 * Refuses `not_found` and `version_mismatch`.
 */
export const removeIdentifier = useCase(
  'remove-identifier',
  async (tx, actor, input: RemoveIdentifier) => {
    const loaded = await loadOrganisation(tx, input.id, input.version);
    if (!loaded.ok) return loaded;
    const of = { id: input.identifierId, organisationId: input.id };
    const { affected } = await tx.delete(OrganisationIdentifier, of);
    if (affected === 0) return refused('not_found', 'The organisation has no such identifier.');
    await raiseVersion(tx, loaded.value);
    return ok<OrganisationView>(await viewOrganisation(tx, actor, loaded.value));
  },
);
