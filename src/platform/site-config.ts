/** What the pages say of those who run the service. */
export interface SiteConfig {
  /** Where the accessibility statement stands that the law asks for; null until it is published. */
  readonly accessibilityStatementUrl: string | null;
  /** Where people write about errors, broken contacts and their own data. */
  readonly contactEmail: string;
  /** Who publishes the register as open data, with an address that identifies them. */
  readonly publisherName: string;
  readonly publisherUri: string | null;
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
  return {
    accessibilityStatementUrl: address('MOTPOST_ACCESSIBILITY_STATEMENT_URL'),
    contactEmail,
    publisherName: environment.MOTPOST_PUBLISHER_NAME ?? 'Motpost',
    publisherUri: address('MOTPOST_PUBLISHER_URI'),
  };
}
