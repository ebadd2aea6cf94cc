import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Ref, Text } from '../platform/columns.js';
import { Organisation } from './organisation.entity.js';

export const contactChangeKinds = ['added', 'changed', 'removed'] as const;
export type ContactChangeKind = (typeof contactChangeKinds)[number];

/**
 * That whom to call changed, so that those who follow the register hear of it. What it was before is
 * not kept: it may be personal data.
 */
@Entity('contact_change')
@Index('ix_contact_change_organisation', ['organisationId'])
export class ContactChange {
  @Id() id: string;
  @ForeignKey(() => Organisation)
  @Ref()
  organisationId: string;
  @Text(10) kind: ContactChangeKind;
  @InstantColumn() changedAt: string;
}
