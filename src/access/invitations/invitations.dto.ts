import { IsEmail, IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';

export class InvitePersonBody {
  /** @example "Jane Doe" */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  name: string;

  /** Where the link goes. @example "jane.doe@kestrel.example.com" */
  @IsEmail()
  email: string;

  /** @example "supplier" */
  @IsIn(['supplier', 'firm'])
  role: 'supplier' | 'firm';

  /** Whom they act for. */
  @IsUUID()
  organisationId: string;
}
