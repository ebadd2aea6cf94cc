import type { FastifyRequest } from 'fastify';
import { ok } from '../../domain/result.js';
import type { Database } from '../../platform/database.js';
import type { Actor } from '../actor.js';
import { conditionFor, type UseCaseName } from '../permissions.js';
import { isRecorded, recordAction } from './record-action.js';

/** What tells nobody anything about anybody else. */
const unrecorded: readonly UseCaseName[] = [
  'read-own-identity',
  'list-own-passkeys',
  'begin-passkey',
  'list-own-sessions',
];

/** What the public may do as well leaves no row, unless a use case writes it itself. */
export function isAudited(useCase: UseCaseName): boolean {
  return conditionFor(useCase, 'public') === null && !unrecorded.includes(useCase);
}

/** Actors who were shown what is not public: each request has an actor of its own. */
const shownMore = new WeakSet<Actor>();

/** Says of a use case that is open to all that this time it shows what the public may not see. */
export function showsMoreThanPublic(actor: Actor): void {
  shownMore.add(actor);
}

/** Whether this request leaves a row, now that it is answered. */
export function leavesRow(actor: Actor, useCase: UseCaseName): boolean {
  return isAudited(useCase) || shownMore.has(actor);
}

/** Writes the row of a request that has none yet. */
export async function recordRequest(
  database: Database,
  actor: Actor,
  useCase: UseCaseName,
  outcome: string,
  request: FastifyRequest,
): Promise<void> {
  if (isRecorded(actor)) return;
  const objectId = objectOf(request);
  await database.write(async (tx) => ok(await recordAction(tx, actor, useCase, outcome, objectId)));
}

/** The object of the address, when it can be one: what people type in its place is not kept. */
function objectOf({ params }: FastifyRequest): string | null {
  const { id: own, version } = (params ?? {}) as { id?: unknown; version?: unknown };
  const id = own ?? version;
  return typeof id === 'string' && /^[0-9a-f-]{36}$|^[0-9a-f]{64}$/.test(id) ? id : null;
}
