import type { Config } from '../../platform/config.js';

/** The issuers whose word on people is believed: those of sign-in, of bearer tokens, and the demo's. */
export function issuersOfPeople({ issuers, demoIssuer, token }: Config): string[] {
  const configured = [...issuers.signIn, ...issuers.bearer].map(({ issuer }) => issuer);
  return [...new Set([...configured, ...(demoIssuer ? [token.issuer] : [])])];
}
