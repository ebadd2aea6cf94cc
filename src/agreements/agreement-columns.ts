import { columnsOf } from '../platform/http/csv-columns.js';
import type { AgreementItem } from './agreement.view.js';

const { amount, plain, text } = columnsOf<AgreementItem>();

/** The list of agreements as CSV. */
export const agreementColumns = [
  ...plain('id'),
  ...text('number'),
  ...plain('supplier.id'),
  ...text('supplier.name'),
  ...plain('supplier.country', 'kind', 'state'),
  ...text('title'),
  ...plain('deadlineOn', 'balances.currency'),
  ...amount('balances.obligation', 'balances.fulfilled', 'balances.outstanding'),
  ...amount('balances.surplus', 'balances.moved'),
  ...plain('needsAmendment', 'needsActivation', 'version'),
];
