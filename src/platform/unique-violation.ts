import type { Refused } from '../domain/result.js';
import { isUniqueViolation } from './database-errors.js';

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
