import { columnsOf } from '../platform/http/csv-columns.js';
import type { DecisionView } from './decision.view.js';
import type { InvitationItem } from './invitations/invitation.view.js';
import type { PersonView } from './persons/person.view.js';
import type { SessionItem } from './sessions/session.view.js';

const decision = columnsOf<DecisionView>();
const person = columnsOf<PersonView>();
const invitation = columnsOf<InvitationItem>();

/** Lists of decisions and of who may act, as CSV. What a decision changes is read one by one. */
export const decisionColumns = [
  ...decision.plain('id', 'kind', 'objectId', 'objectVersion'),
  ...decision.text('reason'),
  ...decision.plain('state', 'preparedBy', 'preparedAt', 'decidedBy', 'decidedAt'),
  ...decision.text('decisionReason'),
];

export const personColumns = [
  ...person.plain('id'),
  ...person.text('issuer', 'subject', 'name', 'email'),
  ...person.plain('role', 'organisationId', 'revoked', 'boundAt', 'lastSignedInAt', 'revokedAt'),
  ...person.text('revocationReason'),
  ...person.plain('version'),
];

export const invitationColumns = [
  ...invitation.plain('id', 'state', 'personId'),
  ...invitation.text('name', 'email'),
  ...invitation.plain('role', 'organisationId', 'invitedBy', 'invitedAt', 'endsAt'),
  ...invitation.plain('usedAt', 'withdrawnAt'),
  ...invitation.plain('letter', 'letterFault', 'letterSentAt', 'letterDueAt'),
];

export const sessionColumns = columnsOf<SessionItem>().plain(
  'id',
  'personId',
  'service',
  'signedInAt',
  'lastSeenAt',
  'endsAt',
);
