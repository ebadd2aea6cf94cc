import type { IsoDate } from '../../domain/time/iso-date.js';
import type { WrittenRow } from '../forms/repeated-rows.js';

export const STATUSES = ['signed', 'expected'] as const;
export const CHANNELS = ['direct', 'fms', 'fms-shared', 'nspa', 'nspa-shared'] as const;
export const KINDS = ['defence', 'foa', 'norwegian'] as const;

export const NAMES = ['what', 'date', 'amount', 'currency', 'status', 'channel', 'kind'] as const;

/** A purchase as it was written. */
export type WrittenPurchase = WrittenRow<(typeof NAMES)[number]>;

/** A purchase that was understood. The amount is a decimal with two places. */
export interface Purchase {
  readonly what: string;
  readonly date: IsoDate;
  readonly amount: string;
  readonly currency: string;
  readonly status: (typeof STATUSES)[number];
  readonly channel: (typeof CHANNELS)[number];
  readonly kind: (typeof KINDS)[number];
}
