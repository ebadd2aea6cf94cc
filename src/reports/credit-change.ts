import type { Decision } from '../access/decision.entity.js';
import type { Entitlement } from '../domain/credit/compute-entitlement.js';
import type { JsonValue } from '../domain/ledger/canonical-json.js';
import type { Nok } from '../domain/money/nok.js';
import { ok, refused, type Refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import type { Project } from '../projects/project.entity.js';
import { type Counting, entitlementOf, postedTo } from './entitlement.js';

/** What an approver sees of the project's credit before the decision. NOK as text. */
export class CreditBefore {
  /** What the project has in the ledger. */
  posted: string;
}

/** What an approver decides on. NOK as text. */
export class CreditAfter {
  entitlement: string;
  /** What would be posted; below zero for a correction (D-8). */
  difference: string;
  calculation: JsonValue;
}

/** What a decision would do to a project's credit, computed now. */
export interface CreditChange {
  readonly computed: Entitlement;
  readonly difference: Nok;
  readonly change: { readonly before: CreditBefore; readonly after: CreditAfter };
}

/** Computes what would be posted if the reports counted so. Refuses what the computation refuses. */
export async function creditChange(
  tx: Tx,
  project: Project,
  counting: Counting,
): Promise<Result<CreditChange>> {
  const computed = await entitlementOf(tx, project, counting);
  if (!computed.ok) return computed;
  const { entitlement, calculation } = computed.value;
  const posted = await postedTo(tx, project);
  const difference = entitlement.minus(posted);
  return ok({
    computed: computed.value,
    difference,
    change: {
      before: { posted: posted.toString() },
      after: {
        entitlement: entitlement.toString(),
        difference: difference.toString(),
        calculation,
      },
    },
  });
}

/**
 * Whether the approver saw what would be posted now. Refuses `decision_lapsed` when another report of
 * the project, or its terms, or the rulebook changed the amounts after the decision was prepared:
 * nobody approves an amount that they did not see.
 */
export function unlessSeen(decision: Decision, now: CreditChange): Refused | null {
  const seen = decision.change.after as Partial<CreditAfter> | null;
  const { entitlement, difference } = now.change.after;
  if (seen?.entitlement === entitlement && seen.difference === difference) return null;
  return refused(
    'decision_lapsed',
    'The amounts changed after this was prepared: prepare it again.',
    {
      rule: 'D-8',
      facts: {
        decisionId: decision.id,
        prepared: { entitlement: seen?.entitlement, difference: seen?.difference },
        now: { entitlement, difference },
      },
    },
  );
}
