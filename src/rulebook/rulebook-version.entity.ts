import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../access/person.entity.js';
import { InstantColumn, LongText, Ref, Text, Whole } from '../platform/columns.js';

/** Proposed until a second person publishes it; a proposal that is rejected stays as it was. */
export type RulebookState = 'proposed' | 'published';

/**
 * One rulebook, named by the hash of its content. The database lets nobody change or delete it;
 * publishing, once, is all that may happen to it.
 */
@Entity('rulebook_version')
@Unique('uq_rulebook_version_sequence', ['sequence'])
export class RulebookVersion {
  /** SHA-256, hex, of `content`. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Text(200) title: string;
  /** What was uploaded: YAML or JSON with its comments. */
  @LongText() document: string;
  /** What it says, as canonical JSON: the text that the hash is of. */
  @LongText() content: string;
  @Text(10) state: RulebookState;
  /** Counts publications from 1; the highest is in force. Null until published. */
  @Whole({ nullable: true }) sequence: number | null;
  /** Null for the rulebook that Motpost comes with. */
  @ForeignKey(() => Person)
  @Ref({ nullable: true })
  preparedBy: string | null;
  @InstantColumn() preparedAt: string;
  @ForeignKey(() => Person)
  @Ref({ nullable: true })
  publishedBy: string | null;
  @InstantColumn({ nullable: true }) publishedAt: string | null;
}
