import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, Json, Text } from '../../platform/columns.js';

export type AttemptKind =
  | 'service'
  | 'passkey-register'
  // Begun in a session, and worth nothing without it: it must never stand for an invitation.
  | 'passkey-add'
  | 'passkey-use'
  | 'logout';

/** What must come back from a sign-in that is under way, or was used and must not be again. */
@Entity('sign_in_attempt')
@Unique('uq_sign_in_attempt_secret', ['secretHash'])
@Index('ix_sign_in_attempt_ends', ['endsAt'])
export class SignInAttempt {
  @Id() id: string;
  @Text(64) secretHash: string;
  @Text(20) kind: AttemptKind;
  @Json() content: unknown;
  @InstantColumn() endsAt: string;
}
