import type { Change } from '../access/decision.entity.js';
import type { Violation } from '../domain/ledger/violation.js';
import { Nok } from '../domain/money/nok.js';
import { inPages } from '../platform/in-pages.js';
import { sql, type Tx } from '../platform/sql.js';
import { type Terms, termsOf } from '../reports/entitlement.js';
import { violationOf } from './place.js';

const PROJECTS_PER_PAGE = 100;

/**
 * Factors and baselines of approved projects against the last decision that gave them: the approval
 * shows the project with its terms, a later change of them the terms as they would be.
 */
export async function checkTerms(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT id, agreement_id AS "agreementId" FROM project
    WHERE state IN ('approved', 'completed') AND id > ? ORDER BY id`;
  type Row = { id: string; agreementId: string };
  for await (const page of inPages<Row>(tx, question, PROJECTS_PER_PAGE)) {
    const decided = await lastChanges(
      tx,
      page.map(({ id }) => id),
    );
    for (const { id, agreementId } of page) {
      const terms = textOf(await termsOf(tx, id));
      if (terms === termsIn(decided.get(id))) continue;
      const message = `project ${id} has other factors or baselines than were decided`;
      const place = { agreementId, sequence: null, entryId: null };
      found.push(violationOf(place, 'terms_differ', message));
    }
  }
  return found;
}

async function lastChanges(tx: Tx, projectIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ object_id: string; change: string }>(
    tx,
    `SELECT object_id, change FROM decision WHERE id IN (
       SELECT MAX(id) FROM decision
       WHERE object_id IN (${projectIds.map(() => '?').join(', ')}) AND state = 'approved'
         AND kind IN ('approve-project', 'change-project-terms')
       GROUP BY object_id)`,
    [...projectIds],
  );
  return new Map(rows.map(({ object_id: projectId, change }) => [projectId, change]));
}

/** Null when there is no decision, or it was tampered with and cannot be read. */
function termsIn(change: string | undefined): string | null {
  try {
    const { after } = JSON.parse(change ?? '') as Change;
    const { terms } = after as { terms?: Terms };
    return textOf(terms ?? (after as Terms));
  } catch {
    return null;
  }
}

/** Terms as they are compared: in their order of time, amounts to the øre. */
function textOf({ factors, baselines }: Terms): string {
  return JSON.stringify([
    factors.map(({ from, factor }) => `${from ?? ''} ${factor}`).sort(),
    baselines.map(({ year, amount }) => `${year} ${Nok.parse(amount).toString()}`).sort(),
  ]);
}
