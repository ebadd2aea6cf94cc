import type { IsoDate } from '../time/iso-date.js';
import type { AgreedValue } from './agreed-value.js';

/** How an amount became kroner; shown with every answer that rests on it (D-5). */
export interface ExchangeEvidence {
  amount: string;
  currency: string;
  rate: string;
  unit: string;
  rateDate: IsoDate;
}

/** One dated change of a contract's value, already in kroner, VAT excluded. */
export interface ValueEvent {
  id: string;
  contractId: string;
  date: IsoDate;
  /** Øre, a safe integer; below zero for a cancellation or reduction; null when unknown, which is never zero (D-2). */
  amountOre: number | null;
  status: 'signed' | 'expected';
  channel: 'direct' | 'fms' | 'nspa';
  /** Other nations take part in the purchase. */
  shared: boolean;
  regime: 'defence' | 'foa';
  /** The seller is Norwegian: only what it had produced abroad matters. */
  norwegianSeller: boolean;
  /** Øre of parts produced abroad, for a Norwegian seller; null when not stated. */
  foreignAmountOre: number | null;
  exchange?: ExchangeEvidence;
}

export interface ContractFacts {
  id: string;
  /** The agreement that covers it, if any. */
  agreement: {
    id: string;
    kind: 'active' | 'conditional';
    /** Where the contract is worth something else than was agreed, or may be (D-20). */
    value?: AgreedValue;
  } | null;
  /** A decision by two people that the contract is outside, with its ground. */
  exemption: { rule: 'R-2' | 'R-5'; decisionId: string } | null;
}

/** Everything the duty of one supplier depends on. Every event names one of the contracts. */
export interface SupplierFacts {
  /** The supplier's identity, as given or decided; never a name match (D-6). */
  supplierId: string;
  contracts: readonly ContractFacts[];
  events: readonly ValueEvent[];
}
