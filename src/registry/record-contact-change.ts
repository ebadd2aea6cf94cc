import type { Actor } from '../access/actor.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/sql.js';
import { ContactChange, type ContactChangeKind } from './contact-change.entity.js';

/** Keeps that a point of contact of the organisation was added, changed or removed, and when. */
export async function recordContactChange(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  kind: ContactChangeKind,
): Promise<void> {
  await tx.insert(ContactChange, { id: newId(), organisationId, kind, changedAt: actor.at });
}
