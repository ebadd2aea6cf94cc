import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../platform/database.js';
import { IfMatch } from '../../platform/http/etag.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { perform } from '../perform.js';
import { revokePerson } from './revoke-person.js';

export class RevokedPerson {
  id: string;
  version: number;
  /** How many live sessions were ended. @example 1 */
  sessionsEnded: number;
}

@ApiTags('Access')
@Controller('api/v1/persons')
export class PersonsController {
  constructor(private readonly database: Database) {}

  /** Takes somebody's access away at once, sessions, tokens and passkeys alike. */
  @Post(':id/revocation')
  @Permits('revoke-person')
  @Refuses('not_found', 'version_required', 'version_mismatch', 'illegal_step', 'own_decision')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
  ): Promise<RevokedPerson> {
    return orRefuse(await perform(this.database, revokePerson, actor, { id, version }));
  }
}
