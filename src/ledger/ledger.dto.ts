import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import { IsDateOnly } from '../platform/http/shapes.js';

export class StatementQuery extends PageQuery {
  /** With effect by the end of this day. @example "2026-03-02" */
  @IsOptional()
  @IsDateOnly()
  asOf?: string;

  /** As known at this instant, in UTC. @example "2026-03-02T09:00:00.000Z" */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/, {
    message: 'knownAt must be an instant in UTC such as 2026-03-02T09:00:00.000Z',
  })
  knownAt?: string;
}
