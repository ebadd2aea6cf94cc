import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { etagOf, IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { changeOrganisation } from './change-organisation.js';
import { listOrganisations } from './list-organisations.js';
import {
  ChangeOrganisationBody,
  ListOrganisationsQuery,
  RegisterOrganisationBody,
} from './organisations.dto.js';
import { OrganisationPage, OrganisationView } from './organisation.view.js';
import { readOrganisation } from './read-organisation.js';
import { registerOrganisation } from './register-organisation.js';

@ApiTags('Organisations')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(private readonly database: Database) {}

  /** Registers a party: a foreign supplier, a Norwegian firm, a research institution or a unit. */
  @Post()
  @Permits('register-organisation')
  @Refuses('invalid', 'idempotency_key_reused')
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterOrganisationBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OrganisationView> {
    return orRefuse(
      await perform(this.database, registerOrganisation, actor, body, { idempotencyKey }),
    );
  }

  /** Lists organisations by name. */
  @Get()
  @Permits('list-organisations')
  async list(@Query() query: ListOrganisationsQuery): Promise<OrganisationPage> {
    return this.database.read((tx) => listOrganisations(tx, query));
  }

  /** One organisation with its identifiers and points of contact. */
  @Get(':id')
  @Permits('read-organisation')
  @Refuses('not_found')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const view = orRefuse(await this.database.read((tx) => readOrganisation(tx, actor, id)));
    reply.header('etag', etagOf(view.version));
    return view;
  }

  /** Renames an organisation. */
  @Patch(':id')
  @Permits('change-organisation')
  @Refuses('not_found', 'version_required', 'version_mismatch')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeOrganisationBody,
  ): Promise<OrganisationView> {
    return orRefuse(
      await perform(this.database, changeOrganisation, actor, { ...body, id, version }),
    );
  }
}
