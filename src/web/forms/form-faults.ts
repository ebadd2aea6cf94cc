import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor.js';
import { recordRequest } from '../../access/audit/record-request.js';
import type { UseCaseName } from '../../access/permissions.js';
import type { Refusal } from '../../domain/result.js';
import type { Database } from '../../platform/database.js';
import type { FormError } from './fields.js';

/** What is said at a field, by the field's name; and for a refusal that is about no field. */
export interface FaultTexts {
  readonly errors: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

/** The errors of a form whose fields are not well formed. */
export function errorsAt(fields: readonly string[], { errors }: FaultTexts): FormError[] {
  return fields.map((field) => ({ field, message: errors[field] ?? field }));
}

/**
 * The errors of a form that was refused: at the fields that the refusal names, else at `field` what
 * is said of the refusal as a whole. A refusal without words has no page to be said on.
 */
export function errorsOf(refusal: Refusal, field: string, texts: FaultTexts): FormError[] | null {
  const named = (refusal.errors ?? []).filter((error) => error.field in texts.errors);
  if (named.length > 0) return errorsAt([...new Set(named.map((error) => error.field))], texts);
  const message = texts.faults[refusal.code];
  return message === undefined ? null : [{ field, message }];
}

/** A form that was not well formed reached no use case: its row in the audit log is written here. */
export async function recordMalformed(
  database: Database,
  actor: Actor,
  useCase: UseCaseName,
  request: FastifyRequest,
): Promise<void> {
  await recordRequest(database, actor, useCase, 'malformed', request);
}
