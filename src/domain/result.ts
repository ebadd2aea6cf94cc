import type { RefusalCode } from './refusals.js';

/** Motpost's no: a value with a stable code, the rule behind it and the facts it rests on. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The rule or reading that says no, such as `R-10` or `D-6`. */
  readonly rule?: string;
  readonly message: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What is wrong, field by field, when the request has several faults. */
  readonly errors?: readonly FieldError[];
}

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a use case or a rule answers: a value, or a refusal. Programmer errors are thrown. */
export type Result<T> = Ok<T> | Refused;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused(
  code: RefusalCode,
  message: string,
  more: Omit<Refusal, 'code' | 'message'> = {},
): Refused {
  return { ok: false, refusal: { code, message, ...more } };
}
