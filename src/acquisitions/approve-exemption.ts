import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { refused } from '../domain/result.js';
import type { ExemptionGround } from './acquisition.entity.js';
import { loadAcquisition, stepOf, writeAcquisition } from './load-acquisition.js';
import { redecided } from './written.js';

export interface ApproveExemption {
  readonly id: string;
  readonly decisionId: string;
  readonly reason?: string;
}

/**
 * Decides, as a second person, that an acquisition is outside the duty; its value then counts for
 * nothing else either (D-2).
 *
 * Refuses `not_found`, `own_decision`, `illegal_step`, `decision_lapsed` when the acquisition changed
 * since it was prepared, `decision_settled`, and `no_parameter_in_force`.
 */
export const approveExemption = useCase(
  'approve-exemption',
  async (tx, actor, input: ApproveExemption) => {
    const loaded = await loadAcquisition(tx, input.id);
    if (!loaded.ok) return loaded;
    const acquisition = loaded.value;
    const prepared = await loadDecision(tx, 'exempt-acquisition', input.decisionId);
    if (!prepared.ok) return prepared;
    const decision = prepared.value;
    if (decision.objectId !== acquisition.id) {
      return refused('not_found', 'The decision is not about this acquisition.');
    }
    const stopped = await settleDecision(tx, actor, 'approve-exemption', decision, {
      state: 'approved',
      objectVersion: acquisition.version,
      reason: input.reason ?? null,
    });
    if (stopped !== null) return stopped;
    const state = stepOf(acquisition, 'exempt');
    if (!state.ok) return state;
    const { ground } = decision.change.after as { ground: ExemptionGround };
    await writeAcquisition(tx, acquisition, {
      exemptionDecisionId: decision.id,
      exemptionGround: ground,
    });
    return redecided(tx, actor, acquisition, { useCase: 'approve-exemption', id: decision.id });
  },
);
