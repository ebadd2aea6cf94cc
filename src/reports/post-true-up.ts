import type { Actor } from '../access/actor.js';
import type { SealedDecision } from '../access/sealed-decision.js';
import type { Entitlement } from '../domain/credit/compute-entitlement.js';
import { ok, type Result } from '../domain/result.js';
import { postEntitlement } from '../ledger/post-entitlement.js';
import type { Tx } from '../platform/sql.js';
import type { Project } from '../projects/project.entity.js';
import { postedTo } from './entitlement.js';

export interface TrueUp {
  readonly computed: Entitlement;
  readonly decision: SealedDecision;
  readonly reason: string;
  readonly effectiveOn: string;
}

/**
 * Posts what a project's entitlement differs from what it has, without a report behind it: after a
 * reversal, or under other terms (D-8). Nothing is posted where nothing differs.
 *
 * Refuses `amount_out_of_range`.
 */
export async function postTrueUp(
  tx: Tx,
  actor: Actor,
  project: Project,
  { computed, ...why }: TrueUp,
): Promise<Result<null>> {
  if (computed.entitlement.equals(await postedTo(tx, project))) return ok(null);
  const posted = await postEntitlement(tx, actor, {
    ...computed,
    ...why,
    agreementId: project.agreementId,
    projectId: project.id,
    reportId: null,
  });
  return posted.ok ? ok(null) : posted;
}
