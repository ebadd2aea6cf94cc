import { accessViews } from './access-views.js';
import { staff, supplierAndStaff, whoeverSeesTheWhole } from './audiences.js';
import { type Fields, fields, part } from './fields.js';

const SupplierView = fields(whoeverSeesTheWhole, 'id name country');
const BalancesView = fields(
  whoeverSeesTheWhole,
  'currency obligation fulfilled outstanding surplus moved',
);
const MilestoneView = fields(supplierAndStaff, 'id dueOn title amount share required status');
const AgreementAcquisitionView = fields(
  supplierAndStaff,
  'id reference title agreedSum signedSum hasUnknown',
);
const AgreementItem = {
  ...fields(supplierAndStaff, 'id number'),
  supplier: part(SupplierView, supplierAndStaff),
  ...fields(supplierAndStaff, 'kind state title deadlineOn'),
  balances: part(BalancesView, supplierAndStaff),
  ...fields(supplierAndStaff, 'needsAmendment needsActivation version'),
};

const ProjectBalanceView = fields(whoeverSeesTheWhole, 'projectId fulfilled');
const StatementBalancesView = {
  ...BalancesView,
  projects: part(ProjectBalanceView, whoeverSeesTheWhole),
};
const EntryItem = {
  ...fields(supplierAndStaff, 'id sequence kind effectiveOn recordedAt decisionId projectId'),
  ...fields(supplierAndStaff, 'reportId reverses reversedBy reason'),
  ...fields(supplierAndStaff, 'currency obligation fulfilled outstanding surplus'),
};
const PostingView = fields(supplierAndStaff, 'account projectId amount');

/** What is owed, and the ledger of it. */
export const agreementViews = {
  SupplierView,
  BalancesView,
  MilestoneView,
  AgreementAcquisitionView,
  AgreementItem,
  AgreementView: {
    ...AgreementItem,
    ...fields(supplierAndStaff, 'percentage currency contractSum computedObligation'),
    ...fields(supplierAndStaff, 'technologyAreas isPublic'),
    milestones: part(MilestoneView, supplierAndStaff),
    acquisitions: part(AgreementAcquisitionView, supplierAndStaff),
    ...fields(supplierAndStaff, 'signedOn activatedOn endedOn endReason rulebookVersion'),
    decisions: part(accessViews.DecisionView, staff),
  },
  PostedMoveView: fields(
    staff,
    'currency amount fromAgreementId toAgreementId outEntryId inEntryId',
  ),
  ReversedMoveView: fields(
    staff,
    'id currency amount fromAgreementId toAgreementId outReversalId inReversalId',
  ),
  ProjectBalanceView,
  StatementBalancesView,
  EntryItem,
  StatementView: {
    ...fields(supplierAndStaff, 'agreementId asOf knownAt throughSequence'),
    balances: part(StatementBalancesView, supplierAndStaff),
    items: part(EntryItem, supplierAndStaff),
    ...fields(supplierAndStaff, 'next previous'),
  },
  PostingView,
  EntryView: {
    ...EntryItem,
    ...fields(supplierAndStaff, 'agreementId recordedBy'),
    postings: part(PostingView, supplierAndStaff),
    ...fields(supplierAndStaff, 'rulebookVersion calculation'),
    after: part(BalancesView, supplierAndStaff),
    ...fields(supplierAndStaff, 'previousHash hash'),
  },
} as const satisfies Record<string, Fields>;
