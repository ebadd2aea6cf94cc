import type { ReportState } from '../domain/lifecycle/report.js';
import type { Page } from '../platform/http/paging.js';
import { PartyView } from '../projects/project.view.js';

/** Where a reference is claimed. */
export class PlaceView {
  supplier: PartyView;
  agreementId: string;
  projectId: string;
  reportId: string;
  /** Where the report stands now. @example "approved" */
  state: ReportState;
  /** @example 1 */
  lineNumber: number;
  /** As it is written there. @example "INV-2026-014" */
  reference: string;
}

/** A reference of a participant that was claimed a second time, and stopped (D-13). */
export class DoubleClaimView {
  id: string;
  raisedAt: string;
  participant: PartyView;
  /** Where it stands in a claim. */
  first: PlaceView;
  /** Where it was claimed again. */
  second: PlaceView;
}

export class DoubleClaimPage implements Page<DoubleClaimView> {
  items: DoubleClaimView[];
  next: string | null;
  previous: string | null;
}
