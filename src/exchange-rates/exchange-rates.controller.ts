import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Actor, today } from '../access/actor.js';
import { CurrentActor, Permits } from '../access/actor.guard.js';
import { perform } from '../access/perform.js';
import { AlsoCsv } from '../platform/http/also-csv.js';
import { exchangeRateColumns, RATES_MAX } from './exchange-rate-columns.js';
import { Database } from '../platform/database.js';
import { IdempotencyKey } from '../platform/http/etag.js';
import { orRefuse } from '../platform/http/problem.js';
import { Refuses } from '../platform/http/refuses.js';
import { ImportRatesQuery, ListRatesQuery, NewRateBody } from './exchange-rates.dto.js';
import { ExchangeRatePage, ImportedRates } from './exchange-rate.view.js';
import { importExchangeRates } from './import-exchange-rates.js';
import { listExchangeRates } from './list-exchange-rates.js';
import { readRateBody } from './read-rate-body.js';

@ApiTags('Exchange rates')
@ApiExtraModels(NewRateBody)
@Controller('api/v1/exchange-rates')
export class ExchangeRatesController {
  constructor(private readonly database: Database) {}

  /** Imports the bank's quotations, as a JSON list or as CSV with `date,currency,rate,unit`. */
  @Post()
  @HttpCode(200)
  @Permits('import-exchange-rates')
  @Refuses('invalid', 'duplicate', 'rate_differs', 'idempotency_key_reused')
  @ApiConsumes('application/json', 'text/csv')
  @ApiBody({ schema: { type: 'array', items: { $ref: getSchemaPath(NewRateBody) } } })
  async import(
    @CurrentActor() actor: Actor,
    @Query() query: ImportRatesQuery,
    @Body() body: unknown,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<ImportedRates> {
    const rates = orRefuse(readRateBody(body, today(actor)));
    const input = { source: query.source, rates };
    return orRefuse(
      await perform(this.database, importExchangeRates, actor, input, { idempotencyKey }),
    );
  }

  /** Lists the bank's quotations, the newest first. */
  @Get()
  @Permits('list-exchange-rates')
  @AlsoCsv('exchange-rates', exchangeRateColumns, RATES_MAX)
  async list(@Query() query: ListRatesQuery): Promise<ExchangeRatePage> {
    return this.database.read((tx) => listExchangeRates(tx, query));
  }
}
