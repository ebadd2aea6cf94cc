import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import type { PointOfContactContent } from './add-point-of-contact.js';
import { settleContactReports } from './contact-reports/settle-contact-reports.js';
import { raiseVersion } from './load-organisation.js';
import { loadPointOfContact, type PointOfContactRead } from './load-point-of-contact.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';
import { PointOfContact } from './point-of-contact.entity.js';
import { recordContactChange } from './record-contact-change.js';

export type ChangePointOfContact = PointOfContactRead & PointOfContactContent;

/**
 * Changes a contact. What was confirmed was the old one: it has to be confirmed again. What was
 * reported was the old one too, when its address or number is another now.
 *
 * Refuses `not_found`, also for somebody else's organisation, and `version_mismatch`.
 */
export const changePointOfContact = useCase(
  'change-point-of-contact',
  async (tx, actor, input: ChangePointOfContact) => {
    const loaded = await loadPointOfContact(tx, actor, 'change-point-of-contact', input);
    if (!loaded.ok) return loaded;
    const { organisation, contact } = loaded.value;
    await tx.update(
      PointOfContact,
      { id: contact.id },
      {
        title: input.title,
        email: input.email,
        phone: input.phone ?? null,
        lastConfirmedOn: null,
        version: contact.version + 1,
      },
    );
    const isReplaced = input.email !== contact.email || (input.phone ?? null) !== contact.phone;
    if (isReplaced) await settleContactReports(tx, actor, contact.id, 'replaced');
    if (isReplaced || input.title !== contact.title) {
      await recordContactChange(tx, actor, organisation.id, 'changed');
    }
    await raiseVersion(tx, organisation);
    return ok<OrganisationView>(await viewOrganisation(tx, actor, organisation));
  },
);
