import { columnsOf } from '../platform/http/csv-columns.js';
import type { DoubleClaimView } from './double-claim.view.js';
import type { OwnLineView } from './own-line.view.js';
import type { ReportItem } from './report.view.js';

const report = columnsOf<ReportItem>();
const line = columnsOf<OwnLineView>();
const claim = columnsOf<DoubleClaimView>();

/** Lists of reports, of lines to confirm and of references claimed twice, as CSV. */
export const reportColumns = [
  ...report.plain('id', 'projectId', 'agreementId', 'supplier.id'),
  ...report.text('supplier.name'),
  ...report.plain('number'),
  ...report.text('title'),
  ...report.plain('state', 'claimedAt', 'version'),
];

export const ownLineColumns = [
  ...line.plain('id', 'supplier.id'),
  ...line.text('supplier.name'),
  ...line.plain('project.id'),
  ...line.text('project.title'),
  ...line.plain('reportId', 'reportState', 'date'),
  ...line.text('description', 'reference'),
  ...line.amount('amount'),
  ...line.plain('currency'),
  ...line.amount('norwegianAmount', 'norwegianShare'),
  ...line.plain('claimed.currency'),
  ...line.amount('claimed.amount', 'claimed.norwegian'),
  ...line.plain('state', 'answeredAt'),
  ...line.text('disputeReason'),
];

export const doubleClaimColumns = [
  ...claim.plain('id', 'raisedAt', 'participant.id'),
  ...claim.text('participant.name'),
  ...claim.plain('first.supplier.id'),
  ...claim.text('first.supplier.name'),
  ...claim.plain('first.agreementId', 'first.projectId', 'first.reportId', 'first.state'),
  ...claim.plain('first.lineNumber'),
  ...claim.text('first.reference'),
  ...claim.plain('second.supplier.id'),
  ...claim.text('second.supplier.name'),
  ...claim.plain('second.agreementId', 'second.projectId', 'second.reportId', 'second.state'),
  ...claim.plain('second.lineNumber'),
  ...claim.text('second.reference'),
];
