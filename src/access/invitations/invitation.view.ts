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
