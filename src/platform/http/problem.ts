import { HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type RefusalCode, refusals } from '../../domain/refusals.js';
import type { FieldError, Refusal, Result } from '../../domain/result.js';
import { refusalOfDatabaseError } from '../database-errors.js';
import { logFault } from '../log.js';

/** The body of every error answer (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: RefusalCode;
  rule?: string;
  detail?: string;
  errors?: readonly FieldError[];
  facts?: Readonly<Record<string, unknown>>;
  requestId: string;
}

/** Carries a refusal out of a controller. */
export class RefusalException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The value of a result, or its refusal as the answer. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalException(result.refusal);
}

const RETRY_AFTER_SECONDS = 1;

/**
 * The body of the answer to whatever went wrong. What we did not foresee is logged, and tells
 * nothing of itself.
 */
export function problemOf(thrown: unknown, requestId: string): Problem {
  const refusal = refusalOf(thrown);
  if (refusal.code === 'internal') logFault(requestId, thrown);
  return problemOfRefusal(refusal, requestId);
}

/** Answers a problem, and says when to try again where that helps. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  keepByNobody(reply);
  sayWhenToRetry(reply, problem);
  void reply
    .header('x-request-id', problem.requestId)
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

/** A refusal is of this caller and this moment, also of what is public. */
export function keepByNobody(reply: FastifyReply): void {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}

/** Retry-After, where a later try may succeed. */
export function sayWhenToRetry(reply: FastifyReply, { code, facts }: Problem): void {
  if (code === 'unavailable') void reply.header('retry-after', RETRY_AFTER_SECONDS);
  const { retryAfterSeconds } = facts ?? {};
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', retryAfterSeconds);
}

/** A refusal as it is answered. */
export function problemOfRefusal(refusal: Refusal, requestId: string): Problem {
  const { status, title } = refusals[refusal.code];
  return {
    type: `/api/docs#${refusal.code}`,
    title,
    status,
    code: refusal.code,
    ...(refusal.rule === undefined ? {} : { rule: refusal.rule }),
    ...(refusal.message === '' ? {} : { detail: refusal.message }),
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
    requestId,
  };
}

/** What anything thrown means to the caller. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof RefusalException) return thrown.refusal;
  return refusalOfDatabaseError(thrown) ?? refusalOfHttpError(thrown);
}

/** What Nest and Fastify refuse before a handler is reached, in our words: theirs tell of themselves. */
const ofStatus: Readonly<Record<number, Refusal>> = {
  401: { code: 'not_signed_in', message: 'This needs a signed-in person.' },
  403: { code: 'role_not_permitted', message: 'You may not do this.' },
  404: { code: 'not_found', message: 'There is nothing at this address.' },
  405: { code: 'method_not_allowed', message: 'See Allow for the methods that it takes.' },
  408: { code: 'timed_out', message: 'The request did not arrive in time.' },
  413: { code: 'too_large', message: 'The body may be at most 1 MiB.' },
  414: { code: 'not_found', message: 'There is nothing at this address.' },
  415: { code: 'unsupported_media_type', message: 'Send application/json.' },
  429: { code: 'too_many_requests', message: 'Ask less often.' },
  431: { code: 'too_large', message: 'The headers are too large.' },
  503: { code: 'unavailable', message: 'The service is starting or stopping. Try again.' },
};

function refusalOfHttpError(thrown: unknown): Refusal {
  const status = statusOf(thrown);
  const known = ofStatus[status];
  if (known !== undefined) return known;
  if (status >= 500) return { code: 'internal', message: '' };
  const isBody = /^FST_ERR_CTP/.test(String((thrown as { code?: unknown }).code));
  const isJson = thrown instanceof SyntaxError || isBody;
  return {
    code: 'malformed',
    message: isJson ? 'The body is not valid JSON.' : 'The request is not well formed.',
  };
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const code = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' && code >= 400 ? code : 500;
}
