import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { loadAcquisition, stepOf } from './load-acquisition.js';

export interface ProposeExemptionWithdrawal {
  readonly id: string;
  readonly reason: string;
}

/**
 * Prepares, for a second person, that an exemption is withdrawn: what it rested on was wrong, or is
 * so no longer (D-14).
 *
 * Refuses `not_found` and `illegal_step` (not exempt).
 */
export const proposeExemptionWithdrawal = useCase(
  'propose-exemption-withdrawal',
  async (tx, actor, input: ProposeExemptionWithdrawal) => {
    const loaded = await loadAcquisition(tx, input.id);
    if (!loaded.ok) return loaded;
    const acquisition = loaded.value;
    const state = stepOf(acquisition, 'propose to withdraw the exemption of');
    if (!state.ok) return state;
    const { reference, exemptionGround: ground, exemptionDecisionId: decisionId } = acquisition;
    const decision = await prepareDecision(tx, actor, {
      kind: 'withdraw-exemption',
      objectId: acquisition.id,
      objectVersion: acquisition.version,
      change: { before: { reference, ground, decisionId }, after: { reference, ground: null } },
      reason: input.reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);
