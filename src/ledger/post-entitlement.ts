import type { Actor } from '../access/actor.js';
import type { SealedDecision } from '../access/sealed-decision.js';
import type { JsonValue } from '../domain/ledger/canonical-json.js';
import { creditKind, postCredit } from '../domain/ledger/credit.js';
import type { Nok } from '../domain/money/nok.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { sql, type Tx } from '../platform/sql.js';
import { lockChain } from './chain-state.js';
import { nokText } from './ore-text.js';
import { type PostedEntry, writeEntry } from './write-entry.js';

export interface PostEntitlement {
  readonly agreementId: string;
  readonly projectId: string;
  /** The approved report behind it; null when an entitlement is computed anew after a reversal. */
  readonly reportId: string | null;
  readonly decision: SealedDecision;
  /** What the project is entitled to now, by all its approved reports: zero or more. */
  readonly entitlement: Nok;
  /** How it was computed, with its input, so that `motpost verify` can compute it again. */
  readonly calculation: JsonValue;
  readonly rulebookVersion: string;
  readonly effectiveOn: IsoDate;
  /** Required when the entitlement falls, and when there is no report behind it. */
  readonly reason: string | null;
}

/**
 * Posts the difference between what a project is entitled to and what it was given before (D-8). So
 * nothing is ever credited twice, however often it is asked. A difference of zero still gives an
 * entry, since every approved report has its derivation.
 *
 * Refuses `report_credited` when the report has its entry already, `reason_missing` when a correction
 * has none, and `amount_out_of_range`.
 * @throws RangeError on an entitlement below zero: every line of a report is above zero, so that none is.
 */
export async function postEntitlement(
  tx: Tx,
  actor: Actor,
  input: PostEntitlement,
): Promise<Result<PostedEntry>> {
  const { agreementId, projectId, reportId, entitlement, calculation } = input;
  if (entitlement.isNegative()) throw new RangeError(`an entitlement of ${entitlement.toString()}`);
  if (!entitlement.isStorable()) {
    return refused('amount_out_of_range', 'The entitlement is larger than what is kept exactly.');
  }
  const chain = await lockChain(tx, agreementId, projectId);
  if (reportId !== null && (await isCredited(tx, reportId))) {
    return refused('report_credited', 'The report has given its credit already.', {
      rule: 'D-8',
      facts: { reportId },
    });
  }
  const differenceOre = entitlement.toOre() - chain.projectOre;
  const kind = reportId === null && differenceOre !== 0 ? 'correction' : creditKind(differenceOre);
  if (kind === 'correction' && !/\S/.test(input.reason ?? '')) {
    return refused('reason_missing', 'A correction needs its reason.', {
      rule: 'D-8',
      facts: { difference: nokText(differenceOre) },
      errors: [{ field: 'reason', message: 'must say why the entitlement fell or is corrected' }],
    });
  }
  const postings = postCredit(chain, projectId, differenceOre);
  if (!postings.ok) return postings;
  const amounts = {
    difference: nokText(differenceOre),
    entitlement: entitlement.toString(),
    posted: nokText(chain.projectOre),
  };
  const entry = {
    kind,
    effectiveOn: input.effectiveOn,
    decision: input.decision,
    projectId,
    reportId,
    reverses: null,
    reason: input.reason,
    rulebookVersion: input.rulebookVersion,
    calculation: { amounts, entitlement: calculation },
  };
  return ok(await writeEntry(tx, actor, chain, entry, postings.value));
}

/** Whether the report has an entry that was not taken back. */
async function isCredited(tx: Tx, reportId: string): Promise<boolean> {
  const rows = await sql(
    tx,
    `SELECT e.id FROM ledger_entry e
     WHERE e.report_id = ? AND e.kind <> 'reversal'
       AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses = e.id)
     LIMIT 1`,
    [reportId],
  );
  return rows.length > 0;
}
