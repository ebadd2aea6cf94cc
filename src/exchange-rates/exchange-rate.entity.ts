import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Person } from '../access/person.entity.js';
import { DateOnly, Id, InstantColumn, Ref, Text, Whole } from '../platform/columns.js';

/** NOK per `unit` of a currency on a day, as the bank quoted it (D-5). Append-only. */
@Entity('exchange_rate')
@Unique('uq_exchange_rate', ['currency', 'date'])
@Index('ix_exchange_rate_date', ['date', 'currency'])
export class ExchangeRate {
  @Id() id: string;
  @Text(3) currency: string;
  @DateOnly() date: string;
  /** The decimal as it was quoted. */
  @Text(64) rate: string;
  /** 1, or 100 where the bank quotes per hundred. */
  @Whole() unit: number;
  /** Who quoted it and where it was read. */
  @Text(300) source: string;
  @ForeignKey(() => Person)
  @Ref()
  importedBy: string;
  @InstantColumn() importedAt: string;
}
