import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import type { Nok } from '../domain/money/nok.js';
import { Ore } from '../platform/columns.js';
import { Agreement } from './agreement.entity.js';

/** A contract that an agreement is about. */
@Entity('agreement_acquisition')
@Index('ix_agreement_acquisition_acquisition', ['acquisitionId'])
export class AgreementAcquisition {
  @ForeignKey(() => Agreement)
  @PrimaryColumn({ type: 'varchar', length: 36 })
  agreementId: string;
  @ForeignKey(() => Acquisition)
  @PrimaryColumn({ type: 'varchar', length: 36 })
  acquisitionId: string;
  /** Its signed value when that was last agreed; null until the agreement is signed. */
  @Ore({ nullable: true }) agreedSum: Nok | null;
}
