import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type RefusalCode, refusals } from '../../domain/refusals.js';

const PROBLEM = 'application/problem+json';

/**
 * Names the refusals of a call in the API document, each with an example. Those that every call
 * shares (`malformed`, `token_refused`, `role_not_permitted`) are added by the document itself.
 */
export function Refuses(...codes: RefusalCode[]): MethodDecorator {
  return applyDecorators(
    ...refusalAnswers(codes).map(([status, answer]) => ApiResponse({ status, ...answer })),
  );
}

export interface RefusalAnswer {
  description: string;
  content: Record<
    string,
    { schema: { $ref: string }; examples: Record<string, { value: object }> }
  >;
}

/** How refusals are answered, by status: one answer may stand for several codes. */
export function refusalAnswers(codes: readonly RefusalCode[]): [number, RefusalAnswer][] {
  const inOrder = (Object.keys(refusals) as RefusalCode[]).filter((code) => codes.includes(code));
  const statuses = [...new Set(inOrder.map((code) => refusals[code].status))];
  return statuses.map((status) => {
    const ofStatus = inOrder.filter((code) => refusals[code].status === status);
    return [status, answerOf(ofStatus)];
  });
}

function answerOf(codes: readonly RefusalCode[]): RefusalAnswer {
  return {
    description: codes.map((code) => `\`${code}\`: ${refusals[code].title}.`).join(' '),
    content: {
      [PROBLEM]: {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  };
}

/** The codes that an answer of the document stands for. */
export function codesOf(answer: unknown): RefusalCode[] {
  const examples = (answer as Partial<RefusalAnswer>).content?.[PROBLEM]?.examples ?? {};
  return Object.keys(examples) as RefusalCode[];
}

function exampleOf(code: RefusalCode): object {
  return {
    type: `/api/docs#${code}`,
    title: refusals[code].title,
    status: refusals[code].status,
    code,
    requestId: '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11',
  };
}
