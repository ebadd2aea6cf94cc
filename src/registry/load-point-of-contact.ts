import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import type { UseCaseName } from '../access/permissions.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { loadOrganisation } from './load-organisation.js';
import type { Organisation } from './organisation.entity.js';
import { PointOfContact } from './point-of-contact.entity.js';

/** Which contact of which organisation, as the caller read it. */
export interface PointOfContactRead {
  /** The organisation's key. */
  readonly id: string;
  readonly contactId: string;
  /** The contact's own version. */
  readonly version: number;
}

/**
 * A contact that the actor may touch, with its organisation, locked.
 *
 * Refuses `not_found`, also for somebody else's organisation, and `version_mismatch`.
 */
export async function loadPointOfContact(
  tx: Tx,
  actor: Actor,
  useCase: UseCaseName,
  read: PointOfContactRead,
): Promise<Result<{ organisation: Organisation; contact: PointOfContact }>> {
  const denied = authorise(actor, useCase, { owners: [read.id] });
  if (denied !== null) return denied;
  const loaded = await loadOrganisation(tx, read.id);
  if (!loaded.ok) return loaded;
  const contact = await tx.findOneBy(PointOfContact, {
    id: read.contactId,
    organisationId: read.id,
  });
  if (contact === null) return refused('not_found', 'The organisation has no such contact.');
  return versionMismatch(contact, read.version) ?? ok({ organisation: loaded.value, contact });
}
