import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Decision } from '../access/decision.entity.js';
import type { Coverage } from '../domain/duty/coverage.js';
import type { ValueEvent as ValueEventFacts } from '../domain/duty/facts.js';
import type { AgreementKind } from '../domain/lifecycle/agreement.js';
import { Flag, Id, InstantColumn, Json, Ref, Text, Version, Whole } from '../platform/columns.js';
import { Organisation } from '../registry/organisation.entity.js';

export const channels = ['direct', 'fms', 'nspa'] as const satisfies ValueEventFacts['channel'][];
export const regimes = ['defence', 'foa'] as const satisfies ValueEventFacts['regime'][];
export type Channel = (typeof channels)[number];
export type Regime = (typeof regimes)[number];

/** On what an acquisition is outside the duty; `other` is argued in the decision. */
export const exemptionGrounds = ['R-2', 'R-5', 'other'] as const;
export type ExemptionGround = (typeof exemptionGrounds)[number];

/** What Norway buys from one supplier under one contract, and whether an agreement covers it. */
@Entity('acquisition')
@Unique('uq_acquisition_reference', ['reference'])
@Index('ix_acquisition_supplier', ['supplierId', 'id'])
@Index('ix_acquisition_coverage', ['coverage', 'reference'])
@Index('ix_acquisition_agreed_value', ['agreementId'], { where: 'agreed_value_differs' })
@Index('ix_acquisition_threshold_passed', ['agreementId'], { where: 'threshold_passed' })
export class Acquisition {
  @Id() id: string;
  /** The agency's own reference of the contract; it never changes, since evidence names it. */
  @Text(60) reference: string;
  @Text(300) title: string;
  @ForeignKey(() => Organisation)
  @Ref()
  supplierId: string;
  @Text(10) channel: Channel;
  /** Other nations take part in the purchase. */
  @Flag() shared: boolean;
  @Text(10) regime: Regime;
  /** Codes of the rulebook's technology areas. */
  @Json() technologyAreas: string[];
  /** The agreement that covers it, by name: agreements know acquisitions, not the other way. */
  @ForeignKey('Agreement')
  @Ref({ nullable: true })
  agreementId: string | null;
  @Text(12, { nullable: true }) agreementKind: AgreementKind | null;
  /** The decision of two people by which it is outside, and its ground. */
  @ForeignKey(() => Decision)
  @Ref({ nullable: true })
  exemptionDecisionId: string | null;
  @Text(10, { nullable: true }) exemptionGround: ExemptionGround | null;
  /** What the latest coverage decision says; the row of that number holds the evidence. */
  @Text(24) coverage: Coverage;
  @Whole() coverageNumber: number;
  /** It is worth something else than its agreement says, or may be (D-20): decided with coverage. */
  @Flag({ default: false }) agreedValueDiffers: boolean;
  /** Signed values have passed the threshold with it, or its parts abroad have: decided with coverage. */
  @Flag({ default: false }) thresholdPassed: boolean;
  /** Reference and title as they are searched. */
  @Text(400) searchKey: string;
  @InstantColumn() registeredAt: string;
  @Version() version: number;
}
