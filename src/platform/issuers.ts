/** A sign-in service for people (OpenID Connect, authorization code). */
export interface SignInService {
  /** Its place in addresses: /sign-in/{name}. */
  readonly name: string;
  /** What its button says, by language. */
  readonly label: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** The authentication levels that are asked for and accepted; empty: any. */
  readonly acr: readonly string[];
  /** What is sent as prompt, such as `login`; null: the service decides. */
  readonly prompt: string | null;
  /** What is sent as authorization_details (RFC 9396), or null. */
  readonly authorizationDetails: readonly object[] | null;
  readonly claims: ClaimMapping;
  /** The role that a first sign-in binds where the organisation is known; null: bound beforehand. */
  readonly role: 'supplier' | 'firm' | null;
}

/** Where an ID token says what: names separated by dots, numbers for places in a list. */
export interface ClaimMapping {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** An organisation number, bare or as `0192:…`; null where the issuer names none. */
  readonly organisation: string | null;
}

/** An issuer whose bearer tokens speak for people that are bound here. */
export interface BearerIssuer {
  readonly issuer: string;
  /** Null: found in the issuer's metadata. */
  readonly jwksUri: string | null;
  readonly audience: string;
}

/** An issuer whose bearer tokens speak for organisations' machines, as Maskinporten does. */
export interface MachineIssuer extends BearerIssuer {
  /** The role that a scope gives. */
  readonly scopes: Readonly<Record<string, 'supplier' | 'firm'>>;
}

/** Everybody else's word that is believed here. */
export interface Issuers {
  readonly signIn: readonly SignInService[];
  readonly bearer: readonly BearerIssuer[];
  readonly machines: readonly MachineIssuer[];
}

export const noIssuers: Issuers = { signIn: [], bearer: [], machines: [] };
