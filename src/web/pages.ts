import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { callerOf } from '../access/actor.guard.js';
import { type Clock, osloDateOf } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { CLOCK, CONFIG } from '../platform/tokens.js';
import { formatOf } from './format.js';
import { chooseLanguage, languageOfPath } from './languages.js';
import { type Content, Layout } from './layout.js';
import { CurrentPage, type Page } from './page.js';
import type { PageName, PathParams } from './paths.js';
import { textsOf } from './texts/catalogue.js';

/** Opens a page for a request, and renders it into the layout. */
@Injectable()
export class Pages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The page that a request asks for, in the language of its address. */
  open(request: FastifyRequest, name: PageName | null, params: PathParams = {}): Page {
    const [path = '', ...rest] = request.url.split('?');
    const language = languageOfPath(path) ?? chooseLanguage(request.headers['accept-language']);
    const { baseUrl, demo, site } = this.config;
    return {
      name,
      params,
      query: new URLSearchParams(rest.join('?')),
      language,
      t: textsOf(language),
      format: formatOf(language),
      today: osloDateOf(this.clock.now()),
      site: { ...site, baseUrl, demo },
      nonce: randomBytes(16).toString('base64'),
      session: callerOf(request)?.session ?? null,
    };
  }

  /**
   * The whole answer: headers on the reply, the document as text. Where the guard has said that
   * nobody may keep the answer, that stands, also on a page that is rendered without its session.
   */
  show(reply: FastifyReply, page: Page, content: Content): string {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
    reply
      .type('text/html; charset=utf-8')
      .header('content-language', page.language)
      .header('content-security-policy', contentSecurityPolicy(page.nonce));
    return `<!doctype html>${renderToString(
      h(CurrentPage.Provider, { value: page }, h(Layout, { content })),
    )}`;
  }
}

/** Nothing runs, loads or frames that the page did not name itself. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
