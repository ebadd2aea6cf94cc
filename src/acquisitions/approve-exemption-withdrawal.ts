import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { refused } from '../domain/result.js';
import type { ApproveExemption } from './approve-exemption.js';
import { loadAcquisition, stepOf, writeAcquisition } from './load-acquisition.js';
import { redecided } from './written.js';

/**
 * Withdraws an exemption as the second person. The acquisition is judged like any other again, and
 * its value counts (D-2, D-14).
 *
 * Refuses `not_found`, `own_decision`, `illegal_step`, `decision_lapsed` when the acquisition changed
 * since it was prepared, `decision_settled`, and `no_parameter_in_force`.
 */
export const approveExemptionWithdrawal = useCase(
  'approve-exemption-withdrawal',
  async (tx, actor, input: ApproveExemption) => {
    const loaded = await loadAcquisition(tx, input.id);
    if (!loaded.ok) return loaded;
    const acquisition = loaded.value;
    const prepared = await loadDecision(tx, 'withdraw-exemption', input.decisionId);
    if (!prepared.ok) return prepared;
    const decision = prepared.value;
    if (decision.objectId !== acquisition.id) {
      return refused('not_found', 'The decision is not about this acquisition.');
    }
    const stopped = await settleDecision(tx, actor, 'approve-exemption-withdrawal', decision, {
      state: 'approved',
      objectVersion: acquisition.version,
      reason: input.reason ?? null,
    });
    if (stopped !== null) return stopped;
    const state = stepOf(acquisition, 'withdraw the exemption of');
    if (!state.ok) return state;
    await writeAcquisition(tx, acquisition, { exemptionDecisionId: null, exemptionGround: null });
    const cause = { useCase: 'approve-exemption-withdrawal', id: decision.id } as const;
    return redecided(tx, actor, acquisition, cause);
  },
);
