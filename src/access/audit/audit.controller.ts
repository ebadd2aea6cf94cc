import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { auditColumns, AuditPage } from './audit-record.view.js';
import { SearchAuditQuery } from './audit.dto.js';
import { searchAuditLog } from './search-audit-log.js';

@ApiTags('Access')
@Controller('api/v1/audit-records')
export class AuditController {
  constructor(private readonly database: Database) {}

  /** Searches the audit log, the newest first. */
  @Get()
  @Permits('search-audit-log')
  @AlsoCsv('audit-log', auditColumns)
  async search(
    @CurrentActor() actor: Actor,
    @Query() { limit, cursor, ...filter }: SearchAuditQuery,
  ): Promise<AuditPage> {
    return this.database.read((tx) => searchAuditLog(tx, actor, filter, { limit, cursor }));
  }
}
