import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Decision } from '../access/decision.entity.js';
import { Person } from '../access/person.entity.js';
import type { Account, EntryKind } from '../domain/ledger/entry.js';
import type { Nok } from '../domain/money/nok.js';
import {
  DateOnly,
  Id,
  InstantColumn,
  LongText,
  Ore,
  Ref,
  Text,
  Whole,
} from '../platform/columns.js';

/**
 * One entry of the ledger, append-only. The columns `…After` are the sums of the accounts up to and
 * including this entry, so that a statement of any day needs one row instead of the whole chain;
 * `motpost verify` holds them against the postings.
 */
@Entity('ledger_entry')
@Unique('uq_ledger_entry_sequence', ['agreementId', 'sequence'])
@Index('ux_ledger_entry_reverses', ['reverses'], { unique: true, where: 'reverses IS NOT NULL' })
@Index('ix_ledger_entry_back_dated', ['agreementId', 'sequence'], {
  where: 'effective_on < latest_effective_on',
})
@Index('ix_ledger_entry_project', ['agreementId', 'projectId', 'sequence'])
@Index('ix_ledger_entry_report', ['reportId'], { where: 'report_id IS NOT NULL' })
@Index('ix_ledger_entry_move', ['decisionId'], {
  where: "kind IN ('surplus_move_out', 'surplus_move_in')",
})
export class LedgerEntry {
  @Id() id: string;
  @ForeignKey('Agreement')
  @Ref()
  agreementId: string;
  @Whole() sequence: number;
  @Text(20) kind: EntryKind;
  @DateOnly() effectiveOn: string;
  @InstantColumn() recordedAt: string;
  @ForeignKey(() => Person)
  @Ref()
  recordedBy: string;
  @ForeignKey(() => Decision)
  @Ref()
  decisionId: string;
  @Ref({ nullable: true }) projectId: string | null;
  @Ref({ nullable: true }) reportId: string | null;
  @ForeignKey(() => LedgerEntry)
  @Ref({ nullable: true })
  reverses: string | null;
  @LongText({ nullable: true }) reason: string | null;
  @Text(64) rulebookVersion: string;
  /** Canonical JSON, as it was hashed. */
  @LongText() calculation: string;
  @Text(64) previousHash: string;
  @Text(64) hash: string;
  /** The latest effective date up to and including this entry: it never falls along the chain. */
  @DateOnly() latestEffectiveOn: string;
  @Ore() obligationAfter: Nok;
  @Ore() outstandingAfter: Nok;
  @Ore() surplusAfter: Nok;
  @Ore() movedAfter: Nok;
  /** What the entry's project has fulfilled; null when it has none. */
  @Ore({ nullable: true }) projectAfter: Nok | null;
}

/** One movement of one account, append-only. */
@Entity('ledger_posting', { withoutRowid: true })
export class LedgerPosting {
  @ForeignKey(() => LedgerEntry)
  @PrimaryColumn({ type: 'varchar', length: 36 })
  entryId: string;
  @PrimaryColumn({ type: 'integer' }) line: number;
  @Text(12) account: Account;
  @Ref({ nullable: true }) projectId: string | null;
  @Ore() amount: Nok;
}

/** Where the chain of an agreement ends and where the agreement stands: a cache, and checked. */
@Entity('ledger_head', { withoutRowid: true })
export class LedgerHead {
  @ForeignKey('Agreement')
  @PrimaryColumn({ type: 'varchar', length: 36 })
  agreementId: string;
  @Whole() sequence: number;
  @Text(64) hash: string;
  @InstantColumn() recordedAt: string;
  @DateOnly() latestEffectiveOn: string;
  @Ore() obligation: Nok;
  @Ore() outstanding: Nok;
  @Ore() surplus: Nok;
  @Ore() moved: Nok;
}

/** What a project has fulfilled of an agreement: a cache, and checked. */
@Entity('ledger_balance', { withoutRowid: true })
export class LedgerBalance {
  @ForeignKey('Agreement')
  @PrimaryColumn({ type: 'varchar', length: 36 })
  agreementId: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) projectId: string;
  @Ore() fulfilled: Nok;
}
