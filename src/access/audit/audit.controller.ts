import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database.js';
import { csvHeaders, writeCsv } from '../../platform/http/csv.js';
import { formOf } from '../../platform/http/list-form.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { auditColumns, AuditPage } from './audit-record.view.js';
import { SearchAuditQuery } from './audit.dto.js';
import { exportAuditLog, searchAuditLog } from './search-audit-log.js';

@ApiTags('Access')
@ApiExtraModels(AuditPage)
@Controller('api/v1/audit-records')
export class AuditController {
  constructor(private readonly database: Database) {}

  /** Searches the audit log, the newest first; as CSV all that the filter finds. */
  @Get()
  @Permits('search-audit-log')
  @Refuses('invalid')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(AuditPage) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async search(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, format, ...filter }: SearchAuditQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage | string> {
    const form = formOf(format, accept);
    if (form === 'json') {
      return this.database.read((tx) => searchAuditLog(tx, actor, filter, { limit, cursor }));
    }
    const records = orRefuse(await this.database.read((tx) => exportAuditLog(tx, actor, filter)));
    void reply.headers(csvHeaders('audit-log'));
    return writeCsv(records, auditColumns, form);
  }
}
