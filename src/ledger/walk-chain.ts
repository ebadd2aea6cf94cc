import { type AccountSums } from '../domain/ledger/balance.js';
import type { HeadThen } from '../domain/ledger/anchor.js';
import { ChainCheck } from '../domain/ledger/check-chain.js';
import type { Entry } from '../domain/ledger/entry.js';
import { genesisHash } from '../domain/ledger/hash-chain.js';
import { negated } from '../domain/ledger/ore.js';
import { violationAt, type Violation } from '../domain/ledger/violation.js';
import type { Tx } from '../platform/sql.js';
import { checkCalculation, type Recompute } from './check-calculations.js';
import { checkBalances, type Head, keptPosition } from './check-kept.js';
import type { Findings } from './findings.js';
import { type KeptEntry, loadEntries } from './load-entries.js';

const ENTRIES_PER_PAGE = 500;

/** One chain, from its first entry to its last: what stood before the next one, and no more. */
export class ChainWalk {
  count = 0;
  private last: KeptEntry | null = null;
  private latestEffectiveOn = '';
  private readonly check: ChainCheck;

  constructor(
    private readonly tx: Tx,
    private readonly head: Head,
    private readonly recompute: Recompute,
  ) {
    this.check = new ChainCheck(head.agreementId);
  }

  /** Each entry in turn, when what is wrong at it has been noted. */
  async *entries(findings: Findings): AsyncGenerator<KeptEntry> {
    for (;;) {
      // The first page has no lower bound: what tampering put before the first entry is walked too.
      const [after, values] =
        this.last === null ? ['', []] : ['AND e.sequence > ?', [this.last.sequence]];
      const page = await loadEntries(
        this.tx,
        `WHERE e.agreement_id = ? ${after} ORDER BY e.sequence LIMIT ${ENTRIES_PER_PAGE}`,
        [this.head.agreementId, ...values],
      );
      const targets = await reversedBy(this.tx, page);
      for (const entry of page) {
        findings.note(await this.step(entry, targets.get(entry.reverses ?? '')));
        yield entry;
      }
      if (page.length < ENTRIES_PER_PAGE) return;
    }
  }

  async finish(): Promise<Violation[]> {
    const { sums } = this.check;
    const { last, latestEffectiveOn } = this;
    return [
      ...this.check.finish(keptPosition(this.head)),
      ...(await checkBalances(this.tx, this.head, { sums, last, latestEffectiveOn })),
    ];
  }

  end(): HeadThen {
    const { agreementId } = this.head;
    return { agreementId, entries: this.count, hash: this.last?.hash ?? genesisHash(agreementId) };
  }

  /** An entry against what stood before it: its place, its calculation, the sums that it carries. */
  private async step(entry: KeptEntry, target: Entry | undefined): Promise<Violation[]> {
    const { sums } = this.check;
    const before = {
      obligationOre: negated(sums.obligationOre),
      projectOre: projectOf(entry, sums),
    };
    const found = this.check.add(entry, target);
    found.push(...(await checkCalculation(entry, before, this.recompute)));
    this.count += 1;
    this.last = entry;
    if (entry.effectiveOn > this.latestEffectiveOn) this.latestEffectiveOn = entry.effectiveOn;
    if (!carries(entry, sums, this.latestEffectiveOn)) {
      found.push(violationAt(entry, 'cache_mismatch', 'the sums kept on it are not those so far'));
    }
    return found;
  }
}

async function reversedBy(tx: Tx, page: readonly Entry[]): Promise<Map<string, Entry>> {
  const ids = page.flatMap(({ reverses }) => reverses ?? []);
  if (ids.length === 0) return new Map();
  const targets = await loadEntries(tx, `WHERE e.id IN (${ids.map(() => '?').join(', ')})`, ids);
  return new Map(targets.map((target) => [target.id, target]));
}

function projectOf({ projectId }: Entry, sums: AccountSums): number {
  return projectId === null ? 0 : (sums.fulfilledOre.get(projectId) ?? 0);
}

function carries({ after, ...entry }: KeptEntry, sums: AccountSums, latest: string): boolean {
  return (
    after.obligationOre === negated(sums.obligationOre) &&
    after.outstandingOre === sums.outstandingOre &&
    after.surplusOre === negated(sums.surplusOre) &&
    after.movedOre === (sums.fulfilledOre.get(null) ?? 0) &&
    after.projectOre === (entry.projectId === null ? null : projectOf(entry, sums)) &&
    entry.latestEffectiveOn === latest
  );
}
