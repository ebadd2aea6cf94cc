import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../platform/http/paging.js';

export class ListSessionsQuery extends PageQuery {
  /** Whose. */
  @IsOptional()
  @IsUUID()
  personId?: string;
}
