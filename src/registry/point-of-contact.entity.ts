import { Entity, ForeignKey, Index } from 'typeorm';
import { DateOnly, Id, Ref, Text, Version } from '../platform/columns.js';
import { Organisation } from './organisation.entity.js';

/** Whom a Norwegian firm calls: a role mailbox rather than a person. */
@Entity('point_of_contact')
@Index('ix_point_of_contact_organisation', ['organisationId'])
export class PointOfContact {
  @Id() id: string;
  @ForeignKey(() => Organisation)
  @Ref()
  organisationId: string;
  /** The function that answers, such as "Industrial cooperation office". */
  @Text(200) title: string;
  @Text(254) email: string;
  @Text(40, { nullable: true }) phone: string | null;
  @DateOnly({ nullable: true }) lastConfirmedOn: string | null;
  @Version() version: number;
}
