import type { Instant } from '../../platform/clock.js';
import type { Page } from '../../platform/http/paging.js';
import type { Person } from '../person.entity.js';
import type { Role } from '../roles.js';
import { type Reader, visibleTo } from '../visibility/visible-to.js';
import type { Invitation } from './invitation.entity.js';

/** Where an invitation stands: only an open one lets anybody in. */
export const invitationStates = ['open', 'used', 'expired', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What is answered about an invitation; the link itself is only in the letter. */
export class InvitationView {
  id: string;
  personId: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  invitedAt: string;
  /** @example "2026-03-05T09:00:00.000Z" */
  endsAt: string;
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

export function viewInvitation(
  reader: Reader,
  invitation: Invitation,
  { name, email, role, organisationId }: Person,
  at: Instant,
): InvitationItem {
  const { id, personId, invitedBy, invitedAt, endsAt, usedAt, withdrawnAt } = invitation;
  const state = invitationStateAt(invitation, at);
  const person = { personId, name, email, role, organisationId };
  const times = { invitedAt, endsAt, usedAt, withdrawnAt };
  return visibleTo(reader, 'InvitationItem', { id, state, ...person, invitedBy, ...times });
}
