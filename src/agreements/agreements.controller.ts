import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { etagOf, IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { AgreementPage, AgreementView } from './agreement.view.js';
import {
  ChangeAgreementBody,
  DraftAgreementBody,
  EndAgreementBody,
  ListAgreementsQuery,
} from './agreements.dto.js';
import { changeDraftAgreement } from './change-draft-agreement.js';
import { discardAgreement } from './discard-agreement.js';
import { draftAgreement } from './draft-agreement.js';
import { expireAgreement } from './expire-agreement.js';
import { fulfilAgreement } from './fulfil-agreement.js';
import { listAgreements } from './list-agreements.js';
import { readAgreement } from './read-agreement.js';
import { againstTerms } from './refusals-of-terms.js';
import { terminateAgreement } from './terminate-agreement.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { agreementColumns } from './agreement-columns.js';

const stepping = [
  'not_found',
  'version_required',
  'version_mismatch',
  'idempotency_key_reused',
  'illegal_step',
] as const;

@ApiTags('Agreements')
@Controller('api/v1/agreements')
export class AgreementsController {
  constructor(private readonly database: Database) {}

  /** Drafts an agreement with a supplier on chosen acquisitions. */
  @Post()
  @Permits('draft-agreement')
  @Refuses('idempotency_key_reused', 'duplicate', ...againstTerms)
  async draft(
    @CurrentActor() actor: Actor,
    @Body() body: DraftAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    return orRefuse(await perform(this.database, draftAgreement, actor, body, { idempotencyKey }));
  }

  /** Lists agreements, the newest first: one's own, or all to staff. */
  @Get()
  @Permits('list-agreements')
  @AlsoCsv('agreements', agreementColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListAgreementsQuery,
  ): Promise<AgreementPage> {
    return this.database.read((tx) => listAgreements(tx, actor, query));
  }

  /** One agreement: what is agreed, how it stands, and the decisions on it. */
  @Get(':id')
  @Permits('read-agreement')
  @Refuses('not_found')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    const view = orRefuse(await this.database.read((tx) => readAgreement(tx, actor, id)));
    reply.header('etag', etagOf(view.version));
    return view;
  }

  /** Changes a draft; one whose signing was prepared becomes a draft again. */
  @Put(':id')
  @Permits('change-draft-agreement')
  @Refuses(...stepping, 'duplicate', ...againstTerms)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeAgreementBody,
  ): Promise<AgreementView> {
    const input = { ...body, id, version };
    return orRefuse(await perform(this.database, changeDraftAgreement, actor, input));
  }

  /** Discards an agreement that was never signed; its number stays taken. */
  @Post(':id/discard')
  @Permits('discard-agreement')
  @Refuses(...stepping)
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: EndAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, discardAgreement, actor, input, { idempotencyKey }),
    );
  }

  /** Declares an agreement fulfilled; nothing may be outstanding. */
  @Post(':id/fulfil')
  @Permits('fulfil-agreement')
  @Refuses(...stepping, 'obligation_outstanding')
  async fulfil(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: EndAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, fulfilAgreement, actor, input, { idempotencyKey }),
    );
  }

  /** Closes an agreement whose deadline has passed. */
  @Post(':id/expire')
  @Permits('expire-agreement')
  @Refuses(...stepping, 'deadline_not_passed')
  async expire(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: EndAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, expireAgreement, actor, input, { idempotencyKey }),
    );
  }

  /** Ends an agreement before its time; its acquisitions are covered no more. */
  @Post(':id/terminate')
  @Permits('terminate-agreement')
  @Refuses(...stepping)
  async terminate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: EndAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, terminateAgreement, actor, input, { idempotencyKey }),
    );
  }
}
