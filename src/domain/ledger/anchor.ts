import { createHash } from 'node:crypto';
import type { Entry } from './entry.js';
import { violationAt, type Violation } from './violation.js';

/** Where a chain ended at some time: how many entries it had, and the hash of the last. */
export interface HeadThen {
  readonly agreementId: string;
  readonly entries: number;
  readonly hash: string;
}

/**
 * One hash over all heads: two ledgers with the same root have the same entries. SHA-256, hex, over
 * the lines "agreementId entries hash" in their order as text.
 */
export function rootOf(heads: readonly HeadThen[]): string {
  const lines = heads.map((head) => `${head.agreementId} ${head.entries} ${head.hash}\n`);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}

/**
 * Holds chains against heads that were kept elsewhere: each must still be a place of its chain, with
 * the same hash. A chain written anew from its beginning is consistent in itself; this finds it.
 */
export class AnchorCheck {
  private readonly left: Map<string, HeadThen>;

  /** @param heads one for each agreement that had entries */
  constructor(heads: readonly HeadThen[]) {
    this.left = new Map(heads.map((head) => [head.agreementId, head]));
  }

  /** An entry, as the walk passes it. */
  pass(entry: Pick<Entry, 'id' | 'agreementId' | 'sequence' | 'hash'>): Violation[] {
    const head = this.left.get(entry.agreementId);
    if (head?.entries !== entry.sequence) return [];
    this.left.delete(entry.agreementId);
    if (head.hash === entry.hash) return [];
    return [
      violationAt(entry, 'anchor_differs', 'the hash is not the one that was kept elsewhere'),
    ];
  }

  /** The heads that were not passed: their entries are gone. */
  finish(): Violation[] {
    return [...this.left.values()].map(({ agreementId, entries }) => ({
      kind: 'anchor_differs',
      agreementId,
      sequence: null,
      entryId: null,
      message: `entry ${entries} was there when the heads were kept elsewhere, and is gone`,
    }));
  }
}
