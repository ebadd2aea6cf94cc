import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { DecisionView } from '../access/decision.view.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { ProjectView } from '../projects/project.view.js';
import { DecideBody, ReasonBody } from '../projects/projects.dto.js';
import { approveProjectTerms } from './approve-project-terms.js';
import { approveReport } from './approve-report.js';
import { approveReversal } from './approve-reversal.js';
import { proposeProjectTerms } from './propose-project-terms.js';
import { proposeReversal } from './propose-reversal.js';
import { ReportView } from './report.view.js';
import { ProjectTermsBody, VerifyReportBody } from './reports.dto.js';
import { ReversedMoveView } from './reversed-move.view.js';
import { returnReport } from './return-report.js';
import { verifyReport } from './verify-report.js';

const deciding = [
  'not_found',
  'own_decision',
  'idempotency_key_reused',
  'illegal_step',
  'decision_lapsed',
  'decision_settled',
  'amount_out_of_range',
  'no_parameter_in_force',
] as const;

/** Every way in which a project's credit comes to be and changes. */
@ApiTags('Credit')
@ApiExtraModels(ReportView, ReversedMoveView)
@Controller('api/v1')
export class CreditController {
  constructor(private readonly database: Database) {}

  /** Verifies a report line by line, which prepares the approval of its credit by another person. */
  @Post('reports/:id/verify')
  @Permits('verify-report')
  @Refuses(
    'not_found',
    'version_required',
    'version_mismatch',
    'idempotency_key_reused',
    'illegal_step',
    'line_disputed',
    'line_not_confirmed',
    'reason_missing',
    'share_out_of_range',
    'invalid',
    'amount_out_of_range',
    'no_parameter_in_force',
  )
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: VerifyReportBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(await perform(this.database, verifyReport, actor, input, { idempotencyKey }));
  }

  /** Approves a verified report, which posts its credit. */
  @Post('reports/:id/approve')
  @Permits('approve-report')
  @Refuses(...deciding, 'agreement_not_in_force')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ReportView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, approveReport, actor, input, { idempotencyKey }));
  }

  /** Gives a report back to the supplier. */
  @Post('reports/:id/return')
  @Permits('return-report')
  @Refuses('not_found', 'idempotency_key_reused', 'illegal_step')
  async return(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ReportView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, returnReport, actor, input, { idempotencyKey }));
  }

  /** Prepares the reversal of a report's entry, or of a move of surplus, by another person. */
  @Post('ledger-entries/:id/reversal')
  @Permits('propose-reversal')
  @Refuses(
    'not_found',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
    'entry_already_reversed',
    'entry_not_reversible',
    'surplus_moved_on',
  )
  async proposeReversal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReasonBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, proposeReversal, actor, input, { idempotencyKey }),
    );
  }

  /**
   * Reverses a report's entry and posts what then remains to be corrected: the answer is the report.
   * Of a move of surplus both entries are reversed: the answer is the move.
   */
  @Post('ledger-entries/:id/reversal/approve')
  @Permits('approve-reversal')
  @ApiCreatedResponse({
    schema: {
      oneOf: [{ $ref: getSchemaPath(ReportView) }, { $ref: getSchemaPath(ReversedMoveView) }],
    },
  })
  @Refuses(
    ...deciding,
    'agreement_not_in_force',
    'entry_already_reversed',
    'entry_not_reversible',
    'surplus_moved_on',
  )
  async approveReversal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ReportView | ReversedMoveView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveReversal, actor, input, { idempotencyKey }),
    );
  }

  /** Prepares another factor from a date, or other baselines, of an approved project. */
  @Post('projects/:id/terms')
  @Permits('propose-project-terms')
  @Refuses(
    'not_found',
    'version_required',
    'version_mismatch',
    'idempotency_key_reused',
    'illegal_step',
    'agreement_not_in_force',
    'factor_out_of_bounds',
    'invalid',
    'amount_out_of_range',
    'no_parameter_in_force',
  )
  async proposeTerms(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProjectTermsBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, proposeProjectTerms, actor, input, { idempotencyKey }),
    );
  }

  /** Gives a project other terms and posts what they change of its credit. */
  @Post('projects/:id/terms/approve')
  @Permits('approve-project-terms')
  @Refuses(...deciding, 'agreement_not_in_force')
  async approveTerms(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ProjectView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveProjectTerms, actor, input, { idempotencyKey }),
    );
  }
}
