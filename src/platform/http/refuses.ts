import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type RefusalCode, refusals } from '../../domain/refusals.js';

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/**
 * Names the refusals of a call in the API document, each with an example. Those that every call
 * shares (`malformed`, `token_refused`, `role_not_permitted`) are added by the document itself.
 */
export function Refuses(...codes: RefusalCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => refusals[code].status))];
  return applyDecorators(
    ...statuses.map((status) => {
      const ofStatus = codes.filter((code) => refusals[code].status === status);
      return ApiResponse({
        status,
        description: ofStatus.map((code) => `\`${code}\`: ${refusals[code].title}.`).join(' '),
        content: {
          'application/problem+json': {
            schema: PROBLEM,
            examples: Object.fromEntries(ofStatus.map((code) => [code, { value: example(code) }])),
          },
        },
      });
    }),
  );
}

function example(code: RefusalCode): object {
  return {
    type: `/api/docs#${code}`,
    title: refusals[code].title,
    status: refusals[code].status,
    code,
    requestId: '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11',
  };
}
