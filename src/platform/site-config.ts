import { fitsModulus11 } from '../domain/identity/check-digits.js';

/** What the pages say of those who run the service. */
export interface SiteConfig {
  /** Where the accessibility statement stands that the law asks for; null until it is published. */
  readonly accessibilityStatementUrl: string | null;
  /** Where people write about errors, broken contacts and their own data. */
  readonly contactEmail: string;
  /** Who publishes the register as open data, with an address that identifies them. */
  readonly publisherName: string;
  readonly publisherUri: string | null;
  /** The publisher's Norwegian organisation number. */
  readonly publisherNumber: string | null;
  /** The code in the European Union's table of licences under which the register is open data. */
  readonly licence: string;
}

/** Reads it from the environment; what is wrong is added to the problems. */
export function readSite(environment: NodeJS.ProcessEnv, problems: string[]): SiteConfig {
  const address = (name: string): string | null => {
    const text = environment[name];
    if (text === undefined || text === '') return null;
    if (!URL.canParse(text)) problems.push(`${name} must be an absolute address`);
    return text;
  };
  const contactEmail = environment.MOTPOST_CONTACT_EMAIL ?? 'motpost@example.com';
  if (!/^[^\s@]+@[^\s@]+$/.test(contactEmail)) {
    problems.push('MOTPOST_CONTACT_EMAIL must be an e-mail address');
  }
  const publisherNumber =
    environment.MOTPOST_PUBLISHER_ORGANISATION_NUMBER?.replace(/\s/g, '') || null;
  if (publisherNumber !== null && !isOrganisationNumber(publisherNumber)) {
    problems.push('MOTPOST_PUBLISHER_ORGANISATION_NUMBER must be a Norwegian organisation number');
  }
  const licence = environment.MOTPOST_LICENCE ?? 'NLOD_2_0';
  if (!/^[A-Z0-9_]{2,40}$/.test(licence)) {
    problems.push('MOTPOST_LICENCE must be a code of the authority table, such as NLOD_2_0');
  }
  return {
    accessibilityStatementUrl: address('MOTPOST_ACCESSIBILITY_STATEMENT_URL'),
    contactEmail,
    publisherName: environment.MOTPOST_PUBLISHER_NAME ?? 'Motpost',
    publisherUri: address('MOTPOST_PUBLISHER_URI'),
    publisherNumber,
    licence,
  };
}

function isOrganisationNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && fitsModulus11(text);
}
