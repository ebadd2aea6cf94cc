import { expect } from '@jest/globals';
import type { Recompute } from '../../src/ledger/check-calculations.js';
import { standardRecompute } from '../../src/ledger/standard-recompute.js';
import { verifyLedger } from '../../src/ledger/verify-ledger.js';
import type { Database } from '../../src/platform/database.js';
import { verifyRecords } from '../../src/verification/verify-records.js';

/** Nothing is wrong with the ledger and the records: what `motpost verify` finds. For the end of a journey. */
export async function expectCoherentLedger(database: Database): Promise<void> {
  const { findings } = await database.snapshot((tx) => verifyRecords(tx));
  expect(findings).toEqual([]);
}

/** Nothing is wrong with the ledger by itself: for tests that post to it without a report. */
export async function expectCoherentChains(
  database: Database,
  recompute?: Recompute,
): Promise<void> {
  const { findings } = await database.snapshot((tx) =>
    verifyLedger(tx, recompute ?? standardRecompute(tx)),
  );
  expect(findings).toEqual([]);
}
