import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DemoIssuer } from './demo-issuer.js';
import { DEMO_PATH } from './demo-service.js';

/** Lets the demo issuer answer what comes below its path; it reads bodies itself. */
export async function serveDemoIssuer(app: NestFastifyApplication): Promise<void> {
  const issuer = app.get(DemoIssuer);
  await app.register((server: FastifyInstance, _options: object, done: () => void) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    server.all(`${DEMO_PATH}/*`, async (request, reply) => {
      reply.hijack();
      await issuer.answer(request.raw, reply.raw);
    });
    done();
  });
}
