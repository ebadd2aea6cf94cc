import { ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RefusalCode, refusals } from '../../domain/refusals.js';
import type { FieldError, Refusal, Result } from '../../domain/result.js';

/** The body of every error answer (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
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

/** Turns whatever goes wrong into problem+json; what we did not foresee tells nothing of itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.problemOf(thrown, request.id);
    const reply = http.getResponse<FastifyReply>();
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }

  /** The body of the answer; logs what we did not foresee. */
  problemOf(thrown: unknown, requestId: string): Problem {
    if (thrown instanceof RefusalException) return refusalProblem(thrown.refusal, requestId);
    const status = statusOf(thrown);
    if (status < 500) return httpProblem(status, thrown as Error, requestId);
    this.log.error({ requestId, error: thrown instanceof Error ? thrown.stack : String(thrown) });
    return {
      type: 'about:blank',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'internal',
      requestId,
    };
  }
}

function refusalProblem(refusal: Refusal, requestId: string): Problem {
  const { status, title } = refusals[refusal.code];
  return {
    type: `/api/docs#${refusal.code}`,
    title,
    status,
    code: refusal.code,
    ...(refusal.rule === undefined ? {} : { rule: refusal.rule }),
    detail: refusal.message,
    ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
    requestId,
  };
}

/** Nest's and Fastify's own exceptions: unknown route, bad JSON, too large a body. */
function httpProblem(status: number, error: Error, requestId: string): Problem {
  const code: RefusalCode = status === 404 ? 'not_found' : 'malformed';
  return {
    type: `/api/docs#${code}`,
    title: status === 404 ? refusals.not_found.title : refusals.malformed.title,
    status,
    code,
    detail: error.message,
    requestId,
  };
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const code = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' && code >= 400 ? code : 500;
}
