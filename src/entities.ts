import { AuditRecord } from './access/audit/audit-record.entity.js';
import { Decision } from './access/decision.entity.js';
import { IdempotencyRecord } from './access/idempotency.entity.js';
import { Invitation } from './access/invitations/invitation.entity.js';
import { OutboxLetter } from './access/invitations/outbox-letter.entity.js';
import { Passkey } from './access/passkeys/passkey.entity.js';
import { Person } from './access/person.entity.js';
import { Session } from './access/sessions/session.entity.js';
import { SignInAttempt } from './access/sign-in/attempt.entity.js';
import { Acquisition } from './acquisitions/acquisition.entity.js';
import { CoverageDecision } from './acquisitions/coverage-decision.entity.js';
import { ValueEvent } from './acquisitions/value-event.entity.js';
import { AgreementAcquisition } from './agreements/agreement-acquisition.entity.js';
import { Agreement } from './agreements/agreement.entity.js';
import { AgreementMilestone } from './agreements/milestone.entity.js';
import { ExchangeRate } from './exchange-rates/exchange-rate.entity.js';
import { LedgerBalance, LedgerEntry, LedgerHead, LedgerPosting } from './ledger/ledger.entities.js';
import { ProjectParticipant } from './projects/participant.entity.js';
import { ProjectBaseline } from './projects/project-baseline.entity.js';
import { ProjectFactor } from './projects/project-factor.entity.js';
import { Project } from './projects/project.entity.js';
import { ContactChange } from './registry/contact-change.entity.js';
import { ContactReport } from './registry/contact-reports/contact-report.entity.js';
import { OrganisationIdentifier } from './registry/identifier.entity.js';
import { Organisation } from './registry/organisation.entity.js';
import { PointOfContact } from './registry/point-of-contact.entity.js';
import { DoubleClaim } from './reports/double-claim.entity.js';
import { ReferenceClaim } from './reports/reference-claim.entity.js';
import { ReportLine } from './reports/report-line.entity.js';
import { Report } from './reports/report.entity.js';
import { RulebookVersion } from './rulebook/rulebook-version.entity.js';

/** Every table that has an entity. */
export const entities = [
  Person,
  Decision,
  IdempotencyRecord,
  AuditRecord,
  Session,
  SignInAttempt,
  Invitation,
  OutboxLetter,
  Passkey,
  Organisation,
  OrganisationIdentifier,
  PointOfContact,
  ContactReport,
  ContactChange,
  Agreement,
  AgreementMilestone,
  AgreementAcquisition,
  ExchangeRate,
  Acquisition,
  ValueEvent,
  CoverageDecision,
  LedgerEntry,
  LedgerPosting,
  LedgerHead,
  LedgerBalance,
  Project,
  ProjectParticipant,
  ProjectBaseline,
  ProjectFactor,
  Report,
  ReportLine,
  ReferenceClaim,
  DoubleClaim,
  RulebookVersion,
];
