import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';

const TWO_YEARS_SECONDS = 63_072_000;

/** How long a connection may do nothing before it is closed. */
const IDLE_MS = 65_000;
/** How often the server looks for requests that are too slow. */
const CHECK_MS = 1_000;

/** What the HTTP server itself bounds, before a request is one. */
export function serverLimits(config: Config) {
  const { requestTimeoutMs } = config.limits;
  return {
    bodyLimit: 1_048_576,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: IDLE_MS,
    trustProxy: config.trustedProxy ?? false,
    // What still comes while the server closes is answered like everything else.
    return503OnClosing: false,
    http: {
      // Node's own refusal is bare; ours is `refuseWithoutHost`.
      requireHostHeader: false,
      headersTimeout: Math.min(requestTimeoutMs, 10_000),
      connectionsCheckingInterval: Math.min(requestTimeoutMs, CHECK_MS),
    },
  };
}

/** What stands on every answer, by name. */
export type ProtectiveHeaders = Readonly<Record<string, string>>;

/**
 * Asks helmet once what it sets, for answers that are given before it is reached, or outside of
 * the router: those of a cut address, and to what is no request.
 */
export async function protectiveHeaders(config: Config): Promise<ProtectiveHeaders> {
  const asked = new FastifyAdapter().getInstance();
  await asked.register(helmet, helmetOptions(config));
  const headers = new Promise<object>((resolve) => {
    asked.get('/', (_request, reply) => {
      resolve(reply.getHeaders());
      reply.hijack();
    });
  });
  await asked.ready();
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url: '/' });
  asked.routing(request, new ServerResponse(request));
  return { ...(await headers) };
}

/** Helmet and cookies, and the same headers on whatever is answered before helmet is reached. */
export async function secure(
  app: NestFastifyApplication,
  config: Config,
  protective: ProtectiveHeaders,
): Promise<void> {
  await app.register(helmet, helmetOptions(config));
  await app.register(cookie);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (!reply.hasHeader('x-content-type-options')) void reply.headers(protective);
      done();
    });
}

/**
 * An answer that says nothing else may load, run and be framed by nothing; pages set a policy of
 * their own.
 */
function helmetOptions({ production }: Config): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // For browsers that are gone; every answer would carry them.
    xDownloadOptions: false,
    xDnsPrefetchControl: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    strictTransportSecurity: production
      ? { maxAge: TWO_YEARS_SECONDS, includeSubDomains: true }
      : false,
  };
}
