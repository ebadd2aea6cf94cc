import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import type { StepWithReason } from '../projects/return-project.js';
import { loadForStep } from './load-report.js';
import { type ReportView, viewReport } from './report.view.js';
import { takeBack } from './take-back.js';

/**
 * Gives a submitted or verified report back to the supplier, who may change and submit it again. Its
 * references are free meanwhile (D-13).
 *
 * Refuses `not_found` and `illegal_step`.
 */
export const returnReport = useCase('return-report', async (tx, actor, input: StepWithReason) => {
  const loaded = await loadForStep(tx, actor, 'return-report', 'return', { id: input.id });
  if (!loaded.ok) return loaded;
  const { report, next } = loaded.value;
  await takeBack(tx, report, next, input.reason);
  return ok<ReportView>(await viewReport(tx, actor, report));
});
