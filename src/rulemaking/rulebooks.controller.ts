import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { DecisionView } from '../access/decision.view.js';
import { perform } from '../access/perform.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { rulebookColumns } from './rulebook-columns.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey } from '../platform/http/etag.js';
import { PageQuery } from '../platform/http/paging.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { listRulebooks } from '../rulebook/list-rulebooks.js';
import { readParameter, readRulebook, readRulebookDocument } from '../rulebook/read-rulebook.js';
import { RulebookPage, RulebookParameterView, RulebookView } from '../rulebook/rulebook.view.js';
import { proposeRulebook } from './propose-rulebook.js';
import { publishRulebook } from './publish-rulebook.js';
import { PublishedRulebook } from './published-rulebook.view.js';
import { ProposeRulebookBody, PublishRulebookBody, ReadParameterQuery } from './rulebooks.dto.js';

/** A version is the hash of the content, or `current` for the rulebook in force. */
@ApiTags('Rulebook')
@Controller('api/v1/rulebooks')
export class RulebooksController {
  constructor(private readonly database: Database) {}

  /** Lists published rulebooks, the one in force first. */
  @Get()
  @Permits('read-rulebook')
  @AlsoCsv('rulebooks', rulebookColumns)
  async list(@Query() query: PageQuery): Promise<RulebookPage> {
    return this.database.read((tx) => listRulebooks(tx, query));
  }

  /** One rulebook with every parameter, its dates and its sources. */
  @Get(':version')
  @Permits('read-rulebook')
  @Refuses('not_found')
  async read(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
  ): Promise<RulebookView> {
    return orRefuse(await this.database.read((tx) => readRulebook(tx, actor, version)));
  }

  /** The text of a rulebook as it was uploaded, to change and propose again. */
  @Get(':version/document')
  @Permits('read-rulebook')
  @Refuses('not_found')
  @Header('content-type', 'application/yaml; charset=utf-8')
  @ApiOkResponse({ content: { 'application/yaml': { schema: { type: 'string' } } } })
  async document(@CurrentActor() actor: Actor, @Param('version') version: string): Promise<string> {
    return orRefuse(await this.database.read((tx) => readRulebookDocument(tx, actor, version)));
  }

  /** The dated values of one parameter, or the one in force on a day. */
  @Get(':version/parameters/:key')
  @Permits('read-rulebook')
  @Refuses('not_found', 'no_parameter_in_force')
  async parameter(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
    @Param('key') key: string,
    @Query() { on }: ReadParameterQuery,
  ): Promise<RulebookParameterView> {
    return orRefuse(await this.database.read((tx) => readParameter(tx, actor, version, key, on)));
  }

  /** Proposes another rulebook, for a second person to publish. */
  @Post()
  @Permits('propose-rulebook')
  @Refuses('invalid', 'duplicate')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() body: ProposeRulebookBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    return orRefuse(await perform(this.database, proposeRulebook, actor, body, { idempotencyKey }));
  }

  /** Publishes a proposed rulebook as a second person; every coverage is decided anew. */
  @Post(':version/publication/approve')
  @Permits('publish-rulebook')
  @Refuses('not_found', 'own_decision', 'decision_lapsed', 'decision_settled')
  @Refuses('no_parameter_in_force', 'amount_out_of_range')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('version') id: string,
    @Body() body: PublishRulebookBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<PublishedRulebook> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, publishRulebook, actor, input, { idempotencyKey }),
    );
  }
}
