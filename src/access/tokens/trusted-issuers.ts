import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { BearerIssuer, MachineIssuer } from '../../platform/issuers.js';
import { demoKeyPair } from '../demo-issuer/demo-key.js';
import { DEMO_TOKEN_MINUTES_MAX } from '../demo-issuer/issue-demo-token.js';
import { IssuerKeys } from './issuer-keys.js';

/** An issuer whose bearer tokens are believed, for an audience, and how its keys are found. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keyFor: JWTVerifyGetKey;
  /** What a scope gives, where tokens speak for machines; null where they speak for people. */
  readonly machineScopes: MachineIssuer['scopes'] | null;
  /** How long a token may live from `iat` to `exp`; what lives longer is refused from the start. */
  readonly lifetimeMaxSeconds: number;
}

/** A machine's token is for the moment: Maskinporten gives two minutes. */
const MACHINE_LIFETIME_MAX_SECONDS = 3_600;
/** The longest that `motpost token` makes. */
const DEMO_LIFETIME_MAX_SECONDS = DEMO_TOKEN_MINUTES_MAX * 60;

/** All issuers of the configuration; one object for the life of the server, as it holds the keys. */
export class TrustedIssuers {
  private readonly byIssuer: ReadonlyMap<string, TrustedIssuer>;

  constructor(config: Config, clock: Clock) {
    const { bearer, machines } = config.issuers;
    const keysOf = ({ issuer, jwksUri }: BearerIssuer) =>
      new IssuerKeys(issuer, jwksUri, clock).keyFor;
    const trusted: TrustedIssuer[] = [
      ...bearer.map((each) => ({
        ...each,
        keyFor: keysOf(each),
        machineScopes: null,
        lifetimeMaxSeconds: config.bearerLifetimeMinutesMax * 60,
      })),
      ...machines.map((each) => ({
        ...each,
        keyFor: keysOf(each),
        machineScopes: each.scopes,
        lifetimeMaxSeconds: MACHINE_LIFETIME_MAX_SECONDS,
      })),
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
  return {
    issuer: token.issuer,
    audience: token.audience,
    keyFor: keys,
    machineScopes: null,
    lifetimeMaxSeconds: DEMO_LIFETIME_MAX_SECONDS,
  };
}
