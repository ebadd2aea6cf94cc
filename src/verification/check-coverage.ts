import { answerCoverage, type CoverageAnswer } from '../acquisitions/coverage-answers.js';
import { loadSupplierRecord } from '../acquisitions/supplier-facts.js';
import type { Violation } from '../domain/ledger/violation.js';
import { inPages } from '../platform/in-pages.js';
import { sql, type Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { violationOf } from './place.js';

const SUPPLIERS_PER_PAGE = 100;

/** The decision in force on an acquisition, and the number of the last that there is. */
interface Decided {
  readonly id: string;
  readonly coverage: string | null;
  readonly fingerprint: string | null;
  readonly last: number | null;
}

/**
 * Coverage, decided anew for one supplier after the other, against what was decided: the same answer,
 * on the same facts. So a value event that was changed shows as well.
 */
export async function checkCoverage(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const suppliers = `SELECT o.id FROM organisation o WHERE o.id > ?
    AND EXISTS (SELECT 1 FROM acquisition a WHERE a.supplier_id = o.id) ORDER BY o.id`;
  for await (const page of inPages<{ id: string }>(tx, suppliers, SUPPLIERS_PER_PAGE)) {
    for (const { id } of page) found.push(...(await checkSupplier(tx, id)));
  }
  return found;
}

async function checkSupplier(tx: Tx, supplierId: string): Promise<Violation[]> {
  const answers = await decideAnew(tx, supplierId);
  if (answers === null) return [differs(null, `supplier ${supplierId} cannot be decided on`)];
  const decided = await decidedOf(tx, supplierId);
  return answers.flatMap((answer) => {
    const { id, reference, agreementId } = answer.acquisition;
    const problem = problemOf(answer, decided.get(id));
    return problem === null ? [] : [differs(agreementId, `contract ${reference} ${problem}`)];
  });
}

/** Null when it cannot be done: records or a rulebook that were tampered with may not even be read. */
async function decideAnew(tx: Tx, supplierId: string): Promise<CoverageAnswer[] | null> {
  try {
    const supplier = await tx.findOneByOrFail(Organisation, { id: supplierId });
    const record = await loadSupplierRecord(tx, supplier);
    const answers = answerCoverage(record, await rulebookInForce(tx));
    return answers.ok ? answers.value : null;
  } catch {
    return null;
  }
}

async function decidedOf(tx: Tx, supplierId: string): Promise<Map<string, Decided>> {
  const rows = await sql<Decided>(
    tx,
    `SELECT a.id, d.coverage, d.fingerprint,
       (SELECT MAX(n.number) FROM coverage_decision n WHERE n.acquisition_id = a.id) AS last
     FROM acquisition a
     LEFT JOIN coverage_decision d ON d.acquisition_id = a.id AND d.number = a.coverage_number
     WHERE a.supplier_id = ?`,
    [supplierId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function problemOf(answer: CoverageAnswer, decided: Decided | undefined): string | null {
  const { coverage, agreedValueDiffers, thresholdPassed, coverageNumber } = answer.acquisition;
  if (decided?.last !== coverageNumber) return 'does not name its last decision';
  if (decided.fingerprint !== answer.fingerprint) return 'was decided on other facts';
  if (decided.coverage !== answer.coverage || coverage !== answer.coverage) {
    return `is ${coverage}, decided anew it is ${answer.coverage}`;
  }
  if (agreedValueDiffers !== answer.agreedValueDiffers) {
    return 'is marked wrongly as worth what was agreed, or not';
  }
  return thresholdPassed === answer.thresholdPassed
    ? null
    : 'is marked wrongly as over the threshold, or not';
}

function differs(agreementId: string | null, message: string): Violation {
  return violationOf({ agreementId, sequence: null, entryId: null }, 'coverage_differs', message);
}
