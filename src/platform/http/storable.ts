import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { FieldError } from '../../domain/result.js';
import { RefusalException } from './problem.js';

/** NUL, which PostgreSQL cannot store in text, and lone surrogates, which no UTF-8 store keeps. */
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** Whether text can be stored, and compared with what is stored. */
export function isKeepable(text: string): boolean {
  return !UNKEEPABLE.test(text);
}

/** Deeper than anything that we ask for, and far from what a stack can bear. */
const MAX_DEPTH = 20;

/**
 * Refuses, before anything looks at it, what could not be stored and read back unchanged, and names
 * that reach into an object's prototype: in the body, the query and the path, each fault with its
 * field.
 */
export class StorableInput implements PipeTransform {
  transform(value: unknown, { type, data, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (value instanceof Uint8Array) return bytes(value, metatype);
    const errors = faultsOf(value, data ?? '');
    if (errors.length === 0) return value;
    const message = 'The request holds what cannot be kept unchanged.';
    throw new RefusalException({ code: 'malformed', message, errors });
  }
}

/** Bytes go to a handler that takes them as they are; to one that takes fields they are no answer. */
function bytes(value: Uint8Array, metatype: ArgumentMetadata['metatype']): Uint8Array {
  if (metatype === Object || metatype === undefined) return value;
  const message = 'Send application/json.';
  throw new RefusalException({ code: 'unsupported_media_type', message });
}

function faultsOf(whole: unknown, at: string): FieldError[] {
  const errors: FieldError[] = [];
  const rest: { value: unknown; path: string; depth: number }[] = [
    { value: whole, path: at, depth: 0 },
  ];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && !isKeepable(value)) errors.push(fault(path, CHARACTER));
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MAX_DEPTH) {
      errors.push(fault(path, `nests deeper than ${MAX_DEPTH} levels`));
      continue;
    }
    for (const [key, inner] of Object.entries(value)) {
      const below = path === '' ? key : `${path}.${key}`;
      if (!isKeepable(key)) errors.push(fault(JSON.stringify(below), CHARACTER));
      if (INHERITED.has(key)) errors.push(fault(below, 'is the name of no field'));
      rest.push({ value: inner, path: below, depth: depth + 1 });
    }
  }
  return errors;
}

/** What every object has already: the check of shape would take it for a field that it knows. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const CHARACTER = 'has a character that cannot be kept: NUL or half a surrogate pair';

function fault(field: string, message: string): FieldError {
  return { field: field === '' ? 'body' : field, message };
}
