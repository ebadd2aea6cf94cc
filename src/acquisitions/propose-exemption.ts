import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { ok, refused, type Refused } from '../domain/result.js';
import type { Acquisition, ExemptionGround } from './acquisition.entity.js';
import type { ExemptionProposal } from './acquisition.view.js';
import { loadAcquisition, stepOf } from './load-acquisition.js';

export interface ProposeExemption {
  readonly id: string;
  readonly ground: ExemptionGround;
  readonly reason: string;
}

/**
 * Prepares that an acquisition is outside the duty: under FOA, shared with other nations
 * through NSPA or FMS, or on another ground that the reason argues. A second person decides.
 *
 * Refuses `not_found`, `illegal_step` (exempt already, or covered by an agreement) and
 * `exemption_ground_missing` when the acquisition was not registered as what the ground needs.
 */
export const proposeExemption = useCase(
  'propose-exemption',
  async (tx, actor, input: ProposeExemption) => {
    const loaded = await loadAcquisition(tx, input.id);
    if (!loaded.ok) return loaded;
    const acquisition = loaded.value;
    const state = stepOf(acquisition, 'propose to exempt');
    if (!state.ok) return state;
    const { ground, reason } = input;
    const missing = groundMissing(acquisition, ground);
    if (missing !== null) return missing;
    const decision = await prepareDecision(tx, actor, {
      kind: 'exempt-acquisition',
      objectId: acquisition.id,
      objectVersion: acquisition.version,
      change: { before: { ground: null }, after: { ground, reference: acquisition.reference } },
      reason,
    });
    const { id: decisionId, preparedBy, preparedAt } = decision;
    return ok<ExemptionProposal>(
      visibleTo(actor, 'ExemptionProposal', {
        id: acquisition.id,
        decisionId,
        ground,
        reason,
        preparedBy,
        preparedAt,
      }),
    );
  },
);

function groundMissing(acquisition: Acquisition, ground: ExemptionGround): Refused | null {
  const { channel, shared, regime } = acquisition;
  const isThere =
    ground === 'other' || (ground === 'R-5' ? regime === 'foa' : shared && channel !== 'direct');
  if (isThere) return null;
  return refused(
    'exemption_ground_missing',
    ground === 'R-5'
      ? 'The acquisition is not registered as carried out under FOA.'
      : 'The acquisition is not registered as shared with other nations through NSPA or FMS.',
    { rule: ground, facts: { channel, shared, regime } },
  );
}
