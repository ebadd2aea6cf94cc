import { accessViews } from './access-views.js';
import {
  firmItself,
  partiesAndStaff,
  partiesThemselves,
  staff,
  supplierAndStaff,
  whoeverSeesTheWhole,
} from './audiences.js';
import { type Fields, fields, part } from './fields.js';

const PartyView = fields(whoeverSeesTheWhole, 'id name');
const EvidenceView = fields(supplierAndStaff, 'date reference');
const BaselineView = fields(supplierAndStaff, 'year amount');
const FactorView = fields(supplierAndStaff, 'from factor source assumption');
const WarningView = fields(supplierAndStaff, 'code rule message');
const ProjectTermsView = {
  ...fields(supplierAndStaff, 'causality'),
  evidence: part(EvidenceView, supplierAndStaff),
  ...fields(supplierAndStaff, 'continuity continuationReason'),
  baselines: part(BaselineView, supplierAndStaff),
  factors: part(FactorView, supplierAndStaff),
  ...fields(supplierAndStaff, 'plannedNorwegianShare'),
  warnings: part(WarningView, supplierAndStaff),
};

/** Cooperation projects and their terms. */
export const projectViews = {
  PartyView,
  EvidenceView,
  BaselineView,
  FactorView,
  WarningView,
  ProjectTermsView,
  ProjectItem: {
    ...fields(partiesAndStaff, 'id agreementId'),
    supplier: part(PartyView, partiesAndStaff),
    ...fields(partiesAndStaff, 'kind title technologyArea state version'),
  },
  ProjectView: {
    ...fields(partiesAndStaff, 'id agreementId'),
    supplier: part(PartyView, partiesAndStaff),
    ...fields(partiesAndStaff, 'kind title'),
    participants: part(PartyView, partiesThemselves),
    ...fields(partiesAndStaff, 'technologyArea armedForcesNeed valueBasis state'),
    ...fields(supplierAndStaff, 'stateReason'),
    ...fields(partiesAndStaff, 'draftedAt proposedAt approvedOn completedOn version'),
    terms: part(ProjectTermsView, supplierAndStaff),
    decisions: part(accessViews.DecisionView, staff),
  },
} as const satisfies Record<string, Fields>;

const ValueView = fields(whoeverSeesTheWhole, 'currency amount norwegian');
const ConversionView = fields(supplierAndStaff, 'rate unit date source');
const AgeView = fields(supplierAndStaff, 'at amount norwegian');
const CreditedView = fields(supplierAndStaff, 'at credit entryId');
const AgesView = {
  ...fields(supplierAndStaff, 'currency'),
  claimed: part(AgeView, supplierAndStaff),
  confirmed: part(AgeView, supplierAndStaff),
  verified: part(AgeView, supplierAndStaff),
  approved: part(AgeView, supplierAndStaff),
  credited: part(CreditedView, supplierAndStaff),
};
const ReportLineView = {
  ...fields(supplierAndStaff, 'id number date'),
  participant: part(PartyView, supplierAndStaff),
  ...fields(supplierAndStaff, 'description reference amount currency'),
  ...fields(supplierAndStaff, 'norwegianAmount norwegianShare'),
  evidence: part(EvidenceView, supplierAndStaff),
  ...fields(supplierAndStaff, 'state'),
  conversion: part(ConversionView, supplierAndStaff),
  claimed: part(ValueView, supplierAndStaff),
  ...fields(supplierAndStaff, 'answeredAt disputeReason'),
  verified: part(ValueView, supplierAndStaff),
  ...fields(supplierAndStaff, 'verificationReason'),
};
const OwnProjectView = fields(firmItself, 'id title');
const PlaceView = {
  supplier: part(PartyView, staff),
  ...fields(staff, 'agreementId projectId reportId state lineNumber reference'),
};

/** What is claimed, confirmed and credited. A firm sees its own lines, never the report they are in. */
export const reportViews = {
  ValueView,
  ConversionView,
  AgeView,
  CreditedView,
  AgesView,
  ReportLineView,
  ReportItem: {
    ...fields(supplierAndStaff, 'id projectId agreementId'),
    supplier: part(PartyView, supplierAndStaff),
    ...fields(supplierAndStaff, 'number title state claimedAt version'),
  },
  ReportView: {
    ...fields(supplierAndStaff, 'id projectId agreementId'),
    supplier: part(PartyView, supplierAndStaff),
    ...fields(supplierAndStaff, 'number title state stateReason draftedAt'),
    ages: part(AgesView, supplierAndStaff),
    lines: part(ReportLineView, supplierAndStaff),
    ...fields(supplierAndStaff, 'version'),
    decisions: part(accessViews.DecisionView, staff),
  },
  OwnProjectView,
  OwnLineView: {
    ...fields(firmItself, 'id'),
    supplier: part(PartyView, firmItself),
    project: part(OwnProjectView, firmItself),
    ...fields(firmItself, 'reportId reportState date description reference amount currency'),
    ...fields(firmItself, 'norwegianAmount norwegianShare'),
    claimed: part(ValueView, firmItself),
    ...fields(firmItself, 'state answeredAt disputeReason'),
  },
  PlaceView,
  DoubleClaimView: {
    ...fields(staff, 'id raisedAt'),
    participant: part(PartyView, staff),
    first: part(PlaceView, staff),
    second: part(PlaceView, staff),
  },
} as const satisfies Record<string, Fields>;
