import { IsOptional, Matches, Validate, ValidatorConstraint } from 'class-validator';
import { isIsoDate } from '../domain/time/iso-date.js';
import { PageQuery } from '../platform/http/paging.js';

@ValidatorConstraint({ name: 'isoDate' })
class IsIsoDate {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isIsoDate(value);
  }

  defaultMessage(): string {
    return '$property must be a date such as 2026-03-02';
  }
}

export class StatementQuery extends PageQuery {
  /** With effect by the end of this day. @example "2026-03-02" */
  @IsOptional()
  @Validate(IsIsoDate)
  asOf?: string;

  /** As known at this instant, in UTC. @example "2026-03-02T09:00:00.000Z" */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/, {
    message: 'knownAt must be an instant in UTC such as 2026-03-02T09:00:00.000Z',
  })
  knownAt?: string;
}
