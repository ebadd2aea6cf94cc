import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import type { StepWithReason } from '../projects/return-project.js';
import { isOfMove } from './moved-surplus.js';
import { loadEntry, loadReversing } from './reversal.js';
import { prepareMoveReversal } from './reverse-move.js';

/**
 * Prepares, for another person to approve, the reversal of the entry that a report's approval posted,
 * or of a move of surplus by either of its two entries. Its id is that of the entry.
 *
 * Refuses `not_found`, `entry_not_reversible`, `entry_already_reversed`, `illegal_step`,
 * `agreement_not_in_force` when credit would rise on an agreement that is over, `surplus_moved_on`.
 */
export const proposeReversal = useCase(
  'propose-reversal',
  async (tx, actor, input: StepWithReason) => {
    const found = await loadEntry(tx, input.id);
    if (!found.ok) return found;
    const entry = found.value;
    if (isOfMove(entry)) return prepareMoveReversal(tx, actor, entry, input.reason);
    const loaded = await loadReversing(tx, entry);
    if (!loaded.ok) return loaded;
    const { report, remaining } = loaded.value;
    const decision = await prepareDecision(tx, actor, {
      kind: 'reverse-entry',
      objectId: entry.id,
      objectVersion: report.version,
      change: {
        before: { ...remaining.change.before, reportId: report.id },
        after: { ...remaining.change.after, reportId: null },
      },
      reason: input.reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);
