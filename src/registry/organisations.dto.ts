import {
  IsIn,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import { type OrganisationKind, organisationKinds } from './organisation.entity.js';

/** A name with something in it, without line breaks or other control characters. */
const NAME = /^(?=.*\S)[^\p{Cc}]+$/u;

export class RegisterOrganisationBody {
  /** The name under which the organisation is registered at home. @example "Kestrel Air Systems Ltd" */
  @IsString()
  @Length(1, 200)
  @Matches(NAME, { message: 'name must have visible characters only' })
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

export class ChangeOrganisationBody {
  /** @example "Kestrel Air Systems plc" */
  @IsString()
  @Length(1, 200)
  @Matches(NAME, { message: 'name must have visible characters only' })
  name: string;
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
