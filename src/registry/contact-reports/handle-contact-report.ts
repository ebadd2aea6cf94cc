import { personOf } from '../../access/actor.js';
import { useCase } from '../../access/use-case.js';
import { contactReportTable } from '../../domain/lifecycle/contact-report.js';
import { takeStep } from '../../domain/lifecycle/state-table.js';
import { ok, refused } from '../../domain/result.js';
import { lockRow } from '../../platform/sql.js';
import { ContactReport } from './contact-report.entity.js';
import { type ContactReportView, viewContactReports } from './contact-report.view.js';

export interface HandleContactReport {
  readonly id: string;
  /** What was found out or done. */
  readonly note: string;
}

/**
 * Puts a report of a broken contact aside, with a note. One who confirms, replaces or removes the
 * contact instead has handled its reports by that.
 *
 * Refuses `not_found`, and `illegal_step` when it is handled already.
 */
export const handleContactReport = useCase(
  'handle-contact-report',
  async (tx, actor, { id, note }: HandleContactReport) => {
    await lockRow(tx, 'contact_report', id);
    const report = await tx.findOneBy(ContactReport, { id });
    if (report === null) return refused('not_found', 'There is no such report.');
    const next = takeStep(contactReportTable, report.state, 'handle');
    if (!next.ok) return next;
    const handled = {
      state: next.value,
      outcome: 'noted' as const,
      note,
      handledBy: personOf(actor),
      handledAt: actor.at,
    };
    await tx.update(ContactReport, { id }, handled);
    Object.assign(report, handled);
    return ok<ContactReportView>((await viewContactReports(tx, actor, [report]))(report));
  },
);
