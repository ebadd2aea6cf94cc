import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { settleContactReports } from './contact-reports/settle-contact-reports.js';
import { raiseVersion } from './load-organisation.js';
import { loadPointOfContact, type PointOfContactRead } from './load-point-of-contact.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';
import { PointOfContact } from './point-of-contact.entity.js';
import { recordContactChange } from './record-contact-change.js';

/**
 * Removes a contact, since it may be personal data.
 *
 * Refuses `not_found`, also for somebody else's organisation, and `version_mismatch`.
 */
export const removePointOfContact = useCase(
  'remove-point-of-contact',
  async (tx, actor, input: PointOfContactRead) => {
    const loaded = await loadPointOfContact(tx, actor, 'remove-point-of-contact', input);
    if (!loaded.ok) return loaded;
    const { organisation, contact } = loaded.value;
    await tx.delete(PointOfContact, { id: contact.id });
    await settleContactReports(tx, actor, contact.id, 'removed');
    await recordContactChange(tx, actor, organisation.id, 'removed');
    await raiseVersion(tx, organisation);
    return ok<OrganisationView>(await viewOrganisation(tx, actor, organisation));
  },
);
