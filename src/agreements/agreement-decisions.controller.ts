import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { DecisionView } from '../access/decision.view.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { AgreementView } from './agreement.view.js';
import {
  DecideAgreementBody,
  ProposeActivationBody,
  ProposeAmendmentBody,
  ProposeSigningBody,
  ProposeSurplusMoveBody,
} from './agreements.dto.js';
import { PostedMoveView } from './posted-move.view.js';
import { againstTerms } from './refusals-of-terms.js';
import { proposeSigning } from './propose-signing.js';
import { signAgreement } from './sign-agreement.js';
import { proposeActivation } from './propose-activation.js';
import { activateAgreement } from './activate-agreement.js';
import { proposeAmendment } from './propose-amendment.js';
import { approveAmendment } from './approve-amendment.js';
import { proposeSurplusMove } from './propose-surplus-move.js';
import { approveSurplusMove } from './approve-surplus-move.js';

const proposing = [
  'not_found',
  'version_required',
  'version_mismatch',
  'idempotency_key_reused',
  'illegal_step',
] as const;

const deciding = [
  'not_found',
  'own_decision',
  'idempotency_key_reused',
  'illegal_step',
  'decision_lapsed',
  'decision_settled',
] as const;

const moving = [
  'agreement_not_in_force',
  'amount_not_positive',
  'amount_out_of_range',
  'surplus_exceeded',
] as const;

/** What takes two people on an agreement. */
@ApiTags('Agreements')
@Controller('api/v1/agreements/:id')
export class AgreementDecisionsController {
  constructor(private readonly database: Database) {}

  /** Prepares the signing of a draft, for another person to decide. */
  @Post('signing-proposals')
  @Permits('propose-signing')
  @Refuses(...proposing, 'date_in_future', 'amount_not_positive', ...againstTerms)
  async proposeSigning(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProposeSigningBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(await perform(this.database, proposeSigning, actor, input, { idempotencyKey }));
  }

  /** Signs an agreement, as another person than the one who prepared it. */
  @Post('signing/approve')
  @Permits('sign-agreement')
  @Refuses(...deciding, ...againstTerms)
  async signAgreement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, signAgreement, actor, input, { idempotencyKey }));
  }

  /** Prepares that a conditional agreement bites, for another person to decide. */
  @Post('activation-proposals')
  @Permits('propose-activation')
  @Refuses(
    ...proposing,
    'date_in_future',
    'threshold_not_exceeded',
    'amount_not_positive',
    'invalid',
  )
  async proposeActivation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProposeActivationBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, proposeActivation, actor, input, { idempotencyKey }),
    );
  }

  /** Makes a conditional agreement bite, as another person than the one who prepared it. */
  @Post('activation/approve')
  @Permits('activate-agreement')
  @Refuses(...deciding, 'threshold_not_exceeded', 'amount_not_positive')
  async activateAgreement(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, activateAgreement, actor, input, { idempotencyKey }),
    );
  }

  /** Prepares an amendment, for another person to decide. */
  @Post('amendment-proposals')
  @Permits('propose-amendment')
  @Refuses(
    ...proposing,
    'date_in_future',
    'nothing_changes',
    'obligation_negative',
    ...againstTerms,
  )
  async proposeAmendment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProposeAmendmentBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, proposeAmendment, actor, input, { idempotencyKey }),
    );
  }

  /** Approves an amendment, as another person than the one who prepared it. */
  @Post('amendment/approve')
  @Permits('approve-amendment')
  @Refuses(...deciding, 'obligation_negative', ...againstTerms)
  async approveAmendment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AgreementView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveAmendment, actor, input, { idempotencyKey }),
    );
  }

  /** Prepares a move of surplus to another agreement, for another person to decide. */
  @Post('surplus-move-proposals')
  @Permits('propose-surplus-move')
  @Refuses(...proposing, ...moving, 'same_agreement', 'other_supplier')
  async proposeSurplusMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProposeSurplusMoveBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<DecisionView> {
    const input = { ...body, id, version };
    return orRefuse(
      await perform(this.database, proposeSurplusMove, actor, input, { idempotencyKey }),
    );
  }

  /** Moves surplus, as another person than the one who prepared it. */
  @Post('surplus-move/approve')
  @Permits('approve-surplus-move')
  @Refuses(...deciding, ...moving)
  async approveSurplusMove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideAgreementBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<PostedMoveView> {
    const input = { ...body, id };
    return orRefuse(
      await perform(this.database, approveSurplusMove, actor, input, { idempotencyKey }),
    );
  }
}
