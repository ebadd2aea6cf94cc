import type { SignInService } from '../../platform/issuers.js';
import { readOrganisationNumber } from '../organisation-number.js';

/** Who a sign-in service says that somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** The Norwegian organisation they act for; null where the service names none. */
  readonly organisationNumber: string | null;
}

/** Reads an identity out of claims as the service's mapping says; null without a subject. */
export function identityOf(service: SignInService, claims: unknown): Identity | null {
  const { claims: at } = service;
  const subject = textAt(claims, at.subject);
  if (subject === null || subject.length > 150) return null;
  const organisation = at.organisation === null ? null : textAt(claims, at.organisation);
  return {
    issuer: service.issuer,
    subject,
    name: (textAt(claims, at.name) ?? '').slice(0, 200),
    email: (textAt(claims, at.email) ?? '').slice(0, 254),
    organisationNumber: organisation === null ? null : readOrganisationNumber(organisation),
  };
}

/** The text at a path such as `authorization_details.0.orgno`; null when there is none. */
export function textAt(claims: unknown, path: string): string | null {
  let value: unknown = claims;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' && value !== '' ? value : null;
}
