import type { Page } from '../../platform/http/paging.js';
import type { Role } from '../roles.js';

/** Who the caller is to Motpost. */
export class OwnIdentity {
  personId: string | null;
  /** @example "supplier" */
  role: Role;
  organisationId: string | null;
  /** To be sent as x-csrf-token with every call that changes something; null with a token. */
  csrfToken: string | null;
}

export class EndedSession {
  id: string;
}

/** A live session, as an administrator sees it. */
export class SessionItem {
  id: string;
  personId: string;
  /** Who vouched: the name of a sign-in service, or `passkey`. @example "passkey" */
  service: string;
  /** @example "2026-03-02T09:00:00.000Z" */
  signedInAt: string;
  /** To the minute. @example "2026-03-02T09:12:00.000Z" */
  lastSeenAt: string;
  /** @example "2026-03-02T21:00:00.000Z" */
  endsAt: string;
}

export class SessionPage implements Page<SessionItem> {
  items: SessionItem[];
  next: string | null;
  previous: string | null;
}
