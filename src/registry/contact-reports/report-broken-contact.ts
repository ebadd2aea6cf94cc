import { useCase } from '../../access/use-case.js';
import { ok, refused } from '../../domain/result.js';
import { newId } from '../../platform/ids.js';
import { lockRow } from '../../platform/sql.js';
import { PointOfContact } from '../point-of-contact.entity.js';
import { type ContactFault, ContactReport } from './contact-report.entity.js';

export interface BrokenContact {
  readonly organisationId: string;
  readonly contactId: string;
  readonly fault: ContactFault;
  readonly details: string | null;
}

/** As many open reports of one contact as tell an officer something; nobody can fill the table. */
export const OPEN_REPORTS_MAX = 20;

/**
 * Takes down, from anybody, that a point of contact does not work. It is shown to nobody but staff
 * and, as a count, to the supplier: one anonymous word must not stain a page of the register.
 *
 * Refuses `not_found`, and `duplicate` when OPEN_REPORTS_MAX reports of it are open already.
 */
export const reportBrokenContact = useCase(
  'report-broken-contact',
  async (tx, actor, { organisationId, contactId, fault, details }: BrokenContact) => {
    await lockRow(tx, 'organisation', organisationId);
    if (!(await tx.existsBy(PointOfContact, { id: contactId, organisationId }))) {
      return refused('not_found', 'There is no such point of contact.');
    }
    const open = await tx.countBy(ContactReport, { contactId, state: 'open' });
    if (open >= OPEN_REPORTS_MAX) {
      return refused('duplicate', 'Many have reported this contact already.');
    }
    const id = newId();
    await tx.insert(ContactReport, {
      id,
      organisationId,
      contactId,
      fault,
      details,
      reportedAt: actor.at,
      state: 'open',
      outcome: null,
      note: null,
      handledBy: null,
      handledAt: null,
    });
    return ok({ id });
  },
);
