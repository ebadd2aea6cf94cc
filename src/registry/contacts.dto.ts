import { IsEmail, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { identifierSchemes, type IdentifierScheme } from '../domain/identity/identifier.js';
import { ONE_LINE } from '../platform/http/shapes.js';

export class AddIdentifierBody {
  /** The scheme is said, never guessed. @example "lei" */
  @IsIn(identifierSchemes)
  scheme: IdentifierScheme;

  /** Spaces, points and hyphens are allowed. @example "529900T8BM49AURSDO55" */
  @IsString()
  @Length(1, 60)
  value: string;

  /** Where it was read. @example "Entry in the home country's company register" */
  @IsString()
  @Length(1, 300)
  @Matches(ONE_LINE, { message: 'source must have visible characters only' })
  source: string;
}

export class IdentifierQuery {
  /** @example "lei" */
  @IsIn(identifierSchemes)
  scheme: IdentifierScheme;

  /** @example "529900T8BM49AURSDO55" */
  @IsString()
  @Length(1, 60)
  value: string;
}

export class PointOfContactBody {
  /** The function that answers. @example "Industrial cooperation office" */
  @IsString()
  @Length(1, 200)
  @Matches(ONE_LINE, { message: 'title must have visible characters only' })
  title: string;

  /** A role mailbox rather than a person's. @example "offset@kestrel.example.com" */
  @IsEmail()
  @Length(3, 254)
  email: string;

  /** @example "+44 20 7946 0000" */
  @IsOptional()
  @Matches(/^\+?[0-9 ()-]{4,40}$/, { message: 'phone must be digits, with + ( ) - and spaces' })
  phone?: string;
}
