import type { EntryKind } from '../domain/ledger/entry.js';
import type { ContactChangeKind } from '../registry/contact-change.entity.js';
import { RegisterAgreementView } from './register.view.js';

/** What the ledger has of a day, all entries of a kind together. Amounts are changes, NOK. */
export class RegisterEvent {
  /** @example "2024-05-13" */
  on: string;
  /** @example "credit" */
  kind: EntryKind;
  /** @example "0.00" */
  obligation: string;
  /** @example "12500000.00" */
  fulfilled: string;
}

/** How much is to be fulfilled by a day on the way. */
export class RegisterMilestone {
  /** @example "2027-12-31" */
  dueOn: string;
  /** @example "Half of the obligation" */
  title: string;
  /** NOK. @example "125000000.00" */
  amount: string;
}

/** What two people can have agreed to change in the terms. */
export const changesOfTerms = [
  'deadline',
  'percentage',
  'contracts-added',
  'contracts-removed',
  'contract-values',
  'milestones',
  'bought',
  'areas',
] as const;
export const changesOfState = ['fulfilled', 'expired', 'renewed', 'terminated'] as const;
export type ChangeKind =
  | (typeof changesOfTerms)[number]
  | (typeof changesOfState)[number]
  | `contact-${ContactChangeKind}`;

/** What happened beside the ledger: other terms, an end or a renewal, whom to call. */
export class RegisterChange {
  /** The day from which it has effect. @example "2025-02-01" */
  on: string;
  /**
   * Of the terms: `deadline`, `percentage`, `contracts-added`, `contracts-removed`,
   * `contract-values`, `milestones`, `bought`, `areas`; of the agreement: `fulfilled`, `expired`,
   * `renewed`, `terminated`; of the supplier's contacts: `contact-added`, `contact-changed`,
   * `contact-removed`.
   * @example "deadline"
   */
  kind: ChangeKind;
  /** The deadline that was moved; null for every other kind. @example "2030-12-31" */
  from: string | null;
  /** Where it was moved to; null for every other kind. @example "2032-12-31" */
  to: string | null;
}

/** What the public may see of how an agreement came to stand where it does: no names, no reasons. */
export class RegisterHistory {
  /** In the order of time. */
  events: RegisterEvent[];
  /** In the order of time. */
  changes: RegisterChange[];
  /** As they are agreed now, in the order of time. */
  milestones: RegisterMilestone[];
  /** The verified value behind the credit, before shares and factors, NOK. @example "40000000.00" */
  actualValue: string;
}

/** An agreement of the register with how it came to stand where it does. */
export class RegisterAgreementDetail extends RegisterAgreementView {
  history: RegisterHistory;
}
