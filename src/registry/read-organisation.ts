import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from './organisation.entity.js';
import { type OrganisationView, viewOrganisation } from './organisation.view.js';

/** One organisation. Refuses `not_found`, also for somebody else's. */
export async function readOrganisation(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<OrganisationView>> {
  const denied = authorise(actor, 'read-organisation', { owners: [id] });
  if (denied !== null) return denied;
  const organisation = await tx.findOneBy(Organisation, { id });
  return organisation === null
    ? refused('not_found', 'There is no such organisation.')
    : ok(await viewOrganisation(tx, actor, organisation));
}
