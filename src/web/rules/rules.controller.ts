import { Controller, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Permits } from '../../access/actor.guard.js';
import { wordingIn } from '../../domain/rulebook/wording.js';
import { Database } from '../../platform/database.js';
import { rulebookInForce, rulebookOfVersion } from '../../rulebook/current-rulebook.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { decisionRecord } from './decision-record.js';
import { listPublishedRulebooks } from './list-rulebooks.js';
import { RulePage } from './rule-page.js';
import { ruleText } from './rule-texts.js';
import { RulebookPage, RulesPage } from './rules-page.js';

@Controller()
export class RulesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
  ) {}

  @PageRoute('rules')
  @Permits('read-rulebook')
  async rules(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'rules');
    const props = await this.database.read(async (tx) => ({
      rulebook: await rulebookInForce(tx),
      published: await listPublishedRulebooks(tx),
    }));
    return this.pages.show(reply, page, { title: page.t.rules.title, body: h(RulesPage, props) });
  }

  /** Every published rulebook keeps its address: old calculations refer to it. */
  @PageRoute('rulebook')
  @Permits('read-rulebook')
  async rulebook(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('version') version: string,
  ): Promise<string> {
    const page = this.pages.open(request, 'rulebook', { version });
    const { all, rulebook } = await this.database.read(async (tx) => ({
      all: await listPublishedRulebooks(tx),
      rulebook: await rulebookOfVersion(tx, version),
    }));
    const published = all.find((one) => one.version === version);
    if (published === undefined || rulebook === null) throw new NotFoundException();
    return this.pages.show(reply, page, {
      title: wordingIn(rulebook.title, page.language),
      body: h(RulebookPage, { rulebook, published, isInForce: all[0] === published }),
    });
  }

  @PageRoute('rule')
  @Permits('read-rulebook')
  async rule(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('rule') id: string,
  ): Promise<string> {
    const page = this.pages.open(request, 'rule', { rule: id });
    const rule = ruleText(id, page.t);
    if (rule === undefined) throw new NotFoundException();
    const rulebook = await this.database.read(rulebookInForce);
    return this.pages.show(reply, page, {
      title: `${id} ${rule.title}`,
      description: rule.explanation,
      body: h(RulePage, { rule, rulebook, record: decisionRecord(id, page.language) }),
    });
  }
}
