import { refusals } from '../domain/refusals.js';
import { EXAMPLE_ID, type Schema } from './examples.js';

/** The body of every error answer (RFC 9457), as platform/http/problem.ts makes it. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'What went wrong, and where to read about it.',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', description: 'Where the code is explained.' },
    title: { type: 'string', description: 'The same words for the same code.' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(refusals) },
    rule: { type: 'string', description: 'The rule or reading that says no, such as R-10.' },
    detail: { type: 'string', description: 'What it was this time, for a human.' },
    errors: {
      type: 'array',
      description: 'What is wrong, field by field.',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    facts: {
      type: 'object',
      additionalProperties: true,
      description: 'What the refusal rests on.',
    },
    requestId: { type: 'string', description: 'To name when asking us about it.' },
  },
  example: {
    type: '/api/docs#version_mismatch',
    title: refusals.version_mismatch.title,
    status: refusals.version_mismatch.status,
    code: 'version_mismatch',
    detail: 'The object changed since you read it.',
    facts: { read: 1, current: 2 },
    requestId: EXAMPLE_ID,
  },
};
