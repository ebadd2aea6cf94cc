import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey, IfMatch } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { AcquisitionWritten } from './acquisition.view.js';
import { CancelValueEventBody, ChangeValueEventBody, ValueEventBody } from './acquisitions.dto.js';
import { addValueEvent } from './add-value-event.js';
import { cancelValueEvent } from './cancel-value-event.js';
import { changeValueEvent } from './change-value-event.js';

const OF_AN_AMOUNT = [
  'invalid',
  'amount_out_of_range',
  'currency_unknown',
  'rate_missing',
  'date_in_future',
  'no_parameter_in_force',
] as const;

/** Value events. Each answer names every acquisition whose coverage changed. */
@ApiTags('Acquisitions')
@Controller('api/v1/acquisitions/:id/value-events')
export class ValueEventsController {
  constructor(private readonly database: Database) {}

  /** Records a dated change of the value, signed or expected, also one of long ago. */
  @Post()
  @Permits('add-value-event')
  @Refuses('not_found', 'idempotency_key_reused', ...OF_AN_AMOUNT)
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ValueEventBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AcquisitionWritten> {
    const input = { ...body, id };
    return orRefuse(await perform(this.database, addValueEvent, actor, input, { idempotencyKey }));
  }

  /** Replaces an event: an expected one is signed, or one that was wrong is put right. */
  @Put(':eventId')
  @Permits('change-value-event')
  @Refuses('not_found', 'version_required', 'version_mismatch', 'illegal_step', ...OF_AN_AMOUNT)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('eventId') eventId: string,
    @IfMatch() version: number,
    @Body() body: ChangeValueEventBody,
  ): Promise<AcquisitionWritten> {
    const input = { ...body, id, eventId, version };
    return orRefuse(await perform(this.database, changeValueEvent, actor, input));
  }

  /** Takes back an event that was recorded wrongly, or an expectation that came to nothing. */
  @Post(':eventId/cancellation')
  @Permits('cancel-value-event')
  @Refuses('not_found', 'version_required', 'version_mismatch', 'illegal_step')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('eventId') eventId: string,
    @IfMatch() version: number,
    @Body() body: CancelValueEventBody,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<AcquisitionWritten> {
    const input = { ...body, id, eventId, version };
    return orRefuse(
      await perform(this.database, cancelValueEvent, actor, input, { idempotencyKey }),
    );
  }
}
