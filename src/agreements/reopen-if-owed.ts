import { agreementTable } from '../domain/lifecycle/agreement.js';
import { takeStep } from '../domain/lifecycle/state-table.js';
import { readPosition } from '../ledger/read-position.js';
import type { Tx } from '../platform/sql.js';
import type { Agreement } from './agreement.entity.js';
import { saveStep } from './load-agreement.js';

/**
 * Makes an agreement that was declared fulfilled active again when something is outstanding on it
 * once more: its credit was corrected (D-8), or its contracts came to be worth more (D-4). Call it
 * after every posting that can take from what is fulfilled, with the agreement locked.
 */
export async function reopenIfOwed(tx: Tx, agreement: Agreement): Promise<void> {
  const next = takeStep(agreementTable, agreement.state, 'reopen');
  if (!next.ok) return;
  const { outstandingOre } = await readPosition(tx, agreement.id);
  if (outstandingOre === 0) return;
  await saveStep(tx, agreement, { state: next.value, endedOn: null, endReason: null });
}
