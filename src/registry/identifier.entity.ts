import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { type IdentifierScheme } from '../domain/identity/identifier.js';
import { Id, InstantColumn, Ref, Text } from '../platform/columns.js';
import { Organisation } from './organisation.entity.js';

/** What says who an organisation is: a (scheme, value) pair and where it was read (D-6). */
@Entity('organisation_identifier')
@Unique('uq_organisation_identifier', ['scheme', 'value'])
@Index('ix_organisation_identifier_organisation', ['organisationId'])
export class OrganisationIdentifier {
  @Id() id: string;
  @ForeignKey(() => Organisation)
  @Ref()
  organisationId: string;
  @Text(10) scheme: IdentifierScheme;
  @Text(30) value: string;
  @Text(300) source: string;
  @InstantColumn() recordedAt: string;
}
