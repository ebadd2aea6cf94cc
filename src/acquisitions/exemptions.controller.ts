import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { AcquisitionWritten, ExemptionProposal } from './acquisition.view.js';
import { ApproveExemptionBody, ProposeExemptionBody } from './acquisitions.dto.js';
import { approveExemption } from './approve-exemption.js';
import { proposeExemption } from './propose-exemption.js';

/** Two people decide that an acquisition is outside the duty. */
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
}
