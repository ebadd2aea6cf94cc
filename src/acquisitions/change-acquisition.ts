import { useCase } from '../access/use-case.js';
import {
  identifyOrganisation,
  type OrganisationReference,
} from '../registry/identify-organisation.js';
import { searchKeyOf } from '../registry/name-keys.js';
import type { Acquisition, Channel, Regime } from './acquisition.entity.js';
import { loadAcquisition, stepOf, writeAcquisition } from './load-acquisition.js';
import { redecideCoverage } from './redecide-coverage.js';
import { unknownAreas } from './technology-areas.js';
import { redecided } from './written.js';

export interface ChangeAcquisition {
  readonly id: string;
  readonly version: number;
  readonly title?: string;
  readonly supplier?: OrganisationReference;
  readonly channel?: Channel;
  readonly shared?: boolean;
  readonly regime?: Regime;
  readonly technologyAreas?: readonly string[];
}

/**
 * Corrects what was registered; what is left out stays. When what the duty depends on changes
 * (supplier, channel, other nations, regime), an exemption falls: it was decided on something else.
 *
 * Refuses `not_found`, `invalid` (technology areas, half an identifier), `version_mismatch`, `illegal_step` (another
 * supplier, while an agreement covers it), `identifier_invalid`, `name_is_not_identity`,
 * `identity_contradictory`, and what deciding anew refuses.
 */
export const changeAcquisition = useCase(
  'change-acquisition',
  async (tx, actor, input: ChangeAcquisition) => {
    const to = input.supplier && (await identifyOrganisation(tx, input.supplier, 'supplier'));
    const other = to?.ok === true ? to.value.id : undefined;
    const loaded = await loadAcquisition(tx, input.id, input.version, other);
    if (!loaded.ok) return loaded;
    const acquisition = loaded.value;
    const areas = await unknownAreas(tx, input.technologyAreas ?? []);
    if (areas !== null) return areas;
    const before = { ...acquisition };
    const change: Partial<Acquisition> = {
      title: input.title ?? before.title,
      channel: input.channel ?? before.channel,
      shared: input.shared ?? before.shared,
      regime: input.regime ?? before.regime,
      technologyAreas: [...(input.technologyAreas ?? before.technologyAreas)],
    };
    change.searchKey = searchKeyOf(`${before.reference} ${change.title}`);
    if (to?.ok === false) return to;
    if (other !== undefined) change.supplierId = other;
    const isMoved = other !== undefined && other !== before.supplierId;
    const isOther = (['channel', 'shared', 'regime'] as const).some(
      (fact) => change[fact] !== before[fact],
    );
    if (isMoved || isOther) {
      const state = stepOf(acquisition, isMoved ? 'change the supplier of' : 'change');
      if (!state.ok) return state;
      if (state.value === 'open') {
        Object.assign(change, { exemptionDecisionId: null, exemptionGround: null });
      }
    }
    await writeAcquisition(tx, acquisition, change);
    const cause = { useCase: 'change-acquisition', id: acquisition.id } as const;
    if (isMoved) {
      const left = await redecideCoverage(tx, actor, before.supplierId, cause);
      if (!left.ok) return left;
    }
    return redecided(tx, actor, acquisition, cause);
  },
);
