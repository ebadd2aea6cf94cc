import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { RefusalException } from './problem.js';
import { isKeepable } from './storable.js';

/** What every list takes: how many, and from where. */
export class PageQuery {
  /** How many items at most, 1–100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 25;

  /** Where to go on: `next` or `previous` of an earlier answer. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}

/** What every list answers. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
  previous: string | null;
}

/** A place in a sorted list: the sort values of a row and its id, and which way to read on. */
export interface Cursor {
  readonly direction: 'after' | 'before';
  readonly keys: readonly (string | number | null)[];
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.direction, ...cursor.keys])).toString('base64url');
}

/** Reads a cursor with so many keys. Refuses `malformed` when it is not one of ours. */
export function readCursor(text: string | undefined, keyCount: number): Cursor | null {
  if (text === undefined) return null;
  try {
    const [direction, ...keys] = JSON.parse(
      Buffer.from(text, 'base64url').toString('utf8'),
    ) as Cursor['keys'];
    const ours = keys.length === keyCount && keys.every(isKey);
    if ((direction === 'after' || direction === 'before') && ours) return { direction, keys };
  } catch {
    // Falls through: whatever is wrong with it, it is not a cursor of ours.
  }
  return refuseCursor();
}

/** Whether a database can compare with it: whoever writes a cursor by hand can put anything there. */
function isKey(key: unknown): boolean {
  return (
    key === null ||
    (typeof key === 'string' && isKeepable(key)) ||
    (typeof key === 'number' && Number.isSafeInteger(key))
  );
}

/** Refuses `malformed` for a cursor that this list did not give. */
export function refuseCursor(): never {
  throw new RefusalException({
    code: 'malformed',
    message: 'The cursor is not one that this list gave.',
    errors: [{ field: 'cursor', message: 'must be `next` or `previous` of an earlier answer' }],
  });
}

/**
 * Makes a page of rows that were read in the cursor's direction, one more than the limit.
 * `keysOf` gives a row's sort values and id.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursor: Cursor | null,
  keysOf: (row: Row) => Cursor['keys'],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const more = rows.length > limit;
  const kept = rows.slice(0, limit);
  const backwards = cursor?.direction === 'before';
  if (backwards) kept.reverse();
  const first = kept.at(0);
  const last = kept.at(-1);
  const hasPrevious = backwards ? more : cursor !== null;
  const hasNext = backwards ? true : more;
  return {
    items: kept.map(itemOf),
    next:
      last !== undefined && hasNext
        ? writeCursor({ direction: 'after', keys: keysOf(last) })
        : null,
    previous:
      first !== undefined && hasPrevious
        ? writeCursor({ direction: 'before', keys: keysOf(first) })
        : null,
  };
}
