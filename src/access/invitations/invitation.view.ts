import type { Instant } from '../../platform/clock.js';
import type { Page } from '../../platform/http/paging.js';
import type { Person } from '../person.entity.js';
import type { Role } from '../roles.js';
import { type Reader, visibleTo } from '../visibility/visible-to.js';
import type { MailFault } from '../../platform/mail.js';
import type { Invitation } from './invitation.entity.js';
import type { OutboxLetter } from './outbox-letter.entity.js';

/** Where an invitation stands: only an open one lets anybody in. */
export const invitationStates = ['open', 'used', 'expired', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Where an invitation's letter stands: a waiting one is tried again, by itself. */
export type LetterState = 'sent' | 'waiting' | 'not_sent';

/** What is answered about an invitation; the link itself is only in the letter. */
export class InvitationView {
  id: string;
  personId: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  invitedAt: string;
  /** @example "2026-03-05T09:00:00.000Z" */
  endsAt: string;
  /**
   * `sent` when the mail server took it, `waiting` while it is tried, `not_sent` when it never will
   * be; null for invitations from before letters were written down. @example "sent"
   */
  letter: LetterState | null;
  /** Why the last attempt failed. @example null */
  letterFault: MailFault | null;
}

export class WithdrawnInvitation {
  id: string;
}

/** An invitation and whom it is for; the link itself is only in the letter. */
export class InvitationItem {
  id: string;
  /** @example "open" */
  state: InvitationState;
  personId: string;
  /** @example "Jane Doe" */
  name: string;
  /** Where the link went. @example "jane.doe@kestrel.example.com" */
  email: string;
  /** @example "supplier" */
  role: Role;
  /** Whom they act for. */
  organisationId: string | null;
  /** Who invited them, by reference. */
  invitedBy: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  invitedAt: string;
  /** @example "2026-03-05T09:00:00.000Z" */
  endsAt: string;
  usedAt: string | null;
  withdrawnAt: string | null;
  /** As in the answer to the invitation. @example "sent" */
  letter: LetterState | null;
  /** Why the last attempt failed. @example null */
  letterFault: MailFault | null;
  /** When the mail server took it. @example "2026-03-02T09:00:00.000Z" */
  letterSentAt: string | null;
  /** When it is tried next, while it waits. @example null */
  letterDueAt: string | null;
}

export class InvitationPage implements Page<InvitationItem> {
  items: InvitationItem[];
  next: string | null;
  previous: string | null;
}

export function invitationStateAt(
  { usedAt, withdrawnAt, endsAt }: Pick<Invitation, 'usedAt' | 'withdrawnAt' | 'endsAt'>,
  at: Instant,
): InvitationState {
  if (usedAt !== null) return 'used';
  if (withdrawnAt !== null) return 'withdrawn';
  return endsAt > at ? 'open' : 'expired';
}

/** What was written down about an invitation: whom it is for, and its letter where there is one. */
export interface InvitationRows {
  readonly invitation: Invitation;
  readonly person: Person;
  readonly letter: OutboxLetter | null;
}

export function viewInvitation(reader: Reader, rows: InvitationRows, at: Instant): InvitationItem {
  const { invitation } = rows;
  const { name, email, role, organisationId } = rows.person;
  const { id, personId, invitedBy, invitedAt, endsAt, usedAt, withdrawnAt } = invitation;
  const state = invitationStateAt(invitation, at);
  return visibleTo(reader, 'InvitationItem', {
    ...{ id, state, personId, name, email, role, organisationId },
    ...{ invitedBy, invitedAt, endsAt, usedAt, withdrawnAt },
    ...letterOf(rows.letter, state),
  });
}

/** What is answered to whoever invites. */
export function viewWrittenInvitation(
  reader: Reader,
  { invitation, letter }: InvitationRows,
  at: Instant,
): InvitationView {
  const { id, personId, invitedAt, endsAt } = invitation;
  const { letter: state, letterFault } = letterOf(letter, invitationStateAt(invitation, at));
  const written = { id, personId, invitedAt, endsAt, letter: state, letterFault };
  return visibleTo(reader, 'InvitationView', written);
}

/** Who used a link has the letter, whatever was written down; one that nobody may use goes nowhere. */
function letterOf(letter: OutboxLetter | null, invitation: InvitationState) {
  if (letter === null) {
    return { letter: null, letterFault: null, letterSentAt: null, letterDueAt: null };
  }
  const { fault: letterFault, sentAt: letterSentAt, dueAt } = letter;
  const isWaiting = dueAt !== null && invitation === 'open';
  const isSent = letterSentAt !== null || invitation === 'used';
  const state: LetterState = isSent ? 'sent' : isWaiting ? 'waiting' : 'not_sent';
  return { letter: state, letterFault, letterSentAt, letterDueAt: isWaiting ? dueAt : null };
}
