import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RefusalException } from './problem.js';

/** The ETag of a changeable object at a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version that the caller read, from If-Match. Refuses `version_required` and `malformed`. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new RefusalException({
      code: 'version_required',
      message: 'Send If-Match with the ETag that you read.',
    });
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new RefusalException({
      code: 'malformed',
      message: 'If-Match must be the ETag of the object, such as "3".',
      errors: [{ field: 'If-Match', message: 'must be an ETag such as "3"' }],
    });
  }
  return Number(version);
});

/** The caller's Idempotency-Key, or null. Refuses `malformed` when it is empty or too long. */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | null => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined) return null;
    if (typeof header === 'string' && /^[\x21-\x7e]{1,255}$/.test(header)) return header;
    throw new RefusalException({
      code: 'malformed',
      message: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
      errors: [{ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }],
    });
  },
);
