import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { keepByNobody, problemOf, sayWhenToRetry, sendProblem } from '../platform/http/problem.js';
import { ErrorPage, titleOfError } from './errors/error-page.js';
import { languageOfPath } from './languages.js';
import { Pages } from './pages.js';
import { hrefOf } from './paths.js';

/** Where programs ask, and are answered with problem+json. */
const FOR_PROGRAMS = /^\/(api|health|metrics|assets|sign-in\/passkey|sign-out)(\/|$|\?)/;

/**
 * The address of a page that was written with a slash after it; null for any other. It begins with
 * a language: what begins with two slashes would lead to another site.
 */
function withoutLastSlash(url: string): string | null {
  const [path = '', ...query] = url.split('?');
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  const meant = path.slice(0, end);
  if (end === path.length || languageOfPath(meant) === undefined) return null;
  return [meant, ...query].join('?');
}

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
    const meant = withoutLastSlash(request.url);
    if (problem.code === 'not_found' && meant !== null) return void reply.redirect(meant, 308);
    sayWhenToRetry(reply, problem);
    const document = this.pages.show(reply, page, {
      title: titleOfError(page, problem),
      body: h(ErrorPage, { problem }),
    });
    void reply.status(problem.status).send(document);
  }
}
