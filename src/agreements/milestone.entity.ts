import { Entity, ForeignKey, Index } from 'typeorm';
import type { Nok } from '../domain/money/nok.js';
import { DateOnly, Id, Ore, Ref, Text } from '../platform/columns.js';
import { Agreement } from './agreement.entity.js';

/** How much is to be fulfilled by a day on the way: an amount, or a share of the obligation. */
@Entity('agreement_milestone')
@Index('ix_agreement_milestone_agreement', ['agreementId', 'dueOn'])
export class AgreementMilestone {
  @Id() id: string;
  @ForeignKey(() => Agreement)
  @Ref()
  agreementId: string;
  @DateOnly() dueOn: string;
  @Text(200) title: string;
  /** Null when it is a share. */
  @Ore({ nullable: true }) amount: Nok | null;
  /** Per cent of the obligation, a decimal; null when it is an amount. */
  @Text(34, { nullable: true }) share: string | null;
}
