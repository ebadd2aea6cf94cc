import {
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
  type JWTVerifyGetKey,
} from 'jose';
import { isTrustworthyAddress } from '../../platform/addresses.js';
import type { Clock } from '../../platform/clock.js';
import { fetchJson } from '../../platform/fetch-json.js';

/** How long fetched keys are used without asking again. */
const FRESH_MS = 10 * 60_000;
/** How long fetched keys are used while the issuer cannot be reached. */
const KEPT_MS = 60 * 60_000;
/** How often an unknown key id or a failing issuer may make us ask. */
const COOLDOWN_MS = 30_000;

const wellKnown = ['openid-configuration', 'oauth-authorization-server'];

/** The issuer does not answer, and what we have of its keys is too old to trust. */
export class IssuerUnreachable extends Error {}

/**
 * The published keys of one issuer (JWKS), cached. An unknown key id makes us ask again, so that
 * rotated keys work at once, but not more often than every 30 seconds. While the issuer cannot be
 * reached its keys are used for one hour more; then nothing of it is accepted.
 */
export class IssuerKeys {
  private keys: ReturnType<typeof createLocalJWKSet> | null = null;
  private loadedAt = -Infinity;
  private askedAt = -Infinity;
  private loading: Promise<void> | null = null;

  constructor(
    private readonly issuer: string,
    private readonly jwksUri: string | null,
    private readonly clock: Clock,
  ) {}

  /** The key that a token's header names. Throws {@link IssuerUnreachable} or jose's errors. */
  readonly keyFor: JWTVerifyGetKey = async (header, token) => {
    if (this.now() - this.loadedAt > FRESH_MS) await this.ask();
    try {
      return await this.find(header, token);
    } catch (error) {
      const rotated = error instanceof errors.JWKSNoMatchingKey;
      if (!rotated || this.now() - this.askedAt < COOLDOWN_MS) throw error;
      await this.ask();
      return this.find(header, token);
    }
  };

  private async find(header: JWSHeaderParameters, token: FlattenedJWSInput) {
    if (this.keys === null || this.now() - this.loadedAt > KEPT_MS) {
      throw new IssuerUnreachable(`The keys of ${this.issuer} cannot be had.`);
    }
    return this.keys(header, token);
  }

  /** Asks the issuer, once for all who wait. Failing is no error as long as the cache will do. */
  private async ask(): Promise<void> {
    if (this.loading === null) {
      if (this.now() - this.askedAt < COOLDOWN_MS) return;
      this.askedAt = this.now();
      this.loading = this.load()
        .catch(() => undefined)
        .finally(() => (this.loading = null));
    }
    await this.loading;
  }

  private async load(): Promise<void> {
    const answer = await fetchJson(this.jwksUri ?? (await this.discoverJwksUri()));
    this.keys = createLocalJWKSet(answer as unknown as JSONWebKeySet);
    this.loadedAt = this.now();
  }

  private async discoverJwksUri(): Promise<string> {
    const base = this.issuer.replace(/\/$/, '');
    const documents = await Promise.allSettled(
      wellKnown.map((name) => fetchJson(`${base}/.well-known/${name}`)),
    );
    for (const document of documents) {
      if (document.status === 'rejected' || document.value.issuer !== this.issuer) continue;
      const { jwks_uri: jwksUri } = document.value;
      if (typeof jwksUri === 'string' && isTrustworthyAddress(jwksUri)) return jwksUri;
    }
    throw new Error(`${this.issuer} publishes no usable metadata`);
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}
