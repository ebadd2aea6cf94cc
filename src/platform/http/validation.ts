import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldError } from '../../domain/result.js';
import { RefusalException } from './problem.js';

/** Shape only: types, formats and lengths. Whether the content is right, the domain says. */
export function shapeValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (faults) =>
      new RefusalException({
        code: 'malformed',
        message: 'Some fields are not well formed.',
        errors: faults.flatMap((fault) => fieldErrors(fault, '')),
      }),
  });
}

function fieldErrors(fault: ValidationError, prefix: string): FieldError[] {
  const field = prefix + fault.property;
  return [
    ...Object.values(fault.constraints ?? {}).map((message) => ({ field, message })),
    ...(fault.children ?? []).flatMap((child) => fieldErrors(child, `${field}.`)),
  ];
}
