import { AnchorCheck, type HeadThen } from '../domain/ledger/anchor.js';
import { checkSurplusMoves } from '../domain/ledger/check-moves.js';
import type { Entry } from '../domain/ledger/entry.js';
import type { Violation } from '../domain/ledger/violation.js';
import { type BrokenGuard, brokenGuards } from '../platform/broken-guards.js';
import { inPages } from '../platform/in-pages.js';
import { sql, type Tx } from '../platform/sql.js';
import type { Recompute } from './check-calculations.js';
import type { Head } from './check-kept.js';
import { type Finding, Findings } from './findings.js';
import { ChainWalk } from './walk-chain.js';

export interface Verification {
  readonly agreements: number;
  readonly entries: number;
  /** Empty when the ledger is sound; in the order in which they were found. */
  readonly findings: readonly Finding[];
  /** Where each chain ends, by agreement: what somebody keeps elsewhere. */
  readonly heads: readonly HeadThen[];
}

const AGREEMENTS_PER_PAGE = 200;

/**
 * Walks the whole ledger: every entry by itself, every chain, every calculation, every cached
 * balance; and whether the triggers that keep it are there and do. Give it a snapshot
 * (`database.snapshot`), since it reads page by page, and holds no more than a page.
 *
 * @param earlier heads that were kept elsewhere and must be in the chains still
 */
export async function verifyLedger(
  tx: Tx,
  recompute: Recompute,
  earlier: readonly HeadThen[] = [],
): Promise<Verification> {
  const findings = new Findings();
  const anchors = new AnchorCheck(earlier);
  const moves: Entry[] = [];
  const ends: HeadThen[] = [];
  let [agreements, entries] = [0, 0];
  for await (const head of heads(tx, findings)) {
    const chain = new ChainWalk(tx, head, recompute);
    for await (const entry of chain.entries(findings)) {
      findings.note(anchors.pass(entry));
      if (isOfMove(entry)) moves.push(entry);
    }
    findings.note(await chain.finish());
    agreements += 1;
    entries += chain.count;
    if (chain.count > 0) ends.push(chain.end());
  }
  findings.note(await strayPostings(tx));
  findings.note(checkSurplusMoves(moves));
  findings.note(anchors.finish());
  findings.note((await brokenGuards(tx)).map(guardMissing));
  return { agreements, entries, findings: findings.all(), heads: ends };
}

/** The ids of chains that are of no agreement: somebody took it away, and not what it owes. */
const STRAY_CHAINS = `(SELECT agreement_id AS id FROM ledger_entry
  UNION SELECT agreement_id FROM ledger_head
  UNION SELECT agreement_id FROM ledger_balance
  EXCEPT SELECT id FROM agreement)`;

/** The heads of all chains; that one is of no agreement is noted. */
async function* heads(tx: Tx, findings: Findings): AsyncGenerator<Head> {
  for await (const page of headsOf(tx, 'agreement')) yield* page;
  for await (const page of headsOf(tx, STRAY_CHAINS)) {
    findings.note(page.map(agreementGone));
    yield* page;
  }
}

/** @param chains a table, or a query in parentheses, with the ids of the chains as `id` */
function headsOf(tx: Tx, chains: string): AsyncGenerator<(Head & { id: string })[]> {
  return inPages(
    tx,
    `SELECT a.id, a.id AS "agreementId", h.sequence, h.hash, h.obligation AS "obligationOre",
            h.outstanding AS "outstandingOre", h.surplus AS "surplusOre", h.moved AS "movedOre",
            h.recorded_at AS "recordedAt", h.latest_effective_on AS "latestEffectiveOn"
     FROM ${chains} a LEFT JOIN ledger_head h ON h.agreement_id = a.id
     WHERE a.id > ? ORDER BY a.id`,
    AGREEMENTS_PER_PAGE,
  );
}

/** Postings of an entry that is not there: no walk along the entries meets them. */
async function strayPostings(tx: Tx): Promise<Violation[]> {
  const rows = await sql<{ entryId: string }>(
    tx,
    `SELECT DISTINCT p.entry_id AS "entryId" FROM ledger_posting p
     WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.id = p.entry_id) ORDER BY p.entry_id`,
  );
  return rows.map(({ entryId }) => ({
    kind: 'malformed',
    agreementId: null,
    sequence: null,
    entryId,
    message: `there are postings of entry ${entryId}, and no such entry`,
  }));
}

/** The moves of surplus and whatever takes one back: all that pairing the two sides needs. */
function isOfMove({ kind }: Entry): boolean {
  return ['surplus_move_out', 'surplus_move_in', 'reversal'].includes(kind);
}

function agreementGone({ agreementId }: Head): Violation {
  const message = 'the ledger has a chain of it, and it is not there';
  return { kind: 'agreement_differs', agreementId, sequence: null, entryId: null, message };
}

function guardMissing({ table, trigger, fault }: BrokenGuard): Violation {
  const message = `the trigger ${trigger} on ${table} ${fault}`;
  return { kind: 'guard_missing', agreementId: null, sequence: null, entryId: null, message };
}
