import { type Language, languages } from '../languages.js';
import { aboutMessages } from './about.js';
import { accountMessages } from './account.js';
import { auditMessages } from './audit.js';
import { invitationMessages } from './invitations.js';
import { personMessages } from './persons.js';
import { commonMessages } from './common.js';
import { agreementMessages } from './agreement.js';
import { calculatorMessages } from './calculators.js';
import { contactReportMessages } from './contact-report.js';
import { creditMessages } from './credit.js';
import { dutyMessages } from './duty.js';
import { frontMessages } from './front.js';
import { openDataMessages } from './open-data.js';
import { registerMessages } from './register.js';
import { rulebookMessages } from './rulebook.js';
import { rulesMessages } from './rules.js';
import { passkeyMessages } from './passkeys.js';
import { signInMessages } from './sign-in.js';
import { inLanguage, type Messages, type Texts } from './message.js';

/** Every message of the pages. */
export const messages = {
  common: commonMessages,
  front: frontMessages,
  about: aboutMessages,
  calculators: calculatorMessages,
  duty: dutyMessages,
  credit: creditMessages,
  register: registerMessages,
  agreement: agreementMessages,
  contactReport: contactReportMessages,
  openData: openDataMessages,
  rules: rulesMessages,
  signIn: signInMessages,
  passkeys: passkeyMessages,
  account: accountMessages,
  persons: personMessages,
  invitations: invitationMessages,
  audit: auditMessages,
  rulebook: rulebookMessages,
} as const satisfies Messages;

/** Every text of the pages in one language. */
export type Catalogue = Texts<typeof messages>;

const catalogues = new Map<Language, Catalogue>(
  languages.map((language) => [language, inLanguage(messages, language)]),
);

export function textsOf(language: Language): Catalogue {
  return catalogues.get(language)!;
}
