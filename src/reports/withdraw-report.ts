import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadForStep } from './load-report.js';
import { type ReportView, viewReport } from './report.view.js';
import { takeBack } from './take-back.js';

/**
 * Withdraws a report that is not approved yet, for good. Its references are free again (D-13).
 *
 * Refuses `not_found` and `illegal_step`.
 */
export const withdrawReport = useCase(
  'withdraw-report',
  async (tx, actor, input: { readonly id: string }) => {
    const loaded = await loadForStep(tx, actor, 'withdraw-report', 'withdraw', { id: input.id });
    if (!loaded.ok) return loaded;
    const { report, next } = loaded.value;
    await takeBack(tx, report, next, null);
    return ok<ReportView>(await viewReport(tx, actor, report));
  },
);
