import { accessViews } from './access-views.js';
import { staff } from './audiences.js';
import { type Fields, fields, part } from './fields.js';

const SupplierReference = fields(staff, 'id name country');
const AgreementReference = fields(staff, 'id kind');
const ExemptionView = fields(staff, 'ground decisionId');
const AcquisitionItem = {
  ...fields(staff, 'id reference title'),
  supplier: part(SupplierReference, staff),
  ...fields(staff, 'channel shared regime technologyAreas'),
  agreement: part(AgreementReference, staff),
  exemption: part(ExemptionView, staff),
  ...fields(staff, 'coverage agreedValueDiffers version'),
};
const ValueEventView = {
  ...fields(staff, 'id number kind status state date amount currency foreignAmount nok foreignNok'),
  ...fields(staff, 'rate rateUnit rateDate rateSource supersededBy reason recordedAt'),
};
const CoverageView = fields(
  staff,
  'number coverage rules rulebookVersion cause causeId decidedBy decidedAt evidence',
);
const AcquisitionView = {
  ...AcquisitionItem,
  ...fields(staff, 'flags'),
  events: part(ValueEventView, staff),
  coverageHistory: part(CoverageView, staff),
  decisions: part(accessViews.DecisionView, staff),
};
const CoverageChange = fields(staff, 'acquisitionId reference from to');

const WindowView = fields(staff, 'from to sum threshold events acquisitions');
const PeakView = fields(staff, 'to sum');
const CrossingView = {
  ...fields(staff, 'crossedOn likelyCrossingOn'),
  crossing: part(WindowView, staff),
  likelyCrossing: part(WindowView, staff),
  peak: part(PeakView, staff),
};
const ContractCoverage = fields(staff, 'id reference coverage');
const GroupView = {
  ...CrossingView,
  members: part(SupplierReference, staff),
  membersToLookAt: part(SupplierReference, staff),
};

/** What Norway buys or means to buy, and whether it is covered: the agency's own planning. */
export const acquisitionViews = {
  SupplierReference,
  AgreementReference,
  ExemptionView,
  AcquisitionItem,
  ValueEventView,
  CoverageView,
  AcquisitionView,
  CoverageChange,
  AcquisitionWritten: { ...AcquisitionView, coverageChanges: part(CoverageChange, staff) },
  UncoveredAcquisition: { ...AcquisitionItem, ...fields(staff, 'rules decidedAt evidence') },
  ExemptionProposal: fields(staff, 'id decisionId ground reason preparedBy preparedAt'),
  WindowView,
  PeakView,
  ContractCoverage,
  GroupView,
  SupplierCoverageView: {
    supplier: part(SupplierReference, staff),
    ...fields(staff, 'rulebookVersion'),
    ...CrossingView,
    ...fields(staff, 'hasUnknown'),
    acquisitions: part(ContractCoverage, staff),
    group: part(GroupView, staff),
    ...fields(staff, 'rules'),
  },
} as const satisfies Record<string, Fields>;
