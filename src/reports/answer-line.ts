import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { useCase } from '../access/use-case.js';
import { lineTable } from '../domain/lifecycle/report-line.js';
import { reportTable } from '../domain/lifecycle/report.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { ok, refused, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { saveStep } from './load-report.js';
import { type OwnLineView, viewOwnLine } from './own-line.view.js';
import { ReportLine } from './report-line.entity.js';
import { Report } from './report.entity.js';

export interface ConfirmLine {
  readonly id: string;
}

export interface DisputeLine extends ConfirmLine {
  readonly reason: string;
}

/**
 * Confirms a claimed line as the Norwegian participant that it names (D-12).
 *
 * Refuses `not_found` (also for another firm's line, and one that is not claimed), `illegal_step`.
 */
export const confirmLine = useCase('confirm-line', (tx, actor, { id }: ConfirmLine) =>
  answer(tx, actor, id, 'confirm', null),
);

/**
 * Disputes a claimed line, with the reason, as the Norwegian participant that it names.
 *
 * Refuses `not_found` (also for another firm's line, and one that is not claimed), `illegal_step`.
 */
export const disputeLine = useCase('dispute-line', (tx, actor, { id, reason }: DisputeLine) =>
  answer(tx, actor, id, 'dispute', reason),
);

/** The report gets a new version, so that nobody verifies it without having seen the answer. */
async function answer(
  tx: Tx,
  actor: Actor,
  id: string,
  step: 'confirm' | 'dispute',
  disputeReason: string | null,
): Promise<Result<OwnLineView>> {
  const found = await tx.findOneBy(ReportLine, { id });
  const none = refused('not_found', 'There is no such line.');
  if (found === null) return none;
  const denied = authorise(actor, `${step}-line`, { owners: [found.participantId] });
  if (denied !== null) return denied;
  await lockRow(tx, 'report', found.reportId);
  const report = await tx.findOneByOrFail(Report, { id: found.reportId });
  const line = await tx.findOneBy(ReportLine, { id });
  if (line === null || line.state === 'draft') return none;
  const open = takeStep(reportTable, report.state, 'answer-line');
  if (!open.ok) return open;
  const next = takeStep(lineTable, line.state, step);
  if (!next.ok) return next;
  const answered = { state: next.value, answeredAt: actor.at, disputeReason };
  await tx.update(ReportLine, { id }, answered);
  await saveStep(tx, report, { state: open.value });
  return ok(await viewOwnLine(tx, actor, Object.assign(line, answered), report));
}
