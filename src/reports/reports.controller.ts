import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { etagOf, IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { changeReport } from './change-report.js';
import { draftReport } from './draft-report.js';
import { listReports } from './list-reports.js';
import { readReport } from './read-report.js';
import { ReportPage, ReportView } from './report.view.js';
import { ChangeReportBody, DraftReportBody, ListReportsQuery } from './reports.dto.js';
import { submitReport } from './submit-report.js';
import { withdrawReport } from './withdraw-report.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { reportColumns } from './report-columns.js';

@ApiTags('Reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly database: Database) {}

  /** Drafts a report on an own, approved project. */
  @Post()
  @Permits('draft-report')
  @Refuses(
    'not_found',
    'idempotency_key_reused',
    'project_not_approved',
    'participant_not_in_project',
  )
  async draft(
    @CurrentActor() actor: Actor,
    @Body() body: DraftReportBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ReportView> {
    return orRefuse(await perform(this.database, draftReport, actor, body, { idempotencyKey }));
  }

  /** Lists reports, the newest first: one's own, or all to staff. */
  @Get()
  @Permits('list-reports')
  @AlsoCsv('reports', reportColumns)
  async list(@CurrentActor() actor: Actor, @Query() query: ListReportsQuery): Promise<ReportPage> {
    return this.database.read((tx) => listReports(tx, actor, query));
  }

  /** One report with its lines and the five ages of its amounts (D-12). */
  @Get(':id')
  @Permits('read-report')
  @Refuses('not_found')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const view = orRefuse(await this.database.read((tx) => readReport(tx, actor, id)));
    reply.header('etag', etagOf(view.version));
    return view;
  }

  /** Writes other lines in place of those of a draft or a returned report. */
  @Put(':id')
  @Permits('change-report')
  @Refuses(
    'not_found',
    'version_required',
    'version_mismatch',
    'illegal_step',
    'participant_not_in_project',
  )
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeReportBody,
  ): Promise<ReportView> {
    return orRefuse(await perform(this.database, changeReport, actor, { ...body, id, version }));
  }

  /** Claims the report: exchanges its lines to kroner and takes their references. */
  @Post(':id/submit')
  @Permits('submit-report')
  @Refuses(
    'not_found',
    'version_required',
    'version_mismatch',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
    'project_not_approved',
    'no_lines',
    'date_in_future',
    'amount_not_positive',
    'share_out_of_range',
    'participant_not_in_project',
    'baseline_required',
    'invalid',
    'currency_unknown',
    'rate_missing',
    'amount_out_of_range',
    'reference_already_claimed',
  )
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ReportView> {
    const input = { id, version };
    return orRefuse(await perform(this.database, submitReport, actor, input, { idempotencyKey }));
  }

  /** Withdraws a report that is not approved yet. */
  @Post(':id/withdraw')
  @Permits('withdraw-report')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ReportView> {
    return orRefuse(
      await perform(this.database, withdrawReport, actor, { id }, { idempotencyKey }),
    );
  }
}
