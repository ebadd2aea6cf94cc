import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import { IsDateOnly } from '../platform/http/shapes.js';

export class ImportRatesQuery {
  /** Who quoted them and where they were read. @example "Norges Bank, middle rates" */
  @IsString()
  @Length(1, 300)
  source: string;
}

export class ListRatesQuery extends PageQuery {
  /** ISO 4217. @example "GBP" */
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be three capital letters' })
  currency?: string;

  /** The first day. @example "2019-01-01" */
  @IsOptional()
  @IsDateOnly()
  from?: string;

  /** The last day. @example "2019-12-31" */
  @IsOptional()
  @IsDateOnly()
  to?: string;
}

/** One quotation of an import. */
export class NewRateBody {
  /** @example "2019-04-11" */
  date: string;
  /** ISO 4217. @example "GBP" */
  currency: string;
  /** NOK per `unit` of the currency. @example "11.1277" */
  rate: string;
  /** @example 1 */
  unit: number;
}
