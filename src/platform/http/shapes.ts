import { Matches, ValidateBy } from 'class-validator';
import { isIsoDate } from '../../domain/time/iso-date.js';

/** A real calendar date, written YYYY-MM-DD. */
export const IsDateOnly = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDateOnly',
    validator: {
      validate: (value) => typeof value === 'string' && isIsoDate(value),
      defaultMessage: (about) => `${about?.property} must be a date such as 2026-01-31`,
    },
  });

/**
 * An amount as text: a decimal point, no spaces. Whether it is within what is kept exactly, the
 * domain says.
 */
export const IsAmount = (): PropertyDecorator =>
  Matches(/^-?\d{1,20}(\.\d{1,6})?$/, {
    message: '$property must be a decimal such as "1000000.50", with at most six decimals',
  });

/** Text on one line, with something in it. */
export const ONE_LINE = /^(?=.*\S)[^\p{Cc}\p{Cs}]+$/u;

/** Text of several lines, with something in it, and nothing that a database cannot keep. */
export const WRITTEN = /^(?=[^]*\S)(?:[^\p{Cc}\p{Cs}]|[\n\r\t])+$/u;
