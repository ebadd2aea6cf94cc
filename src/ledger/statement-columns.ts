import { columnsOf } from '../platform/http/csv-columns.js';
import type { EntryItem } from './ledger.view.js';

const { amount, plain, text } = columnsOf<EntryItem>();

/** The entries of a statement as CSV. Their sums are its balances. */
export const statementColumns = [
  ...plain('id', 'sequence', 'kind', 'effectiveOn', 'recordedAt', 'decisionId', 'projectId'),
  ...plain('reportId', 'reverses', 'reversedBy'),
  ...text('reason'),
  ...plain('currency'),
  ...amount('obligation', 'fulfilled', 'outstanding', 'surplus'),
];
