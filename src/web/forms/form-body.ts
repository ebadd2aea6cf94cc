import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The fields of a form as they came; none where the body is nothing, or no set of fields. */
export const FormBody = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Readonly<Record<string, unknown>> => {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const isFields = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isFields ? (body as Record<string, unknown>) : {};
  },
);
