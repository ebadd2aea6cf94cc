import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { keepByNobody, problemOf, sayWhenToRetry, sendProblem } from '../platform/http/problem.js';
import { ErrorPage, titleOfError } from './errors/error-page.js';
import { Pages } from './pages.js';
import { hrefOf } from './paths.js';

/** Where programs ask, and are answered with problem+json. */
const FOR_PROGRAMS = /^\/(api|health|metrics|assets|sign-in\/passkey|sign-out)(\/|$|\?)/;

/**
 * What goes wrong: problem+json for programs; for people a page in their language. Who has not
 * signed in, or no longer is, is sent to where they can, and comes back from there.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(Pages) private readonly pages: Pages) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what the router refuses, such as an address that it cannot read. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(thrown, request.id);
    if (FOR_PROGRAMS.test(request.url)) return sendProblem(reply, problem);
    const page = this.pages.open(request, null);
    if (problem.code === 'not_signed_in') {
      const back = new URLSearchParams(request.method === 'GET' ? [['to', request.url]] : []);
      void reply
        .header('cache-control', 'no-store')
        .redirect(hrefOf(page.language, 'signIn', {}, back), 303);
      return;
    }
    keepByNobody(reply);
    sayWhenToRetry(reply, problem);
    const document = this.pages.show(reply, page, {
      title: titleOfError(page, problem),
      body: h(ErrorPage, { problem }),
    });
    void reply.status(problem.status).send(document);
  }
}
