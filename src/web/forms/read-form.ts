import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { RefusalException } from '../../platform/http/problem.js';

/** What a form or an address holds, when it has the shape of the API's own class; or what has not. */
export type FormRead<Body> =
  | { readonly ok: true; readonly value: Body }
  | { readonly ok: false; readonly fields: readonly string[] };

/**
 * Reads the fields of a form into the class that checks the same content in the API: what is well
 * formed is said once. Fields left empty were not given; what the class does not know is left out.
 */
export function readForm<Body extends object>(
  shape: new () => Body,
  written: Readonly<Record<string, unknown>>,
): FormRead<Body> {
  const given = Object.entries(written).flatMap(([field, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [[field, text.trim()] as const] : [],
  );
  const value = plainToInstance(shape, Object.fromEntries(given));
  const faults = validateSync(value, { whitelist: true, stopAtFirstError: true });
  if (faults.length > 0) return { ok: false, fields: faults.map(({ property }) => property) };
  return { ok: true, value };
}

/** A field as it was written, to show it again; a form never holds anything but text. */
export function writtenIn(form: Readonly<Record<string, unknown>>, field: string): string {
  const text = form[field];
  return typeof text === 'string' ? text : '';
}

/** What the address of a list asks for. Refuses `malformed` for what no link or form of ours asks. */
export function readQuery<Query extends object>(
  shape: new () => Query,
  query: URLSearchParams,
): Query {
  const read = readForm(shape, Object.fromEntries(query));
  if (read.ok) return read.value;
  const errors = read.fields.map((field) => ({ field, message: 'is not understood' }));
  throw new RefusalException({
    code: 'malformed',
    message: 'The address is not well formed.',
    errors,
  });
}
