import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey } from '../platform/http/etag.js';
import { PageQuery } from '../platform/http/paging.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { ReasonBody } from '../projects/projects.dto.js';
import { confirmLine, disputeLine } from './answer-line.js';
import { DoubleClaimPage } from './double-claim.view.js';
import { listDoubleClaims } from './list-double-claims.js';
import { listOwnLines } from './list-own-lines.js';
import { OwnLinePage, OwnLineView } from './own-line.view.js';
import { ListOwnLinesQuery } from './reports.dto.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { doubleClaimColumns, ownLineColumns } from './report-columns.js';

@ApiTags('Report lines')
@Controller('api/v1')
export class LinesController {
  constructor(private readonly database: Database) {}

  /** Lists the claimed lines that name one's own organisation, the newest first. */
  @Get('own-lines')
  @Permits('list-own-lines')
  @AlsoCsv('own-lines', ownLineColumns)
  async ownLines(
    @CurrentActor() actor: Actor,
    @Query() query: ListOwnLinesQuery,
  ): Promise<OwnLinePage> {
    return this.database.read((tx) => listOwnLines(tx, actor, query));
  }

  /** Confirms a line as the Norwegian participant. */
  @Post('own-lines/:id/confirm')
  @Permits('confirm-line')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OwnLineView> {
    return orRefuse(await perform(this.database, confirmLine, actor, { id }, { idempotencyKey }));
  }

  /** Disputes a line as the Norwegian participant. */
  @Post('own-lines/:id/dispute')
  @Permits('dispute-line')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async dispute(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OwnLineView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, disputeLine, actor, input, { idempotencyKey }));
  }

  /** Lists references that were claimed twice, with both places (D-13). */
  @Get('double-claims')
  @Permits('list-double-claims')
  @AlsoCsv('double-claims', doubleClaimColumns)
  async doubleClaims(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<DoubleClaimPage> {
    return this.database.read((tx) => listDoubleClaims(tx, actor, query));
  }
}
