import { IsEmail, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { IsOneLine, IsParagraphs, IsYesOrNo } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { type Role, roles } from '../roles.js';

const bindable = roles.filter((role) => role !== 'public');

export class BindPersonBody {
  /** Who vouches for the identity, as its tokens name it: one that is configured. @example "https://demo.motpost.example.com" */
  @IsOneLine(200)
  issuer: string;

  /** The identity's name there. @example "0f8fad5b-d9cb-469f-a165-70867728950e" */
  @IsOneLine(200)
  subject: string;

  /** @example "Kari Nordmann" */
  @IsOneLine(200)
  name: string;

  /** @example "kari.nordmann@example.com" */
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** @example "officer" */
  @IsIn(bindable)
  role: Exclude<Role, 'public'>;

  /** Whom they act for: needed for suppliers and firms, and for nobody else. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class RevokePersonBody {
  /** Why; it stands on the person. @example "Left the firm." */
  @IsParagraphs(1000)
  reason: string;
}

export class ListPersonsQuery extends PageQuery {
  /** @example "officer" */
  @IsOptional()
  @IsIn(bindable)
  role?: Role;

  /** Whom they act for. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Only those who may no more, or only those who may. @example false */
  @IsOptional()
  @IsYesOrNo()
  revoked?: boolean;
}
