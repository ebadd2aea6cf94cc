import { hash } from 'node:crypto';
import type { Refused, Result } from '../domain/result.js';
import { ok, refused } from '../domain/result.js';
import type { Database } from '../platform/database.js';
import { sql, type Tx } from '../platform/sql.js';
import type { Actor } from './actor.js';
import { recordAction } from './audit/record-action.js';
import { authorise } from './authorise.js';
import { conditionFor } from './permissions.js';
import { raisedBy } from './raise.js';
import type { UseCase } from './use-case.js';

export interface Asked {
  /** The caller's key: the same key and content get the first answer again. */
  readonly idempotencyKey?: string | null;
}

/**
 * Performs a use case that writes: checks the role, reserves the idempotency key, runs it in one
 * transaction, keeps the answer under the key and writes the audit row. A refusal rolls all of it
 * back and is then written to the audit log on its own, together with what it raises.
 *
 * Refuses what the use case refuses, and `not_signed_in`, `role_not_permitted`,
 * `idempotency_key_reused`.
 */
export async function perform<Input, Output>(
  database: Database,
  useCase: UseCase<Input, Output>,
  actor: Actor,
  input: Input,
  asked: Asked = {},
): Promise<Result<Output>> {
  const stopped = roleRefusal(useCase, actor);
  const result: Result<Output> =
    stopped ??
    (await database.write((tx) =>
      once(tx, useCase, actor, input, asked.idempotencyKey ?? null, async () => {
        const done = await useCase(tx, actor, input);
        if (done.ok)
          await recordAction(tx, actor, useCase.useCaseName, 'done', objectOf(input, done.value));
        return done;
      }),
    ));
  if (!result.ok) await recordRefusal(database, actor, useCase.useCaseName, input, result);
  return result;
}

/** The role's part of the table: conditions on the object are checked when it is loaded. */
function roleRefusal(useCase: UseCase<never, unknown>, actor: Actor): Refused | null {
  return conditionFor(useCase.useCaseName, actor.role) === null
    ? authorise(actor, useCase.useCaseName)
    : null;
}

/**
 * Runs the work unless the person's key has an answer already; then that answer, again. Somebody
 * who acts for another organisation by now has asked for something else.
 */
async function once<Output>(
  tx: Tx,
  useCase: UseCase<never, Output>,
  actor: Actor,
  input: unknown,
  key: string | null,
  work: () => Promise<Result<Output>>,
): Promise<Result<Output>> {
  if (key === null) return work();
  const { role, organisationId } = actor;
  const requestHash = hash(
    'sha256',
    JSON.stringify([useCase.useCaseName, role, organisationId, input]),
  );
  const person = actor.personId ?? 'public';
  const reserved = await sql<{ key: string }>(
    tx,
    `INSERT INTO idempotency_record (person_id, key, request_hash, answer, recorded_at)
     VALUES (?, ?, ?, NULL, ?) ON CONFLICT (person_id, key) DO NOTHING RETURNING key`,
    [person, key, requestHash, actor.at],
  );
  if (reserved.length === 0) {
    const first = await firstAnswer<Output>(tx, person, key, requestHash);
    if (first.ok) {
      await recordAction(tx, actor, useCase.useCaseName, 'repeated', objectOf(input, first.value));
    }
    return first;
  }
  const result = await work();
  if (result.ok) {
    await sql(tx, 'UPDATE idempotency_record SET answer = ? WHERE person_id = ? AND key = ?', [
      JSON.stringify(result.value),
      person,
      key,
    ]);
  }
  return result;
}

async function firstAnswer<Output>(
  tx: Tx,
  person: string,
  key: string,
  requestHash: string,
): Promise<Result<Output>> {
  const [first] = await sql<{ request_hash: string; answer: string }>(
    tx,
    'SELECT request_hash, answer FROM idempotency_record WHERE person_id = ? AND key = ?',
    [person, key],
  );
  if (first === undefined) throw new Error('a reserved idempotency key has no record');
  if (first.request_hash !== requestHash) {
    return refused('idempotency_key_reused', 'This Idempotency-Key was used for another request.');
  }
  return ok(JSON.parse(first.answer) as Output);
}

/** Sets a key free whose answer turned out not to hold: the same request is then a new one. */
export async function forgetAnswer(tx: Tx, actor: Actor, key: string | null): Promise<void> {
  await sql(tx, 'DELETE FROM idempotency_record WHERE person_id = ? AND key = ?', [
    actor.personId ?? 'public',
    key,
  ]);
}

async function recordRefusal(
  database: Database,
  actor: Actor,
  action: string,
  input: unknown,
  result: Refused,
): Promise<void> {
  await database.write(async (tx) => {
    await recordAction(tx, actor, action, result.refusal.code, objectIdOf(input));
    await raisedBy(result)?.(tx);
    return ok(null);
  });
}

/** What was asked about, whether it was done or refused; where nothing was, what came to be. */
function objectOf(input: unknown, answer: unknown): string | null {
  return objectIdOf(input) ?? objectIdOf(answer);
}

function objectIdOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' && value.id.length <= 64 ? value.id : null;
}
