import { refused, ok, type Result } from '../domain/result.js';
import { lockRow, type Tx } from '../platform/sql.js';
import { versionMismatch } from '../platform/version.js';
import { Organisation } from './organisation.entity.js';

/**
 * The organisation, locked until the transaction ends.
 *
 * Refuses `not_found`, and `version_mismatch` when a version is given that no longer stands.
 */
export async function loadOrganisation(
  tx: Tx,
  id: string,
  version?: number,
): Promise<Result<Organisation>> {
  await lockRow(tx, 'organisation', id);
  const organisation = await tx.findOneBy(Organisation, { id });
  if (organisation === null) return refused('not_found', 'There is no such organisation.');
  return (
    (version === undefined ? null : versionMismatch(organisation, version)) ?? ok(organisation)
  );
}

/** What an organisation shows has changed: its identifiers and contacts are part of it. */
export async function raiseVersion(tx: Tx, organisation: Organisation): Promise<void> {
  organisation.version += 1;
  await tx.update(Organisation, { id: organisation.id }, { version: organisation.version });
}
