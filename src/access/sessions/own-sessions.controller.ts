import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database.js';
import { PageQuery } from '../../platform/http/paging.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import { type Actor, personOf } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { perform } from '../perform.js';
import { endOwnSession } from './end-own-session.js';
import { listSessions } from './list-sessions.js';
import { EndedSession, SessionPage } from './session.view.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import { sessionColumns } from '../access-columns.js';

@ApiTags('Access')
@Controller('api/v1/me/sessions')
export class OwnSessionsController {
  constructor(private readonly database: Database) {}

  /** The caller's own live sessions. */
  @Get()
  @Permits('list-own-sessions')
  @AlsoCsv('own-sessions', sessionColumns)
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SessionPage> {
    const own = { ...query, personId: personOf(actor) };
    return this.database.read((tx) => listSessions(tx, actor, own));
  }

  /** Ends one of the caller's own sessions at once, such as that of a lost device. */
  @Delete(':id')
  @Permits('end-own-session')
  @Refuses('not_found')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EndedSession> {
    return orRefuse(await perform(this.database, endOwnSession, actor, { id }));
  }
}
