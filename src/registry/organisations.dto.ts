import {
  IsIn,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateIf,
} from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import { ONE_LINE } from '../platform/http/shapes.js';
import { type OrganisationKind, organisationKinds } from './organisation.entity.js';

export class RegisterOrganisationBody {
  /** The name under which the organisation is registered at home. @example "Kestrel Air Systems Ltd" */
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, { message: 'name must have visible characters only' })
  name: string;

  /** @example "supplier" */
  @IsIn(organisationKinds)
  kind: OrganisationKind;

  /** ISO 3166-1 alpha-2. @example "GB" */
  @IsISO31661Alpha2()
  country: string;

  /** The head of the corporate group, when it is another organisation. */
  @IsOptional()
  @IsUUID()
  groupId?: string;
}

/** Left out is allowed where null is not. */
const isGiven =
  (field: string) =>
  (body: object): boolean =>
    (body as Record<string, unknown>)[field] !== undefined;

export class ChangeOrganisationBody {
  /** @example "Kestrel Air Systems plc" */
  @ValidateIf(isGiven('name'))
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, { message: 'name must have visible characters only' })
  name?: string;

  /** The head of the corporate group; null takes the organisation out of it. */
  @IsOptional()
  @IsUUID()
  groupId?: string | null;
}

export class ListOrganisationsQuery extends PageQuery {
  /** Any part of the name; æ, ø, å and aa are understood. @example "kestrel" */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;

  /** ISO 3166-1 alpha-2. @example "GB" */
  @IsOptional()
  @IsISO31661Alpha2()
  country?: string;
}
