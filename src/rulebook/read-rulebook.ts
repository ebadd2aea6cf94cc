import type { Actor } from '../access/actor.js';
import { showsMoreThanPublic } from '../access/audit/record-request.js';
import { authorise } from '../access/authorise.js';
import { conditionFor } from '../access/permissions.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { ParameterKey } from '../domain/rulebook/parameters.js';
import { isInForce, parameterOn, type Rulebook } from '../domain/rulebook/rulebook.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { publicationInForce, rulebookOfVersion } from './current-rulebook.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import {
  type RulebookParameterView,
  type RulebookView,
  viewParameter,
  viewRulebook,
} from './rulebook.view.js';

/** How the rulebook in force is asked for, whatever its version is. */
export const CURRENT = 'current';

/**
 * A rulebook by its version, or the one in force as `current`.
 *
 * Refuses `not_found`, also for one that is only proposed when those who ask do not decide on it.
 * When they do, reading it leaves a row in the audit log.
 */
export async function readRulebook(
  tx: Tx,
  actor: Actor,
  version: string,
): Promise<Result<RulebookView>> {
  const found = await findRulebook(tx, actor, version);
  return found.ok ? ok(viewRulebook(found.value.row, found.value.rulebook)) : found;
}

/** The text of a rulebook as it was uploaded. Refuses `not_found`. */
export async function readRulebookDocument(
  tx: Tx,
  actor: Actor,
  version: string,
): Promise<Result<string>> {
  const found = await findRulebook(tx, actor, version);
  return found.ok ? ok(found.value.row.document) : found;
}

/**
 * The dated values of one parameter; with a date, the one in force on it.
 *
 * Refuses `not_found` for an unknown version or parameter, and `no_parameter_in_force`.
 */
export async function readParameter(
  tx: Tx,
  actor: Actor,
  version: string,
  key: string,
  on: IsoDate | undefined,
): Promise<Result<RulebookParameterView>> {
  const found = await findRulebook(tx, actor, version);
  if (!found.ok) return found;
  const { rulebook } = found.value;
  if (!isParameter(rulebook, key)) return refused('not_found', 'There is no such parameter.');
  const view = viewParameter(rulebook, key);
  if (on === undefined) return ok(view);
  const inForce = parameterOn(rulebook, key, on);
  if (!inForce.ok) return inForce;
  return ok({ key, values: view.values.filter((dated) => isInForce(dated, on)) });
}

function isParameter(rulebook: Rulebook, key: string): key is ParameterKey {
  return Object.hasOwn(rulebook.parameters, key);
}

async function findRulebook(
  tx: Tx,
  actor: Actor,
  version: string,
): Promise<Result<{ row: RulebookVersion; rulebook: Rulebook }>> {
  const denied = authorise(actor, 'read-rulebook');
  if (denied !== null) return denied;
  const id = version === CURRENT ? (await publicationInForce(tx)).id : version;
  const row = await tx.findOneBy(RulebookVersion, { id });
  const rulebook = row === null ? null : await rulebookOfVersion(tx, id);
  if (row === null || rulebook === null || !maySee(actor, row)) {
    return refused('not_found', 'There is no such rulebook.');
  }
  if (row.state !== 'published') showsMoreThanPublic(actor);
  return ok({ row, rulebook });
}

/** What is only proposed is seen by those who see the decisions of two people. */
function maySee(actor: Actor, { state }: RulebookVersion): boolean {
  return state === 'published' || conditionFor('read-decision', actor.role) !== null;
}
