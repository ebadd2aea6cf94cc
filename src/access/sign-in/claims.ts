import type { SignInService } from '../../platform/issuers.js';
import { readOrganisationNumber } from '../organisation-number.js';

/** Who a sign-in service says that somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** The Norwegian organisation they act for; null where the service names none, or several. */
  readonly organisationNumber: string | null;
}

/** Reads an identity out of claims as the service's mapping says; null without a subject. */
export function identityOf(service: SignInService, claims: object): Identity | null {
  const { claims: at } = service;
  const subject = textAt(claims, at.subject);
  if (subject === null || subject.length > 150) return null;
  return {
    issuer: service.issuer,
    subject,
    name: (textAt(claims, at.name) ?? '').slice(0, 200),
    email: (textAt(claims, at.email) ?? '').slice(0, 254),
    organisationNumber: organisationIn(service, claims),
  };
}

/**
 * The organisation, out of those authorization details that we asked for: the question goes through
 * the person's browser, who could have it ask for a right that is had more easily. Of several
 * organisations none is taken, since nobody said which.
 */
function organisationIn(service: SignInService, claims: object): string | null {
  const { authorizationDetails: asked, claims: at } = service;
  if (at.organisation === null) return null;
  const { authorization_details: told } = claims as { authorization_details?: unknown };
  const details = asked === null ? told : listOf(told).filter((detail) => isAsked(asked, detail));
  const among = { ...claims, authorization_details: details };
  const number = textAt(among, at.organisation, { onlyOne: true });
  return number === null ? null : readOrganisationNumber(number);
}

function isAsked(asked: readonly object[], detail: unknown): boolean {
  return asked.some((one) =>
    ['type', 'resource'].every((name) => valueAt(detail, name) === valueAt(one, name)),
  );
}

/**
 * The text at a path such as `authorization_details.0.orgno`; null when there is none, or with
 * `onlyOne` when a list on the way has more than one value.
 */
export function textAt(claims: unknown, path: string, { onlyOne = false } = {}): string | null {
  let value: unknown = claims;
  for (const name of path.split('.')) {
    if (onlyOne && listOf(value).length > 1) return null;
    value = valueAt(value, name);
  }
  return typeof value === 'string' && value !== '' ? value : null;
}

function valueAt(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
