import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { IdempotencyKey, IfMatch } from '../../platform/http/etag.js';
import { orRefuse } from '../../platform/http/problem.js';
import { Refuses } from '../../platform/http/refuses.js';
import { CONFIG } from '../../platform/tokens.js';
import type { Actor } from '../actor.js';
import { CurrentActor, Permits } from '../actor.guard.js';
import { perform } from '../perform.js';
import { bindPerson } from './bind-person.js';
import { issuersOfPeople } from './issuers-of-people.js';
import { listPersons } from './list-persons.js';
import { PersonPage, PersonView, RevokedPerson } from './person.view.js';
import { BindPersonBody, ListPersonsQuery, RevokePersonBody } from './persons.dto.js';
import { readPerson } from './read-person.js';
import { revokePerson } from './revoke-person.js';
import { AlsoCsv } from '../../platform/http/also-csv.js';
import { personColumns } from '../access-columns.js';

@ApiTags('Access')
@Controller('api/v1/persons')
export class PersonsController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Lists those who may act, and those who may no more, the newest first. */
  @Get()
  @Permits('list-persons')
  @AlsoCsv('persons', personColumns)
  async list(@CurrentActor() actor: Actor, @Query() query: ListPersonsQuery): Promise<PersonPage> {
    return this.database.read((tx) => listPersons(tx, actor, query));
  }

  /** One person: who they are, for whom they act, and whether they may. */
  @Get(':id')
  @Permits('read-person')
  @Refuses('not_found')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PersonView> {
    return orRefuse(await this.database.read((tx) => readPerson(tx, actor, id)));
  }

  /** Binds an identity to a role, and to the organisation that it acts for. */
  @Post()
  @Permits('bind-person')
  @Refuses('invalid', 'duplicate')
  async bind(
    @CurrentActor() actor: Actor,
    @Body() body: BindPersonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<PersonView> {
    const bind = bindPerson(issuersOfPeople(this.config));
    return orRefuse(await perform(this.database, bind, actor, body, { idempotencyKey }));
  }

  /** Takes somebody's access away at once, sessions, tokens and passkeys alike. */
  @Post(':id/revocation')
  @Permits('revoke-person')
  @Refuses('not_found', 'version_required', 'version_mismatch', 'illegal_step', 'own_decision')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: RevokePersonBody,
    @IfMatch() version: number,
  ): Promise<RevokedPerson> {
    return orRefuse(await perform(this.database, revokePerson, actor, { id, version, reason }));
  }
}
