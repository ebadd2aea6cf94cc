import type { IsoDate } from '../domain/time/iso-date.js';
import { type Instant, osloDateOf } from '../platform/clock.js';
import type { Role } from './roles.js';

/** Who acts, as which role, for which organisation, and when: handed to every use case. */
export interface Actor {
  /** The person's key; null for the public. */
  readonly personId: string | null;
  readonly role: Role;
  /** The organisation that a supplier's or a firm's person acts for. */
  readonly organisationId: string | null;
  readonly at: Instant;
  readonly requestId: string | null;
}

/** The day in Norway on which the actor acts. */
export function today(actor: Actor): IsoDate {
  return osloDateOf(actor.at);
}

/** The key of the person who acts; the public never reaches a use case that writes. */
export function personOf(actor: Actor): string {
  if (actor.personId === null) throw new Error('the public cannot be recorded as an actor');
  return actor.personId;
}
