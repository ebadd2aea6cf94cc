import { useCase } from '../access/use-case.js';
import { refused } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { lockRow } from '../platform/sql.js';
import { unlessTaken } from '../platform/unique-violation.js';
import {
  identifyOrganisation,
  type OrganisationReference,
} from '../registry/identify-organisation.js';
import { searchKeyOf } from '../registry/name-keys.js';
import { Acquisition, type Channel, type Regime } from './acquisition.entity.js';
import { unknownAreas } from './technology-areas.js';
import { redecided } from './written.js';

export interface RegisterAcquisition {
  readonly reference: string;
  readonly title: string;
  readonly supplier: OrganisationReference;
  readonly channel: Channel;
  readonly shared: boolean;
  readonly regime: Regime;
  readonly technologyAreas?: readonly string[];
}

/**
 * Registers what Norway buys from a supplier. Until it has a value event its value is unknown. That
 * it is said to be under FOA or shared is a ground for exemption; two people decide on it.
 *
 * Refuses `not_found` (supplier), `invalid` (technology areas, half an identifier), `duplicate`
 * (reference), `identifier_invalid`, `name_is_not_identity`, `identity_contradictory`.
 */
export const registerAcquisition = useCase(
  'register-acquisition',
  async (tx, actor, input: RegisterAcquisition) => {
    const supplier = await identifyOrganisation(tx, input.supplier, 'supplier');
    if (!supplier.ok) return supplier;
    const areas = await unknownAreas(tx, input.technologyAreas ?? []);
    if (areas !== null) return areas;
    const { reference, title, channel, shared, regime } = input;
    const supplierId = supplier.value.id;
    await lockRow(tx, 'organisation', supplierId);
    const acquisition = tx.create(Acquisition, {
      id: newId(),
      reference,
      title,
      supplierId,
      channel,
      shared,
      regime,
      technologyAreas: [...(input.technologyAreas ?? [])],
      agreementId: null,
      agreementKind: null,
      exemptionDecisionId: null,
      exemptionGround: null,
      coverage: 'unknown',
      coverageNumber: 0,
      agreedValueDiffers: false,
      thresholdPassed: false,
      searchKey: searchKeyOf(`${reference} ${title}`),
      registeredAt: actor.at,
      version: 1,
    });
    const taken = await unlessTaken(
      () => tx.insert(Acquisition, acquisition),
      () => refused('duplicate', `There is an acquisition with the reference ${reference}.`),
    );
    if (taken !== null) return taken;
    return redecided(tx, actor, acquisition, { useCase: 'register-acquisition' });
  },
);
