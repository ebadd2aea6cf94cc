import { Transform } from 'class-transformer';
import { IsBoolean, IsString, Length, Matches } from 'class-validator';
import { ONE_LINE, WRITTEN } from './shapes.js';

const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** A line of text of so many characters at most. */
export const IsOneLine = (maximum: number): PropertyDecorator =>
  together(
    IsString(),
    Length(1, maximum),
    Matches(ONE_LINE, { message: '$property must be one line of visible characters' }),
  );

/** Text with line breaks, of so many characters at most. */
export const IsParagraphs = (maximum = 10_000): PropertyDecorator =>
  together(
    IsString(),
    Length(1, maximum),
    Matches(WRITTEN, { message: '$property must be text of visible characters' }),
  );

/** A plain decimal with a point and so many decimals at most, never below zero: `1234.50`. */
export const IsDecimalText = (decimals: number): PropertyDecorator =>
  Matches(new RegExp(`^\\d{1,20}(\\.\\d{1,${decimals}})?$`), {
    message: `$property must be a decimal with a point and at most ${decimals} decimals, not below zero, as text`,
  });

/** A yes or no in a query: `true` or `false`. */
export const IsYesOrNo = (): PropertyDecorator =>
  together(
    Transform(({ value }: { value: unknown }) =>
      value === 'true' || value === 'false' ? value === 'true' : value,
    ),
    IsBoolean(),
  );
