import { newId } from '../platform/ids.js';
import { sql, type Tx } from '../platform/sql.js';
import type { Actor } from './actor.js';

/** Writes one row of the audit log: who, as which role, for whom, what, on what, and the outcome. */
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
}
