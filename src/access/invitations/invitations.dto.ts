import { IsEmail, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { IsOneLine } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { type InvitationState, invitationStates } from './invitation.view.js';

export class InvitePersonBody {
  /** @example "Jane Doe" */
  @IsOneLine(200)
  name: string;

  /** Where the link goes. @example "jane.doe@kestrel.example.com" */
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** @example "supplier" */
  @IsIn(['supplier', 'firm'])
  role: 'supplier' | 'firm';

  /** Whom they act for. */
  @IsUUID()
  organisationId: string;
}

export class ListInvitationsQuery extends PageQuery {
  /** Where they stand. @example "open" */
  @IsOptional()
  @IsIn(invitationStates)
  state?: InvitationState;

  /** Whom they are for. */
  @IsOptional()
  @IsUUID()
  personId?: string;
}
