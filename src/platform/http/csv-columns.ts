import type { CsvColumn } from './csv.js';

type Leaf = string | number | boolean | null | undefined | readonly (string | number)[];

/** The names of the plain values of a row, those within objects with a point between: `supplier.name`. */
export type ValuePath<Row> = {
  [Key in keyof Row & string]: Row[Key] extends Leaf
    ? Key
    : NonNullable<Row[Key]> extends readonly unknown[]
      ? never
      : NonNullable<Row[Key]> extends object
        ? `${Key}.${ValuePath<NonNullable<Row[Key]>>}`
        : never;
}[keyof Row & string];

type Columns<Row> = (...paths: ValuePath<Row>[]) => CsvColumn<Row>[];

/** Columns of a list, each named by where its value stands in the JSON of a row. */
export function columnsOf<Row>(): Readonly<Record<CsvColumn<Row>['kind'], Columns<Row>>> {
  const ofKind =
    (kind: CsvColumn<Row>['kind']): Columns<Row> =>
    (...paths) =>
      paths.map((heading) => ({ heading, kind, of: (row) => textAt(row, heading.split('.')) }));
  return { text: ofKind('text'), amount: ofKind('amount'), plain: ofKind('plain') };
}

function textAt(row: unknown, path: readonly string[]): string | null {
  const value = path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : null), row);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
