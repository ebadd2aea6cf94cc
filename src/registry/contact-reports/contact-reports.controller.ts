import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { perform } from '../../access/perform.js';
import { Database } from '../../platform/database.js';
import { IdempotencyKey } from '../../platform/http/etag.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import { ContactReportPage, ContactReportView } from './contact-report.view.js';
import { HandleContactReportBody, ListContactReportsQuery } from './contact-reports.dto.js';
import { handleContactReport } from './handle-contact-report.js';
import { listContactReports } from './list-contact-reports.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import { contactReportColumns } from '../registry-columns.js';

/** What visitors of the register report of points of contact that do not work. */
@ApiTags('Organisations')
@Controller('api/v1/contact-reports')
export class ContactReportsController {
  constructor(private readonly database: Database) {}

  /** Lists reports of broken contacts, the newest first. */
  @Get()
  @Permits('list-contact-reports')
  @AlsoCsv('contact-reports', contactReportColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListContactReportsQuery,
  ): Promise<ContactReportPage> {
    return this.database.read((tx) => listContactReports(tx, actor, query));
  }

  /** Puts a report aside with a note. */
  @Post(':id/handling')
  @Permits('handle-contact-report')
  @Refuses('not_found', 'illegal_step')
  async handle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: HandleContactReportBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ContactReportView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, handleContactReport, actor, input, { idempotencyKey }),
    );
  }
}
