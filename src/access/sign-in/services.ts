import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { isLoopback } from '../../platform/addresses.js';
import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { SignInService } from '../../platform/issuers.js';
import { CLOCK, CONFIG } from '../../platform/tokens.js';
import { DemoIssuer } from '../demo-issuer/demo-issuer.js';
import { demoKeyPair } from '../demo-issuer/demo-key.js';
import { DEMO_SERVICE, demoService } from '../demo-issuer/demo-service.js';
import { IssuerKeys } from '../tokens/issuer-keys.js';

const TIMEOUT_SECONDS = 5;

/** The sign-in services of the configuration, and the client that speaks with each. */
@Injectable()
export class SignInServices {
  readonly all: readonly SignInService[];
  private readonly clients = new Map<string, Promise<Configuration>>();
  private readonly keys = new Map<string, JWTVerifyGetKey>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly demoIssuer: DemoIssuer,
  ) {
    const demo = config.demoIssuer ? [demoService(config)] : [];
    this.all = [...config.issuers.signIn, ...demo];
  }

  find(name: string): SignInService | null {
    return this.all.find((service) => service.name === name) ?? null;
  }

  /** The client for a service; its metadata is read when it is first used. */
  clientOf(service: SignInService): Promise<Configuration> {
    const known = this.clients.get(service.name);
    if (known !== undefined) return known;
    const client = this.open(service);
    this.clients.set(service.name, client);
    client.catch(() => this.clients.delete(service.name));
    return client;
  }

  /** The keys that a service signs its logout tokens with. */
  keysOf(service: SignInService): JWTVerifyGetKey {
    let keys = this.keys.get(service.name);
    if (keys === undefined) {
      keys = this.isDemo(service)
        ? createLocalJWKSet({ keys: [demoKeyPair(this.config.token.demoSecret).publicKey] })
        : new IssuerKeys(service.issuer, null, this.clock).keyFor;
      this.keys.set(service.name, keys);
    }
    return keys;
  }

  private async open(service: SignInService): Promise<Configuration> {
    const { clientId, clientSecret, issuer } = service;
    const authentication = clientSecret === null ? None() : ClientSecretPost(clientSecret);
    if (this.isDemo(service)) {
      const metadata = { id_token_signed_response_alg: 'ES256' };
      const server = this.demoIssuer.metadata();
      const client = new Configuration(server, clientId, metadata, authentication);
      client[customFetch] = (address, options) =>
        this.demoIssuer.fetch(address, options as RequestInit);
      return this.prepared(client, true);
    }
    const insecure = isLoopback(issuer);
    const client = await discovery(new URL(issuer), clientId, undefined, authentication, {
      timeout: TIMEOUT_SECONDS,
      execute: insecure ? [allowInsecureRequests] : [],
    });
    return this.prepared(client, insecure);
  }

  /** ID tokens are held against the published keys, not only against the connection they came by. */
  private prepared(client: Configuration, insecure: boolean): Configuration {
    client.timeout = TIMEOUT_SECONDS;
    if (insecure) allowInsecureRequests(client);
    enableNonRepudiationChecks(client);
    return client;
  }

  private isDemo(service: SignInService): boolean {
    return this.config.demoIssuer && service.name === DEMO_SERVICE;
  }
}
