import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { etagOf, IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import {
  AcquisitionPage,
  AcquisitionView,
  AcquisitionWritten,
  UncoveredPage,
} from './acquisition.view.js';
import {
  ChangeAcquisitionBody,
  ListAcquisitionsQuery,
  ListUncoveredQuery,
  RegisterAcquisitionBody,
} from './acquisitions.dto.js';
import { changeAcquisition } from './change-acquisition.js';
import { listAcquisitions } from './list-acquisitions.js';
import { listUncoveredAcquisitions } from './list-uncovered-acquisitions.js';
import { readAcquisition } from './read-acquisition.js';
import { registerAcquisition } from './register-acquisition.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { acquisitionColumns, uncoveredColumns } from './acquisition-columns.js';

@ApiTags('Acquisitions')
@Controller('api/v1/acquisitions')
export class AcquisitionsController {
  constructor(private readonly database: Database) {}

  /** Registers what Norway buys. Until it has a value event, its value is unknown. */
  @Post()
  @Permits('register-acquisition')
  @Refuses(
    'not_found',
    'invalid',
    'duplicate',
    'identifier_invalid',
    'name_is_not_identity',
    'identity_contradictory',
  )
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterAcquisitionBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AcquisitionWritten> {
    return orRefuse(
      await perform(this.database, registerAcquisition, actor, body, { idempotencyKey }),
    );
  }

  /** Lists acquisitions by reference. */
  @Get()
  @Permits('list-acquisitions')
  @AlsoCsv('acquisitions', acquisitionColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListAcquisitionsQuery,
  ): Promise<AcquisitionPage> {
    return this.database.read((tx) => listAcquisitions(tx, actor, query));
  }

  /** The acquisitions that need an agreement and have none, or whose value nobody knows. */
  @Get('uncovered')
  @Permits('list-uncovered-acquisitions')
  @AlsoCsv('uncovered-acquisitions', uncoveredColumns)
  async uncovered(
    @CurrentActor() actor: Actor,
    @Query() query: ListUncoveredQuery,
  ): Promise<UncoveredPage> {
    return this.database.read((tx) => listUncoveredAcquisitions(tx, actor, query));
  }

  /** One acquisition with its events, its coverage and how that came about. */
  @Get(':id')
  @Permits('read-acquisition')
  @Refuses('not_found')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcquisitionView> {
    const view = orRefuse(await this.database.read((tx) => readAcquisition(tx, actor, id)));
    reply.header('etag', etagOf(view.version));
    return view;
  }

  /** Corrects what was registered. An exemption falls when what it rested on changes. */
  @Patch(':id')
  @Permits('change-acquisition')
  @Refuses(
    'not_found',
    'invalid',
    'version_required',
    'version_mismatch',
    'illegal_step',
    'identifier_invalid',
    'name_is_not_identity',
    'identity_contradictory',
  )
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAcquisitionBody,
  ): Promise<AcquisitionWritten> {
    const input = { ...body, id, version };
    return orRefuse(await perform(this.database, changeAcquisition, actor, input));
  }
}
