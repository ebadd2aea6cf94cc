import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { PASSKEY_ISSUER } from '../../access/passkeys/relying-party.js';
import { perform } from '../../access/perform.js';
import { listPersons } from '../../access/persons/list-persons.js';
import { ListPersonsQuery, RevokePersonBody } from '../../access/persons/persons.dto.js';
import { readPerson } from '../../access/persons/read-person.js';
import { revokePerson } from '../../access/persons/revoke-person.js';
import { SignInServices } from '../../access/sign-in/services.js';
import { refusals } from '../../domain/refusals.js';
import { Database } from '../../platform/database.js';
import { orRefuse, RefusalException } from '../../platform/http/problem.js';
import { organisationNames } from '../../registry/organisation-choices.js';
import { type FormError } from '../forms/fields.js';
import { errorsAt, errorsOf, recordMalformed } from '../forms/form-faults.js';
import { hasFault } from '../forms/outcome-notice.js';
import { FormBody } from '../forms/form-body.js';
import { readForm, readQuery, writtenIn } from '../forms/read-form.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { PersonPage } from './person-page.js';
import { PersonsPage } from './persons-page.js';

type Http = readonly [Actor, FastifyRequest, FastifyReply];

@ApiExcludeController()
@Controller()
export class PersonPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
    private readonly services: SignInServices,
  ) {}

  @PageRoute('persons')
  @Permits('list-persons')
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.pages.open(request, 'persons');
    const asked = readQuery(ListPersonsQuery, page.query);
    const known = await this.database.read(async (tx) => {
      const list = await listPersons(tx, actor, asked);
      const ids = list.items.map(({ organisationId }) => organisationId);
      return { list, organisations: await organisationNames(tx, ids) };
    });
    return this.pages.show(reply, page, {
      title: page.t.persons.title,
      hasErrors: hasFault(page, page.t.persons),
      body: h(PersonsPage, { asked, ...known }),
    });
  }

  @PageRoute('person')
  @Permits('read-person')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.show([actor, request, reply], id, '', []);
  }

  @Post(routesOf('revokePerson'))
  @Permits('revoke-person')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody() form: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | void> {
    const { language, t } = this.pages.open(request, null);
    const written = writtenIn(form, 'reason');
    const read = readForm(RevokePersonBody, form);
    if (!read.ok) {
      await recordMalformed(this.database, actor, 'revoke-person', request);
      void reply.status(refusals.invalid.status);
      return this.show([actor, request, reply], id, written, errorsAt(read.fields, t.persons));
    }
    const version = Number(writtenIn(form, 'version'));
    const input = { id, version, reason: read.value.reason };
    const done = await perform(this.database, revokePerson, actor, input);
    if (done.ok) {
      return void reply.redirect(hrefOf(language, 'person', { id }, { done: 'revoked' }), 303);
    }
    const errors = errorsOf(done.refusal, 'reason', t.persons);
    if (errors === null) throw new RefusalException(done.refusal);
    void reply.status(refusals[done.refusal.code].status);
    return this.show([actor, request, reply], id, written, errors);
  }

  private async show(
    [actor, request, reply]: Http,
    id: string,
    reason: string,
    errors: readonly FormError[],
  ): Promise<string> {
    const page = this.pages.open(request, 'person', { id });
    const { person, organisation } = await this.database.read(async (tx) => {
      const person = orRefuse(await readPerson(tx, actor, id));
      const names = await organisationNames(tx, [person.organisationId]);
      return { person, organisation: names.get(person.organisationId ?? '') ?? null };
    });
    const vouching = this.services.all.find(({ issuer }) => issuer === person.issuer);
    const service =
      person.issuer === PASSKEY_ISSUER
        ? page.t.persons.passkey
        : (vouching?.label[page.language] ?? person.issuer);
    return this.pages.show(reply, page, {
      title: person.name,
      hasErrors: errors.length > 0 || hasFault(page, page.t.persons),
      body: h(PersonPage, { person, organisation, service, reason, errors }),
    });
  }
}
