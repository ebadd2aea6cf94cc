import { refused, type Refused } from '../domain/result.js';

/** Refuses `version_mismatch` when the caller read another version than the one that stands. */
export function versionMismatch(
  object: { readonly version: number },
  read: number,
): Refused | null {
  return object.version === read
    ? null
    : refused('version_mismatch', 'The object changed since you read it.', {
        facts: { read, current: object.version },
      });
}
