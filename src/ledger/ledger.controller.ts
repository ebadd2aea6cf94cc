import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { Database } from '../platform/database.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { StatementQuery } from './ledger.dto.js';
import { EntryView, StatementView } from './ledger.view.js';
import { readEntry } from './read-entry.js';
import { readStatement } from './read-statement.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { statementColumns } from './statement-columns.js';

@ApiTags('Ledger')
@Controller('api/v1')
export class LedgerController {
  constructor(private readonly database: Database) {}

  /** Where an agreement stands, as of a day and as known at an instant, with its entries. */
  @Get('agreements/:id/statement')
  @Permits('read-statement')
  @AlsoCsv('statement', statementColumns)
  @Refuses('not_found')
  async statement(
    @CurrentActor() actor: Actor,
    @Param('id') agreementId: string,
    @Query() query: StatementQuery,
  ): Promise<StatementView> {
    return orRefuse(
      await this.database.read((tx) => readStatement(tx, actor, { ...query, agreementId })),
    );
  }

  /** One entry of the ledger with its postings, its whole calculation and its hashes. */
  @Get('ledger-entries/:id')
  @Permits('read-entry')
  @Refuses('not_found')
  async entry(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryView> {
    return orRefuse(await this.database.read((tx) => readEntry(tx, actor, id)));
  }
}
