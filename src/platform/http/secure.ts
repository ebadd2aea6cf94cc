import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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
    http: {
      headersTimeout: Math.min(requestTimeoutMs, 10_000),
      connectionsCheckingInterval: Math.min(requestTimeoutMs, CHECK_MS),
    },
  };
}

/**
 * The headers of every answer, and cookies. An answer that says nothing else may load, run and be
 * framed by nothing; pages set a policy of their own.
 */
export async function secure(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(helmet, {
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
    strictTransportSecurity: config.production
      ? { maxAge: TWO_YEARS_SECONDS, includeSubDomains: true }
      : false,
  });
  await app.register(cookie);
}
