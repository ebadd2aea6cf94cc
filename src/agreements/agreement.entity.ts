import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Person } from '../access/person.entity.js';
import type { AgreementKind, AgreementState } from '../domain/lifecycle/agreement.js';
import type { Nok } from '../domain/money/nok.js';
import {
  DateOnly,
  Flag,
  Id,
  InstantColumn,
  Json,
  LongText,
  Ore,
  Ref,
  Text,
  Version,
} from '../platform/columns.js';
import { Organisation } from '../registry/organisation.entity.js';

/**
 * An industrial cooperation agreement: what a supplier owes Norway for having sold to it. How large
 * the obligation is and what is fulfilled of it, only the ledger says.
 */
@Entity('agreement')
@Unique('uq_agreement_number', ['number'])
@Index('ix_agreement_supplier', ['supplierId', 'id'])
@Index('ix_agreement_state', ['state', 'id'])
export class Agreement {
  @Id() id: string;
  /** The agency's own number for it. */
  @Text(40) number: string;
  @ForeignKey(() => Organisation)
  @Ref()
  supplierId: string;
  @Text(12) kind: AgreementKind;
  @Text(12) state: AgreementState;
  /** What was bought. */
  @Text(300) title: string;
  /** Per cent of the contract sum, a decimal above 0 and at most the rulebook's maximum. */
  @Text(34) percentage: string;
  /** The signed value of the covered contracts as agreed; null until it is signed. */
  @Ore({ nullable: true }) contractSum: Nok | null;
  /** The day by which the obligation is to be fulfilled. */
  @DateOnly() deadlineOn: string;
  /** Codes of the rulebook's technology areas. */
  @Json() technologyAreas: string[];
  /** Whether the record is open: only then does the public register show it. */
  @Flag() isPublic: boolean;
  @ForeignKey(() => Person)
  @Ref()
  preparedBy: string;
  @InstantColumn() draftedAt: string;
  @DateOnly({ nullable: true }) signedOn: string | null;
  /** The day from which a conditional agreement has its obligation. */
  @DateOnly({ nullable: true }) activatedOn: string | null;
  /** The day on which it was fulfilled, expired, was terminated or discarded, and why. */
  @DateOnly({ nullable: true }) endedOn: string | null;
  @LongText({ nullable: true }) endReason: string | null;
  /** The rulebook under which it was signed. */
  @Text(64, { nullable: true }) rulebookVersion: string | null;
  @Version() version: number;
}
