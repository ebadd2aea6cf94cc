import type { StateTable } from './state-table.js';

/** Where a report of a broken point of contact stands. */
export const contactReportStates = ['open', 'handled'] as const;
export type ContactReportState = (typeof contactReportStates)[number];

export const contactReportSteps = ['handle'] as const;
export type ContactReportStep = (typeof contactReportSteps)[number];

/** What may happen to a report: somebody sees to it, once. A contact that breaks again is reported again. */
export const contactReportTable: StateTable<ContactReportState, ContactReportStep> = {
  open: { handle: 'handled' },
  handled: {},
};
