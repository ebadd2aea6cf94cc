import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { DecisionView } from '../access/decision.view.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { AcquisitionWritten, ExemptionProposal } from './acquisition.view.js';
import {
  ApproveExemptionBody,
  ProposeExemptionBody,
  ProposeExemptionWithdrawalBody,
} from './acquisitions.dto.js';
import { approveExemptionWithdrawal } from './approve-exemption-withdrawal.js';
import { approveExemption } from './approve-exemption.js';
import { proposeExemptionWithdrawal } from './propose-exemption-withdrawal.js';
import { proposeExemption } from './propose-exemption.js';

/** Two people decide that an acquisition is outside the duty, or no longer. */
@ApiTags('Acquisitions')
@Controller('api/v1/acquisitions/:id')
export class ExemptionsController {
  constructor(private readonly database: Database) {}

  /** Prepares the exemption for a second person. */
  @Post('exemption-proposals')
  @Permits('propose-exemption')
  @Refuses('not_found', 'illegal_step', 'exemption_ground_missing', 'idempotency_key_reused')
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeExemptionBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ExemptionProposal> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, proposeExemption, actor, input, { idempotencyKey }),
    );
  }

  /** Approves the exemption that another person prepared. */
  @Post('exemption/approve')
  @HttpCode(200)
  @Permits('approve-exemption')
  @Refuses('not_found', 'own_decision', 'illegal_step', 'decision_lapsed', 'decision_settled')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ApproveExemptionBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AcquisitionWritten> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveExemption, actor, input, { idempotencyKey }),
    );
  }

  /** Prepares, for a second person, that the exemption is withdrawn. */
  @Post('exemption-withdrawal-proposals')
  @Permits('propose-exemption-withdrawal')
  @Refuses('not_found', 'illegal_step', 'idempotency_key_reused')
  async proposeWithdrawal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ProposeExemptionWithdrawalBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, proposeExemptionWithdrawal, actor, input, { idempotencyKey }),
    );
  }

  /** Withdraws the exemption, as another person than the one who prepared it. */
  @Post('exemption-withdrawal/approve')
  @HttpCode(200)
  @Permits('approve-exemption-withdrawal')
  @Refuses('not_found', 'own_decision', 'illegal_step', 'decision_lapsed', 'decision_settled')
  async approveWithdrawal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ApproveExemptionBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AcquisitionWritten> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveExemptionWithdrawal, actor, input, { idempotencyKey }),
    );
  }
}
