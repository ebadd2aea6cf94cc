import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { refused } from '../../domain/result.js';
import { orRefuse } from '../../platform/http/problem.js';
import { prepareText } from '../../platform/http/rendered.js';
import { Permits } from '../../access/actor.guard.js';
import { explainFilters, registerFacets, smallestDrops } from '../../register/explain-register.js';
import { findInRegister, listRegister } from '../../register/list-register.js';
import { PublicRegister } from '../../register/public-register.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf } from '../paths.js';
import { writeFeed } from './feed.js';
import { chosenFilters } from './filter-names.js';
import { queryOf, readQuestion } from './register-query.js';
import { feedHref, RegisterPage } from './register-page.js';

const ROWS = 25;

@Controller()
export class RegisterPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly publicRegister: PublicRegister,
  ) {}

  /** The question stands in the address; what was understood is sent on in one spelling. */
  @PageRoute('register')
  @Permits('list-register')
  async register(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | void> {
    const page = this.pages.open(request, 'register');
    const question = readQuestion(page);
    const tidy = queryOf(question);
    if (question.cursor !== undefined) tidy.set('cursor', question.cursor);
    const isUnderstood = question.errors.length === 0 && question.unknown.length === 0;
    if (isUnderstood && tidy.toString() !== page.query.toString()) {
      return void reply.redirect(hrefOf(page.language, 'register', {}, tidy), 303);
    }
    const register = await this.publicRegister.current();
    const { active, today } = register;
    const { filter, sort, cursor } = question;
    const search = { ...filter, sort, limit: ROWS, ...(cursor === undefined ? {} : { cursor }) };
    const items = listRegister(active, search, today);
    // Whoever stands where nothing is left any more begins anew.
    if (items.items.length === 0 && items.total > 0) {
      return void reply.redirect(hrefOf(page.language, 'register', {}, queryOf(question)), 303);
    }
    const hits = page.t.register.titleWithCount(items.total, page.format.number(items.total));
    return this.pages.show(reply, page, {
      title: hits,
      description: page.t.register.lead,
      hasErrors: question.errors.length > 0,
      head: h('link', {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: page.t.register.follow,
        href: feedHref(question, page),
      }),
      body: h(RegisterPage, {
        question,
        items,
        facets: registerFacets(active, filter, today),
        chosen: chosenFilters(filter, register, page),
        effects: items.total === 0 ? explainFilters(active, filter, today) : [],
        drops: items.total === 0 ? smallestDrops(active, filter, today) : [],
      }),
    });
  }

  /** What happens among the agreements that a filter finds; asked for often, and seldom changed. */
  @PageRoute('feed')
  @Permits('list-register')
  async feed(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const page = this.pages.open(request, 'feed');
    const question = readQuestion(page);
    const faults = [
      ...question.errors,
      ...question.unknown.map(({ name }) => ({ field: name, message: 'is not known' })),
    ];
    // Whoever follows a feed does not see what it was narrowed to: it is that, or it is not there.
    if (faults.length > 0) {
      orRefuse(
        refused('malformed', 'The filter of the feed is not understood.', { errors: faults }),
      );
    }
    const { active, today } = await this.publicRegister.current();
    const found = findInRegister(active, { ...question.filter, sort: 'supplier' }, today);
    const feed = writeFeed(found, queryOf({ filter: question.filter, sort: 'supplier' }), page);
    return prepareText(request, reply, feed, {
      'content-type': 'application/atom+xml; charset=utf-8',
    });
  }
}
