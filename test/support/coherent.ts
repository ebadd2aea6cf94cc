import { expect } from '@jest/globals';
import type { Recompute } from '../../src/ledger/check-calculations.js';
import { standardRecompute } from '../../src/ledger/standard-recompute.js';
import { verifyLedger } from '../../src/ledger/verify-ledger.js';
import type { Database } from '../../src/platform/database.js';

/** Nothing is wrong with the ledger: the same walk as `motpost verify`. For the end of a journey. */
export async function expectCoherentLedger(
  database: Database,
  recompute?: Recompute,
): Promise<void> {
  const { findings } = await database.snapshot((tx) =>
    verifyLedger(tx, recompute ?? standardRecompute(tx)),
  );
  expect(findings).toEqual([]);
}
