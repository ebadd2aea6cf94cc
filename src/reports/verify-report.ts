import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { creditChange } from './credit-change.js';
import { linesOf, loadForStep, saveStep } from './load-report.js';
import { ReportLine } from './report-line.entity.js';
import { type LineVerification, verifyLines } from './verify-lines.js';

export interface VerifyReport {
  readonly id: string;
  readonly version: number;
  /** What is said of single lines. */
  readonly lines: readonly LineVerification[];
  /** What the verification rests on. */
  readonly reason: string;
}

/**
 * Verifies a submitted report line by line and prepares the approval of its credit: what the project
 * is entitled to with it, and the difference that would be posted (D-8). A verified report can be
 * verified anew, which replaces what was prepared.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, what {@link verifyLines} refuses,
 * `no_parameter_in_force`, `amount_out_of_range`.
 */
export const verifyReport = useCase('verify-report', async (tx, actor, input: VerifyReport) => {
  const loaded = await loadForStep(tx, actor, 'verify-report', 'verify', input);
  if (!loaded.ok) return loaded;
  const { report, project, next } = loaded.value;
  const lines = await linesOf(tx, report.id);
  const verified = verifyLines(lines, input.lines);
  if (!verified.ok) return verified;
  for (const [index, line] of lines.entries()) {
    await tx.update(ReportLine, { id: line.id }, verified.value[index] ?? {});
  }
  await saveStep(tx, report, { state: next, verifiedAt: actor.at });
  const change = await creditChange(tx, project, { also: report });
  if (!change.ok) return change;
  const decision = await prepareDecision(tx, actor, {
    kind: 'approve-credit',
    objectId: report.id,
    objectVersion: report.version,
    change: change.value.change,
    reason: input.reason,
  });
  return ok<DecisionView>(viewDecision(actor, decision));
});
