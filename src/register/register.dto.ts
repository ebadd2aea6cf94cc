import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isIsoDate } from '../domain/time/iso-date.js';
import { PageQuery } from '../platform/http/paging.js';
import { csvForms } from '../platform/http/csv.js';
import { type RegisterOrder, registerOrders } from './register-order.js';
import { type OpenStatus, openStatuses } from './register-status.js';

/** A page of the list, or all of it as a file. */
const registerForms = ['json', ...csvForms, 'full-json'] as const;
type RegisterForm = (typeof registerForms)[number];

/** A parameter that may be given several times is a list, also when it is given once. */
const Repeatable = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined || Array.isArray(value) ? value : [value],
  );

/** How a technology area is written, known or not: rulebooks name new ones. */
export const AREA_CODE = /^[a-z0-9_]{1,60}$/;
/** ISO 3166-1 alpha-2 as it is kept: in capitals. */
export const COUNTRY_CODE = /^[A-Z]{2}$/;
const KRONER = /^\d{1,14}(\.\d{1,2})?$/;
const kroner = { message: '$property must be kroner such as 1000000 or 1000000.50' };

@ValidatorConstraint({ name: 'calendarDate' })
class CalendarDate implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isIsoDate(value);
  }

  defaultMessage(): string {
    return '$property must be a date such as 2026-12-31';
  }
}

export class ListRegisterQuery extends PageQuery {
  /** Technology areas by their code; repeat it to widen. @example ["space"] */
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(50)
  @Matches(AREA_CODE, { each: true })
  area?: string[];

  /** Suppliers' countries, ISO 3166-1 alpha-2; repeat it to widen. @example ["GB"] */
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(50)
  @IsISO31661Alpha2({ each: true })
  @Matches(COUNTRY_CODE, { each: true })
  country?: string[];

  /** One supplier, by its id. */
  @IsOptional()
  @IsUUID()
  supplier?: string;

  /** The least that remains, in kroner. @example "1000000" */
  @IsOptional()
  @Matches(KRONER, kroner)
  remainingMin?: string;

  /** The most that remains, in kroner. @example "50000000.00" */
  @IsOptional()
  @Matches(KRONER, kroner)
  remainingMax?: string;

  /** The first deadline wanted. @example "2026-01-01" */
  @IsOptional()
  @Validate(CalendarDate)
  deadlineFrom?: string;

  /** The last deadline wanted. @example "2026-12-31" */
  @IsOptional()
  @Validate(CalendarDate)
  deadlineTo?: string;

  /** Repeat it to widen. @example ["open"] */
  @IsOptional()
  @Repeatable()
  @ArrayMaxSize(3)
  @IsIn(openStatuses, { each: true })
  status?: OpenStatus[];

  /**
   * Words in any order, each anywhere in the supplier's or its group's name, the number, what was
   * bought or the technology areas; æ, ø, å and aa are understood. @example "romteknologi kestrel"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;

  /** What to sort by, countries by their Norwegian names; a minus in front reverses it. */
  @IsOptional()
  @IsIn(registerOrders)
  sort: RegisterOrder = 'supplier';

  /**
   * The form of the answer; without it, Accept decides. `json` is a page of the list; `csv`,
   * `excel-csv` and `full-json` always hold the whole list that the filter finds.
   */
  @IsOptional()
  @IsIn(registerForms)
  format?: RegisterForm;
}

export class ReadRegisterQuery {
  /** The form of the answer. */
  @IsOptional()
  @IsIn(['json'])
  format?: 'json';
}
