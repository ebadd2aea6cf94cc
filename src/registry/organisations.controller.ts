import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { etagOf, IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { addIdentifier } from './add-identifier.js';
import { changeOrganisation } from './change-organisation.js';
import { AddIdentifierBody, IdentifierQuery } from './contacts.dto.js';
import { readByIdentifier } from './find-by-identifier.js';
import { listOrganisations } from './list-organisations.js';
import {
  ChangeOrganisationBody,
  ListOrganisationsQuery,
  RegisterOrganisationBody,
} from './organisations.dto.js';
import { OrganisationPage, OrganisationView } from './organisation.view.js';
import { readOrganisation } from './read-organisation.js';
import { registerOrganisation } from './register-organisation.js';
import { removeIdentifier } from './remove-identifier.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { organisationColumns } from './registry-columns.js';

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
  @AlsoCsv('organisations', organisationColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListOrganisationsQuery,
  ): Promise<OrganisationPage> {
    return this.database.read((tx) => listOrganisations(tx, actor, query));
  }

  /** The organisation that an identifier belongs to. */
  @Get('by-identifier')
  @Permits('list-organisations')
  @Refuses('not_found', 'identifier_invalid')
  async find(
    @CurrentActor() actor: Actor,
    @Query() query: IdentifierQuery,
  ): Promise<OrganisationView> {
    return orRefuse(
      await this.database.read((tx) => readByIdentifier(tx, actor, query.scheme, query.value)),
    );
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

  /** Renames an organisation, or puts it in a corporate group. */
  @Patch(':id')
  @Permits('change-organisation')
  @Refuses('not_found', 'invalid', 'version_required', 'version_mismatch')
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

  /** Gives an organisation an identifier in a scheme that is said. */
  @Post(':id/identifiers')
  @Permits('add-identifier')
  @Refuses('not_found', 'duplicate', 'identifier_invalid', 'identifier_taken')
  async addIdentifier(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: AddIdentifierBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OrganisationView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, addIdentifier, actor, input, { idempotencyKey }));
  }

  /** Takes away an identifier that was recorded by mistake. */
  @Delete(':id/identifiers/:identifierId')
  @Permits('remove-identifier')
  @Refuses('not_found', 'version_required', 'version_mismatch')
  async removeIdentifier(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('identifierId') identifierId: string,
    @IfMatch() version: number,
  ): Promise<OrganisationView> {
    const input = { id, identifierId, version };
    return orRefuse(await perform(this.database, removeIdentifier, actor, input));
  }
}
