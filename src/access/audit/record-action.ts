import { newId } from '../../platform/ids.js';
import { sql, type Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';

/** Actors whose action has its row: each request has an actor of its own. */
const recorded = new WeakSet<Actor>();

/** Whether the request of this actor has its row in the audit log. */
export function isRecorded(actor: Actor): boolean {
  return recorded.has(actor);
}

/**
 * Writes one row of the audit log: who, as which role, for whom, what, on what, and the outcome:
 * `done`, `exported`, `repeated` (the first answer to the same key, again) or a refusal's code.
 */
export async function recordAction(
  tx: Tx,
  actor: Actor,
  action: string,
  outcome: string,
  objectId: string | null,
): Promise<void> {
  await sql(
    tx,
    `INSERT INTO audit_record
       (id, recorded_at, person_id, role, organisation_id, action, object_id, outcome, request_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      newId(),
      actor.at,
      actor.personId,
      actor.role,
      actor.organisationId,
      action,
      objectId,
      outcome,
      actor.requestId,
    ],
  );
  recorded.add(actor);
}
