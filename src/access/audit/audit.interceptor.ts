import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../../platform/database.js';
import { refusalOf } from '../../platform/http/problem.js';
import { callerOf, permittedBy } from '../actor.guard.js';
import { leavesRow, recordRequest } from './record-request.js';

/**
 * Sees to it that every request for what is not public leaves one row in the audit log, before it
 * is answered: reading and exporting too, and what was refused before a use case was reached.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const actor = callerOf(request)?.actor;
    const useCase = permittedBy(this.reflector, context.getHandler() as () => unknown);
    if (actor === undefined || useCase === undefined) return next.handle();
    // The public is shown nothing but what is public, and what it may do leaves no row here.
    if (actor.role === 'public' && !leavesRow(actor, useCase)) return next.handle();
    const record = async (outcome: string): Promise<void> => {
      if (!leavesRow(actor, useCase)) return;
      await recordRequest(this.database, actor, useCase, outcome, request);
    };
    return from(recording(next, http.getResponse<FastifyReply>(), record));
  }
}

async function recording(
  next: CallHandler,
  reply: FastifyReply,
  record: (outcome: string) => Promise<void>,
): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
  } catch (error) {
    await record(refusalOf(error).code);
    throw error;
  }
  const exported = /^text\/csv/.test(String(reply.getHeader('content-type') ?? ''));
  await record(exported ? 'exported' : 'done');
  return answer;
}
