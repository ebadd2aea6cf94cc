import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { addPointOfContact } from './add-point-of-contact.js';
import { changePointOfContact } from './change-point-of-contact.js';
import { confirmPointOfContact } from './confirm-point-of-contact.js';
import { PointOfContactBody } from './contacts.dto.js';
import { OrganisationView } from './organisation.view.js';
import { removePointOfContact } from './remove-point-of-contact.js';

/** Points of contact. If-Match carries the contact's own version. */
@ApiTags('Organisations')
@Controller('api/v1/organisations/:id/points-of-contact')
export class ContactsController {
  constructor(private readonly database: Database) {}

  /** Adds whom a Norwegian firm may call. */
  @Post()
  @Permits('add-point-of-contact')
  @Refuses('not_found')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: PointOfContactBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OrganisationView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, addPointOfContact, actor, input, { idempotencyKey }),
    );
  }

  /** Changes a contact, which then has to be confirmed again. */
  @Put(':contactId')
  @Permits('change-point-of-contact')
  @Refuses('not_found', 'version_required', 'version_mismatch')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @IfMatch() version: number,
    @Body() body: PointOfContactBody,
  ): Promise<OrganisationView> {
    const input = { ...body, id, contactId, version };
    return orRefuse(await perform(this.database, changePointOfContact, actor, input));
  }

  /** Records that the contact answers: last confirmed today. */
  @Post(':contactId/confirmation')
  @Permits('confirm-point-of-contact')
  @Refuses('not_found', 'version_required', 'version_mismatch')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @IfMatch() version: number,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<OrganisationView> {
    const input = { id, contactId, version };
    return orRefuse(
      await perform(this.database, confirmPointOfContact, actor, input, { idempotencyKey }),
    );
  }

  /** Removes a contact. */
  @Delete(':contactId')
  @Permits('remove-point-of-contact')
  @Refuses('not_found', 'version_required', 'version_mismatch')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @IfMatch() version: number,
  ): Promise<OrganisationView> {
    const input = { id, contactId, version };
    return orRefuse(await perform(this.database, removePointOfContact, actor, input));
  }
}
