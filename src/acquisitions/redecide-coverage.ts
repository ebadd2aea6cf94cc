import { In } from 'typeorm';
import { type Actor, personOf } from '../access/actor.js';
import { Decision } from '../access/decision.entity.js';
import type { UseCaseName } from '../access/permissions.js';
import { ok, type Result } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { lockRow, sql, type Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { Acquisition } from './acquisition.entity.js';
import type { CoverageChange } from './acquisition.view.js';
import { answerCoverage, type CoverageAnswer } from './coverage-answers.js';
import { CoverageDecision } from './coverage-decision.entity.js';
import { loadSupplierRecord } from './supplier-facts.js';

/** What made it necessary to decide anew: the use case, and what it was about. */
export interface Cause {
  readonly useCase: UseCaseName;
  readonly id: string | null;
}

/**
 * Decides the coverage of a supplier's acquisitions anew, and of this supplier's only. A decision is
 * written for those whose answer or evidence changed. The supplier's row is locked until the
 * transaction ends, so that of two simultaneous events the later one sees the earlier.
 *
 * Call it after every change of what the duty depends on: acquisitions, value events, exemptions,
 * agreements, the rulebook.
 *
 * Refuses `amount_out_of_range` (the amounts together) and `no_parameter_in_force`.
 */
export async function redecideCoverage(
  tx: Tx,
  actor: Actor,
  supplierId: string,
  cause: Cause,
): Promise<Result<CoverageChange[]>> {
  await lockRow(tx, 'organisation', supplierId);
  const supplier = await tx.findOneByOrFail(Organisation, { id: supplierId });
  const record = await loadSupplierRecord(tx, supplier);
  const rulebook = await rulebookInForce(tx);
  const answers = answerCoverage(record, rulebook);
  if (!answers.ok) return answers;
  const known = await fingerprints(tx, supplierId);
  const changed = answers.value.filter(
    ({ acquisition, fingerprint }) => known.get(acquisition.id) !== fingerprint,
  );
  const reasons = await exemptionReasons(tx, changed);
  const changes: CoverageChange[] = [];
  for (const answer of changed) {
    const { acquisition, coverage, rules, fingerprint, agreedValueDiffers, thresholdPassed } =
      answer;
    const number = acquisition.coverageNumber + 1;
    await tx.insert(CoverageDecision, {
      id: newId(),
      acquisitionId: acquisition.id,
      number,
      coverage,
      rules: [...rules],
      evidence: answer.explain(reasons.get(acquisition.exemptionDecisionId ?? '') ?? null),
      fingerprint,
      rulebookVersion: rulebook.version,
      cause: cause.useCase,
      causeId: cause.id,
      decidedBy: personOf(actor),
      decidedAt: actor.at,
    });
    await tx.update(
      Acquisition,
      { id: acquisition.id },
      { coverage, coverageNumber: number, agreedValueDiffers, thresholdPassed },
    );
    changes.push({
      acquisitionId: acquisition.id,
      reference: acquisition.reference,
      from: number === 1 ? null : acquisition.coverage,
      to: coverage,
    });
  }
  return ok(changes);
}

/** What the decision in force on each acquisition rests on. */
async function fingerprints(tx: Tx, supplierId: string): Promise<Map<string, string>> {
  const rows = await sql<{ acquisition_id: string; fingerprint: string }>(
    tx,
    `SELECT d.acquisition_id, d.fingerprint FROM acquisition a
     JOIN coverage_decision d ON d.acquisition_id = a.id AND d.number = a.coverage_number
     WHERE a.supplier_id = ?`,
    [supplierId],
  );
  return new Map(rows.map((row) => [row.acquisition_id, row.fingerprint]));
}

async function exemptionReasons(
  tx: Tx,
  answers: readonly CoverageAnswer[],
): Promise<Map<string, string>> {
  const ids = answers.flatMap(({ acquisition }) => acquisition.exemptionDecisionId ?? []);
  if (ids.length === 0) return new Map();
  const decisions = await tx.findBy(Decision, { id: In(ids) });
  return new Map(decisions.map(({ id, reason }) => [id, reason]));
}
