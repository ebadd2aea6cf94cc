import type { StateTable } from './state-table.js';

/** Where a report stands. */
export const reportStates = [
  'draft',
  'submitted',
  'returned',
  'withdrawn',
  'verified',
  'approved',
  'reversed',
] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportStep =
  'change' | 'submit' | 'withdraw' | 'answer-line' | 'return' | 'verify' | 'approve' | 'reverse';

/**
 * What may happen to a report. The supplier may take it back until it is approved. The Norwegian
 * participants answer for their lines while it is submitted and not yet verified. It may be verified
 * anew, which replaces the decision that was prepared. What is approved is only ever reversed.
 */
export const reportTable: StateTable<ReportState, ReportStep> = {
  draft: { change: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    'answer-line': 'submitted',
    verify: 'verified',
    return: 'returned',
    withdraw: 'withdrawn',
  },
  returned: { change: 'returned', submit: 'submitted', withdraw: 'withdrawn' },
  withdrawn: {},
  verified: {
    verify: 'verified',
    approve: 'approved',
    return: 'returned',
    withdraw: 'withdrawn',
  },
  approved: { reverse: 'reversed' },
  reversed: {},
};

/** States in which a line's reference is claimed, and no one else may claim it (D-13). */
export const claimingStates: readonly ReportState[] = ['submitted', 'verified', 'approved'];
