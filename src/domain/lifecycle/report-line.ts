import type { StateTable } from './state-table.js';

/** What the Norwegian participant says of a line (D-12: claimed, then confirmed). */
export const lineStates = ['draft', 'claimed', 'confirmed', 'disputed'] as const;
export type LineState = (typeof lineStates)[number];

export type LineStep = 'claim' | 'confirm' | 'dispute' | 'release';

/**
 * What may happen to a line. It is claimed when its report is submitted, and a draft again when the
 * report comes back. The participant may change its mind for as long as the report may be answered.
 */
export const lineTable: StateTable<LineState, LineStep> = {
  draft: { claim: 'claimed' },
  claimed: { confirm: 'confirmed', dispute: 'disputed', release: 'draft' },
  confirmed: { dispute: 'disputed', release: 'draft' },
  disputed: { confirm: 'confirmed', release: 'draft' },
};
