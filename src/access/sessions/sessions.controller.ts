import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import type { Actor } from '../actor.js';
import { CurrentActor, CurrentSession, Permits } from '../actor.guard.js';
import { perform } from '../perform.js';
import { visibleTo } from '../visibility/visible-to.js';
import { endSession } from './end-session.js';
import type { LiveSession } from './find-session.js';
import { listSessions } from './list-sessions.js';
import { EndedSession, OwnIdentity, SessionPage } from './session.view.js';
import { ListSessionsQuery } from './sessions.dto.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import { sessionColumns } from '../access-columns.js';

@ApiTags('Access')
@Controller('api/v1')
export class SessionsController {
  constructor(private readonly database: Database) {}

  /** Who the caller is: person, role, organisation. */
  @Get('me')
  @Permits('read-own-identity')
  me(@CurrentActor() actor: Actor, @CurrentSession() session: LiveSession | null): OwnIdentity {
    const { personId, role, organisationId } = actor;
    const csrfToken = session?.csrfToken ?? null;
    return visibleTo(actor, 'OwnIdentity', { personId, role, organisationId, csrfToken });
  }

  /** The sessions that are live. */
  @Get('sessions')
  @Permits('list-sessions')
  @AlsoCsv('sessions', sessionColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListSessionsQuery,
  ): Promise<SessionPage> {
    return this.database.read((tx) => listSessions(tx, actor, query));
  }

  /** Ends a session at once. */
  @Delete('sessions/:id')
  @Permits('end-session')
  @Refuses('not_found')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EndedSession> {
    return orRefuse(await perform(this.database, endSession, actor, { id }));
  }
}
