import type { Page } from '../platform/http/paging.js';
import type { RegisterStatus } from './register-status.js';

export class RegisterSupplierView {
  id: string;
  /** @example "Kestrel Air Systems Ltd" */
  name: string;
  /** ISO 3166-1 alpha-2. @example "GB" */
  country: string;
}

export class TechnologyAreaView {
  /** @example "space" */
  code: string;
  /** @example "Romteknologi" */
  nb: string;
  /** @example "Romteknologi" */
  nn: string;
  /** @example "Space technology" */
  en: string;
}

/** Whom a Norwegian firm calls. */
export class RegisterContactView {
  id: string;
  /** @example "Industrial cooperation office" */
  title: string;
  /** @example "offset@kestrel.example.com" */
  email: string;
  /** @example "+44 1632 960000" */
  phone: string | null;
  /** @example "2026-01-15" */
  lastConfirmedOn: string | null;
}

/** An agreement as everyone may see it. Amounts are kroner with two decimals. */
export class RegisterAgreementView {
  id: string;
  /** @example "ICA-2024-007" */
  number: string;
  supplier: RegisterSupplierView;
  /** What Norway bought. @example "Long-range air surveillance radar" */
  bought: string;
  technologyAreas: TechnologyAreaView[];
  /** @example "NOK" */
  currency: string;
  /** What is owed in all. @example "250000000.00" */
  obligation: string;
  /** What is fulfilled. @example "100000000.00" */
  fulfilled: string;
  /** What is left to fulfil. @example "150000000.00" */
  remaining: string;
  /** Credit beyond the obligation (D-11). @example "0.00" */
  surplus: string;
  /** @example "2024-05-13" */
  signedOn: string;
  /** The last day for fulfilling. @example "2030-12-31" */
  deadlineOn: string;
  /** Whether it is in force. One that is not has left the list and keeps its link. */
  active: boolean;
  /**
   * `open`, `overdue` (something remains after the deadline) or `fulfilled` (nothing remains); of
   * an agreement that is no longer active `fulfilled`, `expired` or `terminated`.
   * @example "open"
   */
  status: RegisterStatus;
  /** The day on which it was closed. */
  closedOn: string | null;
  /** Latest confirmed first. */
  pointsOfContact: RegisterContactView[];
}

export class RegisterPage implements Page<RegisterAgreementView> {
  items: RegisterAgreementView[];
  /** How many agreements the filter finds in all. @example 42 */
  total: number;
  next: string | null;
  previous: string | null;
}
