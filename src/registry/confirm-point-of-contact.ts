import { today } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { settleContactReports } from './contact-reports/settle-contact-reports.js';
import { raiseVersion } from './load-organisation.js';
import { loadPointOfContact, type PointOfContactRead } from './load-point-of-contact.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';
import { PointOfContact } from './point-of-contact.entity.js';

/**
 * Records that the contact answers: it was last confirmed today. What was reported of it is then
 * handled when an officer says so.
 *
 * Refuses `not_found`, also for somebody else's organisation, and `version_mismatch`.
 */
export const confirmPointOfContact = useCase(
  'confirm-point-of-contact',
  async (tx, actor, input: PointOfContactRead) => {
    const loaded = await loadPointOfContact(tx, actor, 'confirm-point-of-contact', input);
    if (!loaded.ok) return loaded;
    const { organisation, contact } = loaded.value;
    const confirmed = { lastConfirmedOn: today(actor), version: contact.version + 1 };
    await tx.update(PointOfContact, { id: contact.id }, confirmed);
    // A supplier's word stands against the report's: only who may handle reports settles it.
    if (conditionFor('handle-contact-report', actor.role) !== null) {
      await settleContactReports(tx, actor, contact.id, 'confirmed');
    }
    await raiseVersion(tx, organisation);
    return ok<OrganisationView>(await viewOrganisation(tx, actor, organisation));
  },
);
