import type { Database as SqliteHandle } from 'better-sqlite3';
import type { Database } from './database.js';
import { isPostgres, sql } from './sql.js';

/**
 * Answers several questions from one state of the data, whatever is committed meanwhile: on
 * PostgreSQL in one snapshot, on SQLite in one go without giving way to anything else.
 */
export async function readTogether(
  database: Database,
  questions: readonly string[],
): Promise<unknown[][]> {
  if (!isPostgres(database.reader.manager)) {
    const handle = sqliteReader(database);
    return handle.transaction(() => questions.map((text) => handle.prepare(text).all()))();
  }
  const runner = database.reader.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const answers: unknown[][] = [];
    for (const text of questions) answers.push(await sql(runner.manager, text));
    await runner.commitTransaction();
    return answers;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Prepares a question that is asked at nearly every request.
 *
 * Many ask at once: whoever asks while it is being answered shares the *next* answer with the
 * others, never the one under way, which may not see what was committed before they asked.
 */
export function prepareHotRead<Row>(database: Database, text: string): () => Promise<Row[]> {
  if (!isPostgres(database.reader.manager)) {
    const statement = sqliteReader(database).prepare(text);
    return () => Promise.resolve(statement.all() as Row[]);
  }
  let underWay: Promise<Row[]> | null = null;
  let next: Promise<Row[]> | null = null;
  const ask = (): Promise<Row[]> => {
    const answer = database.read((tx) => sql<Row>(tx, text));
    const ended = (): void => {
      if (underWay === answer) underWay = null;
    };
    answer.then(ended, ended);
    return (underWay = answer);
  };
  return () => {
    if (underWay === null) return ask();
    const afterwards = (): Promise<Row[]> => {
      next = null;
      return ask();
    };
    return (next ??= underWay.then(afterwards, afterwards));
  };
}

/** The reader's own connection; TypeORM keeps it there and says so only in its types of the driver. */
function sqliteReader(database: Database): SqliteHandle {
  return (database.reader.driver as unknown as { databaseConnection: SqliteHandle })
    .databaseConnection;
}
