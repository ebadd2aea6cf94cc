import type { StateTable } from './state-table.js';

/** Where a cooperation project stands. */
export const projectStates = [
  'draft',
  'proposed',
  'assessed',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'completed',
] as const;
export type ProjectState = (typeof projectStates)[number];

export type ProjectStep =
  | 'change'
  | 'propose'
  | 'assess'
  | 'approve'
  | 'return'
  | 'reject'
  | 'withdraw'
  | 'change-terms'
  | 'report'
  | 'complete'
  | 'propose to reopen'
  | 'reopen';

/**
 * What may happen to a project. A supplier drafts, changes and proposes; an officer assesses it,
 * which prepares the approval that another person gives; either of the two may return it, and the
 * second may reject it. Until it is approved the supplier may withdraw it. Only an approved project is reported on or gets other terms;
 * a completed one can be reopened.
 */
export const projectTable: StateTable<ProjectState, ProjectStep> = {
  draft: { change: 'draft', propose: 'proposed', withdraw: 'withdrawn' },
  proposed: {
    assess: 'assessed',
    return: 'returned',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  assessed: {
    assess: 'assessed',
    approve: 'approved',
    return: 'returned',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  returned: { change: 'returned', propose: 'proposed', withdraw: 'withdrawn' },
  approved: { report: 'approved', 'change-terms': 'approved', complete: 'completed' },
  rejected: {},
  withdrawn: {},
  completed: { 'propose to reopen': 'completed', reopen: 'approved' },
};
