import { IsObject, IsString, Length, Matches } from 'class-validator';
import { ONE_LINE } from '../../platform/http/shapes.js';

/** The secret behind the # of an invitation's link. */
export class InvitationBody {
  @IsString()
  @Length(20, 100)
  invitation: string;
}

/** What the browser answers when it made a passkey (WebAuthn's RegistrationResponseJSON). */
export class RegistrationBody {
  @IsObject()
  response: object;

  /** What the person calls it. @example "Phone" */
  @IsString()
  @Length(1, 60)
  @Matches(ONE_LINE, { message: 'name must have visible characters only' })
  name: string;
}

/** What the browser answers when a passkey was used (WebAuthn's AuthenticationResponseJSON). */
export class PasskeyUseBody {
  @IsObject()
  response: object;
}
