import type { AfterRejection } from '../access/decisions/after-rejection.js';
import { agreementTable } from '../domain/lifecycle/agreement.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { Agreement } from './agreement.entity.js';
import { saveStep } from './load-agreement.js';

/** An agreement whose signing is rejected is a draft again. */
export const signingRejected: AfterRejection = {
  table: 'agreement',
  undo: async (tx, _actor, { objectId }) => {
    const agreement = await tx.findOneByOrFail(Agreement, { id: objectId });
    const next = takeStep(agreementTable, agreement.state, 'reject');
    if (next.ok) await saveStep(tx, agreement, { state: next.value });
  },
};
