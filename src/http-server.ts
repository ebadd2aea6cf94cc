import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import type { Database } from './platform/database.js';
import { shapeValidation } from './platform/http/validation.js';
import { newId } from './platform/ids.js';

const BODY_LIMIT_BYTES = 1_048_576;

/** The server, ready to listen: the same for production and the tests. */
export async function createServer(
  config: Config,
  database: Database,
  clock?: Clock,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, genReqId: () => newId() });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, database, clock),
    adapter,
    { logger: ['error', 'warn'] },
  );
  // The pages set their own content security policy, with a nonce for each answer.
  await app.register(helmet, { contentSecurityPolicy: false });
  await app.register(cookie);
  await app.register(compress, { encodings: ['br', 'gzip'] });
  app.useBodyParser('text/csv', { bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  app.useGlobalPipes(shapeValidation());
  app.enableShutdownHooks();
  return app;
}
