import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Flag, Id, InstantColumn, LongText, Ref, Text } from '../../platform/columns.js';
import { Person } from '../person.entity.js';

/** A WebAuthn credential: the public half of a key that never leaves the person's device. */
@Entity('passkey')
@Unique('uq_passkey_credential', ['credentialId'])
@Index('ix_passkey_person', ['personId'])
export class Passkey {
  @Id() id: string;
  /** As the authenticator names it, base64url. */
  @Text(1400) credentialId: string;
  @ForeignKey(() => Person)
  @Ref()
  personId: string;
  /** COSE key, base64url. */
  @LongText() publicKey: string;
  /** Signatures so far; going backwards means that the key was copied. */
  @Column({ type: 'bigint' }) counter: number;
  /** How the device can be reached, comma-separated, as the browser told. */
  @Text(100) transports: string;
  /** Kept by the person's provider on several devices. */
  @Flag() backedUp: boolean;
  /** What the person calls it. */
  @Text(60) name: string;
  @InstantColumn() registeredAt: string;
  @InstantColumn({ nullable: true }) lastUsedAt: string | null;
}
