import { Entity, ForeignKey, Unique } from 'typeorm';
import { Person } from '../access/person.entity.js';
import type { ValueEventState } from '../domain/lifecycle/value-event.js';
import type { Nok } from '../domain/money/nok.js';
import {
  DateOnly,
  Id,
  InstantColumn,
  LongText,
  Ore,
  Ref,
  Text,
  Whole,
} from '../platform/columns.js';
import { Acquisition } from './acquisition.entity.js';

/** `framework-ceiling` is kept and never counted: a human says what it means for this supplier (D-2). */
export const valueEventKinds = [
  'signing',
  'option',
  'call-off',
  'amendment',
  'cancellation',
  'framework-ceiling',
] as const;
export type ValueEventKind = (typeof valueEventKinds)[number];

export const valueEventStatuses = ['signed', 'expected'] as const;
export type ValueEventStatus = (typeof valueEventStatuses)[number];

/**
 * One dated change of an acquisition's value, VAT excluded, with its value in kroner as it was
 * decided on (D-5). Its content is never rewritten: another row supersedes it.
 */
@Entity('value_event')
@Unique('uq_value_event_number', ['acquisitionId', 'number'])
export class ValueEvent {
  @Id() id: string;
  @ForeignKey(() => Acquisition)
  @Ref()
  acquisitionId: string;
  /** Counts the rows of the acquisition from 1; evidence names the event by it. */
  @Whole() number: number;
  @Text(20) kind: ValueEventKind;
  @Text(10) status: ValueEventStatus;
  /** The day of the event: signed then, or expected then. */
  @DateOnly() occursOn: string;
  /** A decimal in `currency`; below zero for a reduction; null when unknown, which is never zero. */
  @Text(60, { nullable: true }) amount: string | null;
  @Text(3) currency: string;
  /** What of the amount a Norwegian seller had produced abroad; null when not stated. */
  @Text(60, { nullable: true }) foreignAmount: string | null;
  @Ore({ nullable: true }) nok: Nok | null;
  @Ore({ nullable: true }) foreignNok: Nok | null;
  /** NOK per `rateUnit` of the currency; null when the amount is unknown. */
  @Text(64, { nullable: true }) rate: string | null;
  @Whole({ nullable: true }) rateUnit: number | null;
  @DateOnly({ nullable: true }) rateOn: string | null;
  @Text(300, { nullable: true }) rateSource: string | null;
  @Text(12) state: ValueEventState;
  @ForeignKey(() => ValueEvent)
  @Ref({ nullable: true })
  supersededBy: string | null;
  @ForeignKey(() => Person)
  @Ref()
  recordedBy: string;
  @InstantColumn() recordedAt: string;
  @ForeignKey(() => Person)
  @Ref({ nullable: true })
  settledBy: string | null;
  /** When it was superseded or cancelled, and why. */
  @InstantColumn({ nullable: true }) settledAt: string | null;
  @LongText({ nullable: true }) settledReason: string | null;
}
