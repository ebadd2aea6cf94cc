import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { BearerIssuer, MachineIssuer } from '../../platform/issuers.js';
import { demoKeyPair } from '../demo-issuer/demo-key.js';
import { IssuerKeys } from './issuer-keys.js';

/** An issuer whose bearer tokens are believed, for an audience, and how its keys are found. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keyFor: JWTVerifyGetKey;
  /** What a scope gives, where tokens speak for machines; null where they speak for people. */
  readonly machineScopes: MachineIssuer['scopes'] | null;
}

/** All issuers of the configuration; one object for the life of the server, as it holds the keys. */
export class TrustedIssuers {
  private readonly byIssuer: ReadonlyMap<string, TrustedIssuer>;

  constructor(config: Config, clock: Clock) {
    const { bearer, machines } = config.issuers;
    const keysOf = ({ issuer, jwksUri }: BearerIssuer) =>
      new IssuerKeys(issuer, jwksUri, clock).keyFor;
    const trusted: TrustedIssuer[] = [
      ...bearer.map((each) => ({ ...each, keyFor: keysOf(each), machineScopes: null })),
      ...machines.map((each) => ({ ...each, keyFor: keysOf(each), machineScopes: each.scopes })),
    ];
    if (config.demoIssuer) trusted.push(demoIssuer(config));
    this.byIssuer = new Map(trusted.map((each) => [each.issuer, each]));
  }

  find(issuer: string): TrustedIssuer | null {
    return this.byIssuer.get(issuer) ?? null;
  }
}

function demoIssuer({ token }: Config): TrustedIssuer {
  const keys = createLocalJWKSet({ keys: [demoKeyPair(token.demoSecret).publicKey] });
  return { issuer: token.issuer, audience: token.audience, keyFor: keys, machineScopes: null };
}
