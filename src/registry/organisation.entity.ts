import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Ref, Text, Version } from '../platform/columns.js';

/** What an organisation can be to an agreement: one may be several over its life. */
export const organisationKinds = [
  'supplier',
  'norwegian-industry',
  'research',
  'defence-unit',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A party: a foreign supplier, a Norwegian firm, a research institution or a defence unit. */
@Entity('organisation')
@Index('ix_organisation_sort_key', ['sortKey', 'id'])
export class Organisation {
  @Id() id: string;
  @Text(200) name: string;
  @Text(20) kind: OrganisationKind;
  /** ISO 3166-1 alpha-2. */
  @Text(2) country: string;
  /** The organisation at the head of its corporate group, if it is not itself (D-6). */
  @ForeignKey(() => Organisation)
  @Ref({ nullable: true })
  groupId: string | null;
  /** Bytes in the order of the Norwegian alphabet, since SQLite cannot sort by it. */
  @Text(800) sortKey: string;
  /** The name as it is searched: folded case, aa = å, without accents that are not letters. */
  @Text(400) searchKey: string;
  @InstantColumn() registeredAt: string;
  @Version() version: number;
}
