import type Database from 'better-sqlite3';

type Row = Record<string, string | number | null>;

/** Writes copies of a row that stands in the database, as quickly as SQLite can be asked to. */
export class RowWriter {
  /** The row that is copied. */
  readonly row: Row;
  private readonly insertion: Database.Statement;
  private readonly database: Database.Database;
  private replacement: Database.Statement | null = null;

  constructor(
    database: Database.Database,
    private readonly table: string,
    where: string,
    value: string,
  ) {
    this.database = database;
    const row = database.prepare(`SELECT * FROM ${table} WHERE ${where} LIMIT 1`).get(value);
    if (row === undefined) throw new Error(`${table} has no row to copy`);
    this.row = row as Row;
    const columns = Object.keys(this.row);
    this.insertion = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')})
       VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    );
  }

  insert(changes: Row): void {
    this.insertion.run({ ...this.row, ...changes });
  }

  /** Writes every column of the row itself anew. */
  update(changes: Row, key: string): void {
    this.replacement ??= this.database.prepare(
      `UPDATE ${this.table} SET ${Object.keys(this.row)
        .filter((column) => column !== key)
        .map((column) => `${column} = @${column}`)
        .join(', ')} WHERE ${key} = @${key}`,
    );
    this.replacement.run({ ...this.row, ...changes });
  }
}
