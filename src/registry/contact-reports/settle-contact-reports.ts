import { type Actor, personOf } from '../../access/actor.js';
import type { Tx } from '../../platform/sql.js';
import { ContactReport, type ContactReportOutcome } from './contact-report.entity.js';

/** Handles the open reports of a contact by what the actor has just done about it. */
export async function settleContactReports(
  tx: Tx,
  actor: Actor,
  contactId: string,
  outcome: Exclude<ContactReportOutcome, 'noted'>,
): Promise<void> {
  await tx.update(
    ContactReport,
    { contactId, state: 'open' },
    { state: 'handled', outcome, handledBy: personOf(actor), handledAt: actor.at },
  );
}
