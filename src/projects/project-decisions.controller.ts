import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { DecisionView } from '../access/decision.view.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { approveProject } from './approve-project.js';
import { approveReopening } from './approve-reopening.js';
import { assessProject } from './assess-project.js';
import { completeProject } from './complete-project.js';
import { ProjectView } from './project.view.js';
import { AssessProjectBody, DecideBody, ReasonBody } from './projects.dto.js';
import { proposeReopening } from './propose-reopening.js';
import { rejectProject } from './reject-project.js';
import { returnProject } from './return-project.js';

@ApiTags('Projects')
@Controller('api/v1/projects/:id')
export class ProjectDecisionsController {
  constructor(private readonly database: Database) {}

  /** Assesses a proposed project, which prepares its approval by another person. */
  @Post('assess')
  @Permits('assess-project')
  @Refuses(
    'not_found',
    'version_required',
    'version_mismatch',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
    'continuation_not_credited',
    'factor_out_of_bounds',
    'invalid',
    'no_parameter_in_force',
  )
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: AssessProjectBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(await perform(this.database, assessProject, actor, input, { idempotencyKey }));
  }

  /** Approves an assessed project, as another person than the one who assessed it. */
  @Post('approve')
  @Permits('approve-project')
  @Refuses(
    'not_found',
    'own_decision',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
    'decision_lapsed',
    'decision_settled',
  )
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, approveProject, actor, input, { idempotencyKey }));
  }

  /** Gives a project back to the supplier. */
  @Post('return')
  @Permits('return-project')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, returnProject, actor, input, { idempotencyKey }));
  }

  /** Rejects a project for good. */
  @Post('reject')
  @Permits('reject-project')
  @Refuses('not_found', 'own_decision', 'idempotency_key_reused', 'illegal_step')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, rejectProject, actor, input, { idempotencyKey }));
  }

  /** Completes an approved project: nothing further is reported on it. */
  @Post('complete')
  @Permits('complete-project')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { id };
    return orRefuse(
      await perform(this.database, completeProject, actor, input, { idempotencyKey }),
    );
  }

  /** Prepares, for a second person, that a completed project is reported on again. */
  @Post('reopening-proposals')
  @Permits('propose-reopening')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step', 'agreement_not_in_force')
  async proposeReopening(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, proposeReopening, actor, input, { idempotencyKey }),
    );
  }

  /** Reopens a completed project, as another person than the one who prepared it. */
  @Post('reopening/approve')
  @Permits('approve-reopening')
  @Refuses(
    'not_found',
    'own_decision',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
    'decision_lapsed',
    'decision_settled',
  )
  async approveReopening(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveReopening, actor, input, { idempotencyKey }),
    );
  }
}
