import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { ServerMetadata } from 'openid-client';
import type { Config } from '../../platform/config.js';
import { CONFIG } from '../../platform/tokens.js';
import { demoConfiguration } from './demo-configuration.js';
import { DEMO_PATH } from './demo-service.js';

const OWN_ANSWER_MS = 20_000;

/**
 * The embedded OpenID issuer, where anybody signs in as any demo person without proof. It lives in
 * the same process under its own path, and does not exist in production.
 */
@Injectable()
export class DemoIssuer {
  private provider: Promise<Provider> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  /** What a client would read from its metadata. */
  metadata(): ServerMetadata {
    const at = (path: string) => `${this.config.baseUrl}${DEMO_PATH}/${path}`;
    return {
      issuer: this.config.token.issuer,
      authorization_endpoint: at('auth'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      end_session_endpoint: at('session/end'),
      authorization_response_iss_parameter_supported: true,
      id_token_signing_alg_values_supported: ['ES256'],
    };
  }

  /** Answers a request below {@link DEMO_PATH}. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mounted = Object.assign(request, { originalUrl: request.url });
    mounted.url = (request.url ?? '').slice(DEMO_PATH.length);
    const provider = await this.running();
    await provider.callback()(mounted, response);
  }

  /** Asks the issuer where this server listens, since it may not reach its own public address. */
  readonly fetch: typeof fetch = (input, options) => {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>().server;
    const { port } = server.address() as AddressInfo;
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    // The issuer gives others two and a half seconds; a busy machine of one's own needs more.
    const signal = AbortSignal.timeout(OWN_ANSWER_MS);
    return fetch(`http://localhost:${port}${pathname}${search}`, { ...options, signal });
  };

  /** Who is asked for by the interaction that the request's cookie belongs to. */
  async interaction(request: IncomingMessage, response: ServerResponse) {
    return (await this.running()).interactionDetails(request, response);
  }

  /** Signs in a demo person in the interaction; where the browser goes on. */
  async choose(
    request: IncomingMessage,
    response: ServerResponse,
    subject: string,
    acr: string,
  ): Promise<string> {
    const login = { accountId: subject, acr, remember: false };
    return (await this.running()).interactionResult(request, response, { login });
  }

  /** Loaded when it is first used: where the issuer is off, not even its code is there. */
  private running(): Promise<Provider> {
    this.provider ??= import('oidc-provider').then(
      ({ Provider }) =>
        new Provider(this.config.token.issuer, demoConfiguration(this.config, this.fetch)),
    );
    return this.provider;
  }
}
