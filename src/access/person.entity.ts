import { Entity, ForeignKey, Unique } from 'typeorm';
import { Flag, Id, InstantColumn, LongText, Ref, Text, Version } from '../platform/columns.js';
import type { Role } from './roles.js';

/** Somebody who may act: an identity at an issuer, bound to one role and perhaps an organisation. */
@Entity('person')
@Unique('uq_person_identity', ['issuer', 'subject'])
export class Person {
  @Id() id: string;
  @Text(200) issuer: string;
  @Text(200) subject: string;
  @Text(200) name: string;
  @Text(254) email: string;
  @Text(20) role: Role;
  @ForeignKey('organisation')
  @Ref({ nullable: true })
  organisationId: string | null;
  @Flag() revoked: boolean;
  @InstantColumn() boundAt: string;
  /** Null for somebody who never did; tokens are no sign-in. */
  @InstantColumn({ nullable: true }) lastSignedInAt: string | null;
  @InstantColumn({ nullable: true }) revokedAt: string | null;
  @LongText({ nullable: true }) revocationReason: string | null;
  @Version() version: number;
}
