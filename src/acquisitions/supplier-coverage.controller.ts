import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { Database } from '../platform/database.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { readSupplierCoverage } from './read-supplier-coverage.js';
import { SupplierCoverageView } from './supplier-coverage.view.js';

@ApiTags('Organisations')
@Controller('api/v1/organisations/:id/coverage')
export class SupplierCoverageController {
  constructor(private readonly database: Database) {}

  /** When the supplier's values cross the threshold, with its corporate group as a warning. */
  @Get()
  @Permits('read-supplier-coverage')
  @Refuses('not_found')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SupplierCoverageView> {
    return orRefuse(await this.database.read((tx) => readSupplierCoverage(tx, actor, id)));
  }
}
