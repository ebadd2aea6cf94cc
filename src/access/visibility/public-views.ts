import { everybody, staff, whoeverSeesTheWhole } from './audiences.js';
import { type Fields, fields, part } from './fields.js';

const RegisterSupplierView = fields(everybody, 'id name country');
const TechnologyAreaView = fields(everybody, 'code nb nn en');
const RegisterContactView = fields(everybody, 'id title email phone lastConfirmedOn');

const RegisterAgreementView = {
  ...fields(everybody, 'id number'),
  supplier: part(RegisterSupplierView, everybody),
  ...fields(everybody, 'bought'),
  technologyAreas: part(TechnologyAreaView, everybody),
  ...fields(everybody, 'currency obligation fulfilled remaining surplus'),
  ...fields(everybody, 'signedOn deadlineOn active status closedOn'),
  pointsOfContact: part(RegisterContactView, everybody),
};
const RegisterEvent = fields(everybody, 'on kind obligation fulfilled');
const RegisterChange = fields(everybody, 'on kind from to');
const RegisterMilestone = fields(everybody, 'dueOn title amount');
const RegisterHistory = {
  events: part(RegisterEvent, everybody),
  changes: part(RegisterChange, everybody),
  milestones: part(RegisterMilestone, everybody),
  ...fields(everybody, 'actualValue'),
};

const SourcePlaceView = fields(whoeverSeesTheWhole, 'document heading');
const SourceView = {
  ...fields(whoeverSeesTheWhole, 'document heading language'),
  english: part(SourcePlaceView, whoeverSeesTheWhole),
  ...fields(whoeverSeesTheWhole, 'note'),
};
const DatedValueView = {
  ...fields(whoeverSeesTheWhole, 'value from to'),
  source: part(SourceView, whoeverSeesTheWhole),
  ...fields(whoeverSeesTheWhole, 'assumption'),
};
const RulebookParameterView = {
  ...fields(everybody, 'key'),
  values: part(DatedValueView, everybody),
};
const RulebookItem = fields(everybody, 'id title state sequence publishedAt');

/** The register, the rules and the rates: all that the public sees, and nothing of it is hidden. */
export const publicViews = {
  RegisterSupplierView,
  TechnologyAreaView,
  RegisterContactView,
  RegisterAgreementView,
  RegisterEvent,
  RegisterChange,
  RegisterMilestone,
  RegisterHistory,
  RegisterAgreementDetail: { ...RegisterAgreementView, history: part(RegisterHistory, everybody) },
  SourcePlaceView,
  SourceView,
  DatedValueView,
  RulebookParameterView,
  RulebookItem,
  RulebookView: { ...RulebookItem, parameters: part(RulebookParameterView, everybody) },
  PublishedRulebook: fields(staff, 'id title state sequence publishedAt coveragesChanged'),
  ExchangeRateItem: fields(everybody, 'date currency rate unit source'),
  ImportedRates: fields(staff, 'imported unchanged'),
} as const satisfies Record<string, Fields>;
