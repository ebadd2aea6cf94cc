import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database.js';
import { IdempotencyKey } from '../../platform/http/etag.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { DecisionView } from '../decision.view.js';
import { perform } from '../perform.js';
import { AFTER_REJECTION, type AfterRejections } from './after-rejection.js';
import { DecisionPage } from './decision-page.view.js';
import { ListDecisionsQuery, RejectDecisionBody } from './decisions.dto.js';
import { listDecisions } from './list-decisions.js';
import { readDecision } from './read-decision.js';
import { rejectDecision } from './reject-decision.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import { decisionColumns } from '../access-columns.js';

@ApiTags('Decisions')
@Controller('api/v1/decisions')
export class DecisionsController {
  constructor(
    private readonly database: Database,
    @Inject(AFTER_REJECTION) private readonly afterRejections: AfterRejections,
  ) {}

  /** Lists decisions of two people, the newest first. */
  @Get()
  @Permits('list-decisions')
  @AlsoCsv('decisions', decisionColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListDecisionsQuery,
  ): Promise<DecisionPage> {
    return this.database.read((tx) => listDecisions(tx, actor, query));
  }

  /** One decision: what was prepared, by whom and why, and how it ended. */
  @Get(':id')
  @Permits('read-decision')
  @Refuses('not_found')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DecisionView> {
    return orRefuse(await this.database.read((tx) => readDecision(tx, actor, id)));
  }

  /** Rejects what another person prepared. */
  @Post(':id/rejection')
  @Permits('reject-decision')
  @Refuses(
    'not_found',
    'own_decision',
    'idempotency_key_reused',
    'decision_lapsed',
    'decision_settled',
  )
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RejectDecisionBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id };
    const reject = rejectDecision(this.afterRejections);
    return orRefuse(await perform(this.database, reject, actor, input, { idempotencyKey }));
  }
}
