import type { Refusal } from '../domain/result.js';

const UNIQUE_VIOLATIONS = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'];

/**
 * What passes by itself: locks held too long, a deadlock or a serialization conflict that PostgreSQL
 * broke up, and a database that is away, full, shutting down or has no connection left.
 */
const TRANSIENT = [
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|PROTOCOL)/,
  /^(40001|40P01|55P03)$/,
  /^(08...|53...|57P0.)$/,
  /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|AI_AGAIN)$/,
];

/** The driver of PostgreSQL loses a connection with these words and no code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function isUniqueViolation(error: unknown): boolean {
  return UNIQUE_VIOLATIONS.includes(codeOf(error) ?? '');
}

/** Another process writes to the SQLite file. */
export function isLocked(error: unknown): boolean {
  return /^SQLITE_BUSY/.test(codeOf(error) ?? '');
}

/** The role of the connection may not do that; of PostgreSQL only. */
export function isInsufficientPrivilege(error: unknown): boolean {
  return codeOf(error) === '42501';
}

export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null) return TRANSIENT.some((codes) => codes.test(code));
  return error instanceof Error && LOST.test(error.message);
}

/**
 * What an error of either database means to the caller; null when it is not one, or is our mistake.
 * Refuses `duplicate` and `unavailable`.
 */
export function refusalOfDatabaseError(error: unknown): Refusal | null {
  if (isUniqueViolation(error)) {
    return { code: 'duplicate', message: 'Somebody else has just made the same.' };
  }
  if (isTransient(error)) {
    return { code: 'unavailable', message: 'The database cannot be reached now. Try again.' };
  }
  return null;
}

/** The code of the driver, also inside TypeORM's error or a list of attempts to connect. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { driverError, code, errors } = error as Record<string, unknown>;
  if (driverError !== undefined && driverError !== error) return codeOf(driverError);
  if (typeof code === 'string') return code;
  return Array.isArray(errors) ? codeOf(errors[0]) : null;
}
