import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { keepByNobody, ProblemFilter, sayWhenToRetry } from '../platform/http/problem.js';
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
  private readonly problems = new ProblemFilter();

  constructor(@Inject(Pages) private readonly pages: Pages) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (FOR_PROGRAMS.test(request.url)) return this.problems.catch(thrown, host);
    const problem = this.problems.problemOf(thrown, request.id);
    const page = this.pages.open(request, null);
    const reply = http.getResponse<FastifyReply>();
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
