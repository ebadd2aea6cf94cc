import compress from '@fastify/compress';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from './access/actor.guard.js';
import { EarlyRefusals } from './access/audit/early-refusals.js';
import { serveDemoIssuer } from './access/demo-issuer/serve-demo-issuer.js';
import { ApiDocument } from './api/api-document.js';
import { describeApi } from './api/describe-api.js';
import { AppModule } from './app.module.js';
import { type Clock, systemClock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import type { Database } from './platform/database.js';
import { limitAddresses } from './platform/http/limit-addresses.js';
import { Metrics } from './platform/http/metrics.js';
import { echoRequestId, requestIdOf } from './platform/http/request-id.js';
import { logRequests } from './platform/http/request-log.js';
import { refuseWrongMethods, RouteTable } from './platform/http/route-table.js';
import { protectiveHeaders, secure, serverLimits } from './platform/http/secure.js';
import { StorableInput } from './platform/http/storable.js';
import { hangUpOnUnreadable, refuseWithoutHost } from './platform/http/unreadable.js';
import { shapeValidation } from './platform/http/validation.js';
import { type Log, logNothing } from './platform/log.js';
import { sendKnownAnswers } from './register/known-answers.js';
import { PublicRegister } from './register/public-register.js';
import { ErrorFilter } from './web/error.filter.js';

const BODY_LIMIT_BYTES = 1_048_576;

/** The server, ready to listen: the same for production and the tests. */
export async function createServer(
  config: Config,
  database: Database,
  clock: Clock = systemClock,
  log: Log = logNothing,
): Promise<NestFastifyApplication> {
  const protective = await protectiveHeaders(config);
  const adapter = new FastifyAdapter({
    ...serverLimits(config),
    genReqId: requestIdOf,
    clientErrorHandler: hangUpOnUnreadable(protective),
    // An address that the router cannot read, before any hook.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      app
        .get(ErrorFilter)
        .answer(error, request, reply.headers({ ...protective, 'x-request-id': request.id })),
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  const metrics = new Metrics(database);
  const routes = new RouteTable(fastify);
  fastify.decorate('routeTable', routes);
  echoRequestId(fastify);
  logRequests(fastify, log, clock, (request) => callerOf(request)?.actor.role ?? null);
  metrics.measure(fastify);
  refuseWithoutHost(fastify);
  limitAddresses(fastify, config.limits.requestsPerMinutePerAddress, clock);
  refuseWrongMethods(fastify, routes);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, database, clock, metrics),
    adapter,
    { logger: ['error', 'warn'] },
  );
  // Before all that a fresh answer needs: a known one was given its headers when it was fresh.
  fastify.addHook('onRequest', sendKnownAnswers(app.get(PublicRegister)));
  fastify.addHook('onSend', app.get(EarlyRefusals).record);
  await secure(app, config, protective);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  if (config.demoIssuer) await serveDemoIssuer(app);
  app.useBodyParser('text/csv', { bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.useGlobalPipes(new StorableInput(), shapeValidation());
  app.get(ApiDocument).isMadeBy(() => describeApi(app, config.baseUrl));
  return app;
}
