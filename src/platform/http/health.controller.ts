import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { brokenGuards } from '../broken-guards.js';
import { Database } from '../database.js';
import { logFault } from '../log.js';
import { sql } from '../sql.js';
import { countHeads, Metrics } from './metrics.js';
import { Open } from './open.js';

type Check = 'ok' | 'pending' | 'failed';

interface Readiness {
  status: 'ok' | 'unavailable';
  checks: Record<'database' | 'migrations' | 'ledger' | 'guards', Check>;
  /** The triggers that should keep rows as they are, and do not. */
  missingGuards: string[];
}

/** For those who keep the service running. */
@ApiExcludeController()
@Controller()
@Open()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  /** The process serves. */
  @Get('health')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /**
   * The database answers, its schema is up to date, the ledger can be read, and the triggers that
   * keep it are there; 503 otherwise.
   */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    let missing: string[] = [];
    const checks = {
      database: await check(() => this.database.read((tx) => sql(tx, 'SELECT 1 AS one'))),
      migrations: await check(() => this.migrated()),
      ledger: await check(() => countHeads(this.database)),
      guards: await check(async () => {
        missing = (await this.database.read(brokenGuards)).map(({ trigger }) => trigger);
        return missing.length === 0;
      }, 'failed'),
    };
    const ready = Object.values(checks).every((found) => found === 'ok');
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ok' : 'unavailable', checks, missingGuards: missing };
  }

  @Get('metrics')
  async measured(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.contentType).header('cache-control', 'no-store');
    return this.metrics.text();
  }

  private async migrated(): Promise<boolean> {
    const done = await this.database.read((tx) =>
      sql<{ name: string }>(tx, 'SELECT name FROM migration'),
    );
    const names = new Set(done.map(({ name }) => name));
    return this.database.writer.migrations.every(({ name }) => names.has(name ?? ''));
  }
}

async function check(work: () => Promise<unknown>, otherwise: Check = 'pending'): Promise<Check> {
  try {
    return (await work()) === false ? otherwise : 'ok';
  } catch (error) {
    logFault(null, error);
    return 'failed';
  }
}
