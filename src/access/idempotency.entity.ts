import { Entity, PrimaryColumn } from 'typeorm';
import { Id, InstantColumn, LongText, Text } from '../platform/columns.js';

/** The first answer to a keyed request; the key belongs to the person who used it. */
@Entity('idempotency_record')
export class IdempotencyRecord {
  @Id() personId: string;
  @PrimaryColumn({ type: 'varchar', length: 255 }) key: string;
  @Text(64) requestHash: string;
  @LongText({ nullable: true }) answer: string | null;
  @InstantColumn() recordedAt: string;
}
