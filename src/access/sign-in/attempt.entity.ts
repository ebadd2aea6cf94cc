import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, Json, Text } from '../../platform/columns.js';

export type AttemptKind = 'service' | 'passkey-register' | 'passkey-use';

/** What must come back from a sign-in that is under way. Used once, and gone. */
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
