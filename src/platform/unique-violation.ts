import { QueryFailedError } from 'typeorm';
import type { Refused } from '../domain/result.js';

const UNIQUE_VIOLATIONS = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'];

/**
 * Runs an insert whose uniqueness the database guards, and answers the refusal when another
 * transaction was first. The transaction is then lost on PostgreSQL: return the refusal, which rolls
 * it back.
 */
export async function unlessTaken(
  insert: () => Promise<unknown>,
  taken: () => Refused,
): Promise<Refused | null> {
  try {
    await insert();
    return null;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return taken();
  }
}

function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: unknown };
  return typeof code === 'string' && UNIQUE_VIOLATIONS.includes(code);
}
