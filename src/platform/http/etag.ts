import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RefusalException } from './problem.js';

/** The ETag of a changeable object at a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** Shows a header that a parameter is read from in the API document. */
function documented(header: ApiHeaderOptions): ParameterDecorator {
  return (target, key) => {
    if (key === undefined) return;
    const method = Object.getOwnPropertyDescriptor(target, key);
    if (method !== undefined) ApiHeader(header)(target, key, method);
  };
}

/** The version that the caller read, from If-Match. Refuses `version_required` and `malformed`. */
export const IfMatch = createParamDecorator(
  (_data: unknown, context: ExecutionContext): number => {
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
  },
  [
    documented({
      name: 'If-Match',
      required: true,
      description:
        'The ETag of the object as you read it: the change is refused when it has changed.',
      schema: { type: 'string', example: '"1"' },
    }),
  ],
);

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
  [
    documented({
      name: 'Idempotency-Key',
      required: false,
      description:
        'A key of your own, up to 255 visible ASCII characters. The same key with the same request ' +
        'gets the first answer again, so that a lost answer can be asked for.',
      schema: { type: 'string', maxLength: 255, example: 'approve-report-2026-03-02' },
    }),
  ],
);
