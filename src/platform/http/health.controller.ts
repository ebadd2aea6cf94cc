import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database } from '../database.js';
import { sql } from '../sql.js';
import { Open } from './open.js';

/** For those who keep the service running. */
@ApiExcludeController()
@Controller('health')
@Open()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process serves. */
  @Get()
  live() {
    return { status: 'ok' };
  }

  /** The database answers and its schema is up to date. */
  @Get('ready')
  async ready() {
    await this.database.read((tx) => sql(tx, 'SELECT 1 AS one'));
    const pending = await this.database.writer.showMigrations();
    return { status: pending ? 'migrations pending' : 'ok' };
  }
}
