import { TableCheck, TableColumn, type TableColumnOptions } from 'typeorm';
import type { TableForeignKeyOptions } from 'typeorm/schema-builder/options/TableForeignKeyOptions.js';

type More = Partial<TableColumnOptions>;

/** The column shapes that migrations share. They mirror src/platform/columns.ts, and stay as they are. */
export const id = (name = 'id'): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: '36', isPrimary: true });

export const ref = (name: string, more: More = {}): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: '36', ...more });

export const text = (name: string, length: number, more: More = {}): TableColumn =>
  new TableColumn({ name, type: 'varchar', length: String(length), ...more });

export const longText = (name: string, more: More = {}): TableColumn =>
  new TableColumn({ name, type: 'text', ...more });

export const date = (name: string, more: More = {}): TableColumn => text(name, 10, more);

export const instant = (name: string, more: More = {}): TableColumn => text(name, 24, more);

export const flag = (name: string, more: More = {}): TableColumn =>
  new TableColumn({ name, type: 'boolean', ...more });

export const whole = (name: string, more: More = {}): TableColumn =>
  new TableColumn({ name, type: 'integer', ...more });

/** Øre; pair it with {@link oreRange}. */
export const ore = (name: string, more: More = {}): TableColumn =>
  new TableColumn({ name, type: 'bigint', ...more });

export const oreRange = (column: string): TableCheck =>
  new TableCheck({
    name: `ck_${column}_range`,
    expression: `${column} BETWEEN -9007199254740991 AND 9007199254740991`,
  });

export const nullable: More = { isNullable: true };

/** A foreign key to another table's id. */
export const refersTo = (column: string, table: string): TableForeignKeyOptions => ({
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});
