import { readFileSync } from 'node:fs';
import type { HeadThen } from '../domain/ledger/anchor.js';
import { UsageError } from './bad-input.js';

/**
 * The heads of an earlier `verify --json`, kept in a file.
 * @throws UsageError that names what of the file is wrong
 */
export function readHeads(file: string): HeadThen[] {
  const { heads } = parsed(file) as { heads?: unknown };
  if (!Array.isArray(heads)) throw new UsageError(`${file} has no list of heads`);
  const seen = new Set<string>();
  return heads.map((value: unknown, index) => {
    const { agreementId, entries, hash } = (value ?? {}) as Record<string, unknown>;
    if (
      typeof agreementId !== 'string' ||
      !Number.isSafeInteger(entries) ||
      (entries as number) < 1 ||
      typeof hash !== 'string' ||
      !/^[0-9a-f]{64}$/.test(hash)
    ) {
      throw new UsageError(`${file}: heads[${index}] needs agreementId, entries and hash`);
    }
    if (seen.has(agreementId)) {
      throw new UsageError(`${file}: heads[${index}] is of an agreement that stands there already`);
    }
    seen.add(agreementId);
    return { agreementId, entries: entries as number, hash };
  });
}

function parsed(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new UsageError(`${file} is no output of verify --json`);
}
