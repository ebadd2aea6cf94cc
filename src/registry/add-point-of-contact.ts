import { authorise } from '../access/authorise.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { loadOrganisation, raiseVersion } from './load-organisation.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';
import { PointOfContact } from './point-of-contact.entity.js';
import { recordContactChange } from './record-contact-change.js';

export interface PointOfContactContent {
  readonly title: string;
  readonly email: string;
  readonly phone?: string | null;
}

export interface AddPointOfContact extends PointOfContactContent {
  /** The organisation's key. */
  readonly id: string;
}

/**
 * Adds whom a Norwegian firm may call. It is confirmed separately, by a human who has tried it.
 *
 * Refuses `not_found`, also for somebody else's organisation.
 */
export const addPointOfContact = useCase(
  'add-point-of-contact',
  async (tx, actor, input: AddPointOfContact) => {
    const denied = authorise(actor, 'add-point-of-contact', { owners: [input.id] });
    if (denied !== null) return denied;
    const loaded = await loadOrganisation(tx, input.id);
    if (!loaded.ok) return loaded;
    await tx.insert(PointOfContact, {
      id: newId(),
      organisationId: input.id,
      title: input.title,
      email: input.email,
      phone: input.phone ?? null,
      lastConfirmedOn: null,
      version: 1,
    });
    await recordContactChange(tx, actor, input.id, 'added');
    await raiseVersion(tx, loaded.value);
    return ok<OrganisationView>(await viewOrganisation(tx, actor, loaded.value));
  },
);
