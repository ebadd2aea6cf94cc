import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Permits } from '../../access/actor.guard.js';
import { perform } from '../../access/perform.js';
import { bindPerson } from '../../access/persons/bind-person.js';
import { issuersOfPeople } from '../../access/persons/issuers-of-people.js';
import { BindPersonBody } from '../../access/persons/persons.dto.js';
import { SignInServices } from '../../access/sign-in/services.js';
import { refusals } from '../../domain/refusals.js';
import type { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { RefusalException } from '../../platform/http/problem.js';
import { CONFIG } from '../../platform/tokens.js';
import { organisationChoices } from '../../registry/organisation-choices.js';
import { type FormError } from '../forms/fields.js';
import { errorsAt, errorsOf, recordMalformed } from '../forms/form-faults.js';
import { keyIn } from '../forms/key-field.js';
import { FormBody } from '../forms/form-body.js';
import { readForm } from '../forms/read-form.js';
import { PageRoute } from '../page-route.js';
import { Pages } from '../pages.js';
import { hrefOf, routesOf } from '../paths.js';
import { BindPage } from './bind-page.js';

@ApiExcludeController()
@Controller()
export class BindPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly database: Database,
    private readonly services: SignInServices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @PageRoute('bindPerson')
  @Permits('prepare-binding')
  async prepare(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.show([request, reply], {}, []);
  }

  @Post(routesOf('bindPerson'))
  @Permits('bind-person')
  async bind(
    @CurrentActor() actor: Actor,
    @FormBody() form: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | void> {
    const { language, t } = this.pages.open(request, null);
    const read = readForm(BindPersonBody, form);
    if (!read.ok) {
      await recordMalformed(this.database, actor, 'bind-person', request);
      void reply.status(refusals.invalid.status);
      return this.show([request, reply], form, errorsAt(read.fields, t.persons));
    }
    const asked = { idempotencyKey: keyIn(form) };
    const useCase = bindPerson(issuersOfPeople(this.config));
    const done = await perform(this.database, useCase, actor, read.value, asked);
    if (done.ok) {
      const { id } = done.value;
      return void reply.redirect(hrefOf(language, 'person', { id }, { done: 'bound' }), 303);
    }
    const errors = errorsOf(done.refusal, 'subject', t.persons);
    if (errors === null) throw new RefusalException(done.refusal);
    void reply.status(refusals[done.refusal.code].status);
    return this.show([request, reply], form, errors);
  }

  private async show(
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    written: Readonly<Record<string, unknown>>,
    errors: readonly FormError[],
  ): Promise<string> {
    const page = this.pages.open(request, 'bindPerson');
    const organisations = await this.database.read(organisationChoices);
    // Some of them vouch for people with tokens only, and have no button to be named after.
    const services = issuersOfPeople(this.config).map((issuer) => ({
      issuer,
      label:
        this.services.all.find((service) => service.issuer === issuer)?.label[page.language] ??
        issuer,
    }));
    return this.pages.show(reply, page, {
      title: page.t.persons.bindTitle,
      hasErrors: errors.length > 0,
      body: h(BindPage, { services, organisations, written, errors }),
    });
  }
}
