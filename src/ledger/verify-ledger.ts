import { runningSums, type AccountSums } from '../domain/ledger/balance.js';
import { checkChain } from '../domain/ledger/check-chain.js';
import { checkSurplusMoves } from '../domain/ledger/check-moves.js';
import type { Entry } from '../domain/ledger/entry.js';
import { negated } from '../domain/ledger/ore.js';
import { violationAt, type Violation, type ViolationKind } from '../domain/ledger/violation.js';
import { sql, type Tx } from '../platform/sql.js';
import { checkCalculation, type Recompute } from './check-calculations.js';
import { type KeptEntry, loadEntries } from './load-entries.js';
import { checkBalances, type Head, keptPosition } from './check-kept.js';

/** All that is wrong of one kind: how often, and where first. */
export interface Finding {
  readonly kind: ViolationKind;
  readonly count: number;
  readonly first: Violation;
}

export interface Verification {
  readonly agreements: number;
  readonly entries: number;
  /** Empty when the ledger is sound; in the order in which they were found. */
  readonly findings: readonly Finding[];
}

const AGREEMENTS_PER_PAGE = 200;
const ENTRIES_PER_PAGE = 500;

/**
 * Walks the whole ledger: every entry by itself, every chain, every calculation, every cached
 * balance. Give it a snapshot (`database.snapshot`), since it reads page by page.
 */
export async function verifyLedger(tx: Tx, recompute: Recompute): Promise<Verification> {
  const findings = new Map<ViolationKind, { count: number; first: Violation }>();
  const note = (violations: readonly Violation[]) => {
    for (const violation of violations) {
      const known = findings.get(violation.kind);
      if (known) known.count += 1;
      else findings.set(violation.kind, { count: 1, first: violation });
    }
  };
  const moves: Entry[] = [];
  let [agreements, entries] = [0, 0];
  for await (const head of heads(tx)) {
    const chain = await loadChain(tx, head.agreementId);
    agreements += 1;
    entries += chain.length;
    note(
      [
        ...checkChain(head.agreementId, chain, keptPosition(head)),
        ...(await checkEntries(chain, recompute)),
        ...(await checkBalances(tx, head, chain)),
      ].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0)),
    );
    moves.push(...movesOf(chain));
  }
  note(checkSurplusMoves(moves));
  return {
    agreements,
    entries,
    findings: [...findings].map(([kind, { count, first }]) => ({ kind, count, first })),
  };
}

async function* heads(tx: Tx): AsyncGenerator<Head> {
  let after = '';
  for (;;) {
    const page = await sql<Head>(
      tx,
      `SELECT a.id AS "agreementId", h.sequence, h.hash, h.obligation AS "obligationOre",
              h.outstanding AS "outstandingOre", h.surplus AS "surplusOre", h.moved AS "movedOre",
              h.recorded_at AS "recordedAt", h.latest_effective_on AS "latestEffectiveOn"
       FROM agreement a LEFT JOIN ledger_head h ON h.agreement_id = a.id
       WHERE a.id > ? ORDER BY a.id LIMIT ${AGREEMENTS_PER_PAGE}`,
      [after],
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.agreementId;
  }
}

async function loadChain(tx: Tx, agreementId: string): Promise<KeptEntry[]> {
  const chain: KeptEntry[] = [];
  for (;;) {
    const page = await loadEntries(
      tx,
      `WHERE e.agreement_id = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ${ENTRIES_PER_PAGE}`,
      [agreementId, chain.at(-1)?.sequence ?? -1],
    );
    chain.push(...page);
    if (page.length < ENTRIES_PER_PAGE) return chain;
  }
}

/** Each entry against what stood before it: its calculation, and the sums that it carries. */
async function checkEntries(
  chain: readonly KeptEntry[],
  recompute: Recompute,
): Promise<Violation[]> {
  const found: Violation[] = [];
  const before = { obligationOre: 0, projects: new Map<string, number>() };
  let latestEffectiveOn = '';
  let i = 0;
  for (const sums of runningSums(chain)) {
    const entry = chain[i++];
    if (entry === undefined) break;
    const projectOre = before.projects.get(entry.projectId ?? '') ?? 0;
    const stood = { obligationOre: before.obligationOre, projectOre };
    found.push(...(await checkCalculation(entry, stood, recompute)));
    if (entry.effectiveOn > latestEffectiveOn) latestEffectiveOn = entry.effectiveOn;
    if (!carries(entry, sums, latestEffectiveOn)) {
      found.push(violationAt(entry, 'cache_mismatch', 'the sums kept on it are not those so far'));
    }
    before.obligationOre = negated(sums.obligationOre);
    if (entry.projectId !== null) {
      before.projects.set(entry.projectId, sums.fulfilledOre.get(entry.projectId) ?? 0);
    }
  }
  return found;
}

function carries({ after, ...entry }: KeptEntry, sums: AccountSums, latest: string): boolean {
  const { projectId } = entry;
  return (
    after.obligationOre === negated(sums.obligationOre) &&
    after.outstandingOre === sums.outstandingOre &&
    after.surplusOre === negated(sums.surplusOre) &&
    after.movedOre === (sums.fulfilledOre.get(null) ?? 0) &&
    after.projectOre === (projectId === null ? null : (sums.fulfilledOre.get(projectId) ?? 0)) &&
    entry.latestEffectiveOn === latest
  );
}

/** The moves of surplus and whatever takes one back: all that pairing the two sides needs. */
function movesOf(chain: readonly Entry[]): Entry[] {
  return chain.filter(({ kind }) =>
    ['surplus_move_out', 'surplus_move_in', 'reversal'].includes(kind),
  );
}
