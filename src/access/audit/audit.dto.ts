import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../platform/http/paging.js';
import { IsDateOnly } from '../../platform/http/shapes.js';
import { type Role, roles } from '../roles.js';

const WORD = /^[a-z_-]{1,60}$/;

export class SearchAuditQuery extends PageQuery {
  /** The first day (UTC). @example "2026-03-01" */
  @IsOptional()
  @IsDateOnly()
  from?: string;

  /** The last day (UTC). @example "2026-03-31" */
  @IsOptional()
  @IsDateOnly()
  to?: string;

  /** Who. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** As which role. @example "officer" */
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  /** For whom. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** The use case. @example "approve-report" */
  @IsOptional()
  @Matches(WORD)
  action?: string;

  /** On what. */
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$|^[0-9a-f]{64}$/, { message: 'objectId must be the key of an object' })
  objectId?: string;

  /** `done`, `exported`, `repeated`, the code of a refusal, or `refused` for any. @example "own_decision" */
  @IsOptional()
  @Matches(WORD)
  outcome?: string;

  /** The request, as its answer named it. */
  @IsOptional()
  @Matches(/^[\w.-]{1,100}$/)
  requestId?: string;
}
