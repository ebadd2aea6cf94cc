import { Check, Column, type ColumnOptions, PrimaryColumn } from 'typeorm';
import { Nok } from '../domain/money/nok.js';

/** The largest amount in øre that every layer carries exactly (2^53 − 1). */
export const MAX_ORE = 9_007_199_254_740_991;

/** A primary key assigned by the application. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });

/** A reference to another row by its key. */
export const Ref = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options });

export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** Text without a limit of the database's; the DTO sets one. */
export const LongText = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'text', ...options });

/** A plain date as `YYYY-MM-DD`: the same order and comparison on both engines. */
export const DateOnly = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 10, ...options });

/** An instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 24, ...options });

export const Flag = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'boolean', ...options });

export const Whole = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'integer', ...options });

/** Raised by one at each change: what an ETag shows and If-Match is held against. */
export const Version = (): PropertyDecorator => Column({ type: 'integer' });

/** A structured value, kept as canonical text and never queried inside. */
export const Json = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({
    type: 'text',
    transformer: {
      to: (value: unknown) =>
        value === null || value === undefined ? value : JSON.stringify(value),
      from: (text: string | null) => (text === null ? null : (JSON.parse(text) as unknown)),
    },
    ...options,
  });

/** An amount as an integer of øre, {@link Nok} in code, refused by the database beyond ±MAX_ORE. */
export const Ore =
  (options: ColumnOptions = {}): PropertyDecorator =>
  (target, property) => {
    Column({
      type: 'bigint',
      transformer: {
        to: (value: Nok | null | undefined) => (value instanceof Nok ? value.toOre() : value),
        from: (value: string | number | null) => (value === null ? null : Nok.ofOre(value)),
      },
      ...options,
    })(target, property);
    const column = columnNameOf(String(property));
    Check(`ck_${column}_range`, oreRange(column))(target.constructor);
  };

export function columnNameOf(property: string): string {
  return property.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

export function oreRange(column: string): string {
  return `${column} BETWEEN -${MAX_ORE} AND ${MAX_ORE}`;
}
