import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { etagOf, IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { changeProject } from './change-project.js';
import { draftProject } from './draft-project.js';
import { listParticipants } from './list-participants.js';
import { listProjects } from './list-projects.js';
import { ParticipantPage } from './participant.view.js';
import { ProjectPage, ProjectView } from './project.view.js';
import {
  ChangeProjectBody,
  DraftProjectBody,
  ListParticipantsQuery,
  ListProjectsQuery,
} from './projects.dto.js';
import { proposeProject } from './propose-project.js';
import { readProject } from './read-project.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { participantColumns, projectColumns } from './project-columns.js';
import { withdrawProject } from './withdraw-project.js';

const againstRules = [
  'participant_not_eligible',
  'technology_area_unknown',
  'baseline_required',
  'factor_out_of_bounds',
  'share_out_of_range',
  'amount_out_of_range',
  'date_in_future',
  'invalid',
  'no_parameter_in_force',
] as const;

@ApiTags('Projects')
@Controller('api/v1')
export class ProjectsController {
  constructor(private readonly database: Database) {}

  /** Drafts a cooperation project on an own agreement. */
  @Post('projects')
  @Permits('draft-project')
  @Refuses('not_found', 'idempotency_key_reused', 'agreement_not_in_force', ...againstRules)
  async draft(
    @CurrentActor() actor: Actor,
    @Body() body: DraftProjectBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    return orRefuse(await perform(this.database, draftProject, actor, body, { idempotencyKey }));
  }

  /** Lists projects, the newest first: one's own, or all to staff. */
  @Get('projects')
  @Permits('list-projects')
  @AlsoCsv('projects', projectColumns)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListProjectsQuery,
  ): Promise<ProjectPage> {
    return this.database.read((tx) => listProjects(tx, actor, query));
  }

  /** Lists the Norwegian recipients that a project can name. */
  @Get('participants')
  @Permits('list-participants')
  @AlsoCsv('participants', participantColumns)
  async participants(
    @CurrentActor() actor: Actor,
    @Query() query: ListParticipantsQuery,
  ): Promise<ParticipantPage> {
    return this.database.read((tx) => listParticipants(tx, actor, query));
  }

  /** One project; its participants see what it is, but not its terms. */
  @Get('projects/:id')
  @Permits('read-project')
  @Refuses('not_found')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProjectView> {
    const view = orRefuse(await this.database.read((tx) => readProject(tx, actor, id)));
    reply.header('etag', etagOf(view.version));
    return view;
  }

  /** Writes another proposal in place of a draft or a returned one. */
  @Put('projects/:id')
  @Permits('change-project')
  @Refuses('not_found', 'version_required', 'version_mismatch', 'illegal_step', ...againstRules)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeProjectBody,
  ): Promise<ProjectView> {
    return orRefuse(await perform(this.database, changeProject, actor, { ...body, id, version }));
  }

  /** Hands the project to the case officer. */
  @Post('projects/:id/propose')
  @Permits('propose-project')
  @Refuses(
    'not_found',
    'version_required',
    'version_mismatch',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
  )
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { id, version };
    return orRefuse(await perform(this.database, proposeProject, actor, input, { idempotencyKey }));
  }

  /** Withdraws a project that is not approved yet. */
  @Post('projects/:id/withdraw')
  @Permits('withdraw-project')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    return orRefuse(
      await perform(this.database, withdrawProject, actor, { id }, { idempotencyKey }),
    );
  }
}
