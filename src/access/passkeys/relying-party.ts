import type { Config } from '../../platform/config.js';

/** The issuer of those who sign in with a passkey: this service itself. */
export const PASSKEY_ISSUER = 'urn:motpost:passkey';
/** The name under which their sessions are kept. */
export const PASSKEY_SERVICE = 'passkey';

/** Who we are to a passkey: it answers to no other origin. */
export interface RelyingParty {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
}

export function relyingParty({ baseUrl }: Config): RelyingParty {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, name: 'Motpost', origin };
}
