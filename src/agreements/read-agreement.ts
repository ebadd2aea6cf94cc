import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { ok, refused, type Result } from '../domain/result.js';
import { ownersOf } from '../domain/lifecycle/agreement.js';
import type { Tx } from '../platform/sql.js';
import { Agreement } from './agreement.entity.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';

/** One agreement. Refuses `not_found`, also for somebody else's and to a supplier until it is signed. */
export async function readAgreement(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<AgreementView>> {
  const agreement = await tx.findOneBy(Agreement, { id });
  if (agreement === null) return refused('not_found', 'There is no such agreement.');
  const denied = authorise(actor, 'read-agreement', { owners: ownersOf(agreement) });
  return denied ?? ok(await viewAgreement(tx, actor, agreement));
}
