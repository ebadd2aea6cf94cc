import {
  accessKeepers,
  administrator,
  administratorAndAuditor,
  auditor,
  itself,
  staff,
} from './audiences.js';
import { type Audience, type Fields, fields, part } from './fields.js';

const ChangeView = fields(staff, 'before after');
const oneself: Audience = {
  ...itself,
  why: 'Everybody sees where they are signed in themselves; the administrator, where all are.',
};

const OwnPasskey = fields(itself, 'id name backedUp registeredAt lastUsedAt');

/** Decisions of two people, and who may act. */
export const accessViews = {
  ChangeView,
  DecisionView: {
    ...fields(staff, 'id kind objectId objectVersion'),
    change: part(ChangeView, staff),
    ...fields(staff, 'reason state preparedBy preparedAt decidedBy decidedAt decisionReason'),
  },
  OwnIdentity: fields(itself, 'personId role organisationId csrfToken'),
  OwnPerson: fields(itself, 'id issuer name email role organisationId'),
  OwnPasskey,
  OwnPasskeys: { items: part(OwnPasskey, itself) },
  PasskeyReference: fields(itself, 'id'),
  InvitationView: fields(accessKeepers, 'id personId invitedAt endsAt letter letterFault'),
  InvitationItem: {
    ...fields(accessKeepers, 'id state personId name email role organisationId'),
    ...fields(accessKeepers, 'invitedBy invitedAt endsAt usedAt withdrawnAt'),
    ...fields(accessKeepers, 'letter letterFault letterSentAt letterDueAt'),
  },
  WithdrawnInvitation: fields(accessKeepers, 'id'),
  PersonView: {
    ...fields(administratorAndAuditor, 'id issuer subject name email role organisationId'),
    ...fields(administratorAndAuditor, 'boundAt lastSignedInAt'),
    ...fields(administratorAndAuditor, 'revoked revokedAt revocationReason version'),
  },
  RevokedPerson: fields(administrator, 'id version sessionsEnded'),
  SessionItem: fields(oneself, 'id personId service signedInAt lastSeenAt endsAt'),
  EndedSession: fields(oneself, 'id'),
  AuditRecordView: fields(
    auditor,
    'id recordedAt personId role organisationId action objectId outcome requestId',
  ),
} as const satisfies Record<string, Fields>;
