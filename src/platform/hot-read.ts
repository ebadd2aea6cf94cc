import type { Database } from './database.js';
import { isPostgres, sql, sqliteHandle } from './sql.js';

/**
 * Answers several questions from one state of the data, whatever is committed meanwhile: on
 * PostgreSQL in one snapshot, on SQLite in one go without giving way to anything else.
 */
export async function readTogether(
  database: Database,
  questions: readonly string[],
): Promise<unknown[][]> {
  if (!isPostgres(database.reader.manager)) {
    const handle = sqliteHandle(database.reader);
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
 * Prepares a question that is asked at nearly every request. Many ask at once, and share a reading
 * wherever it cannot have missed what was committed before they asked.
 */
export function prepareHotRead<Row>(
  database: Database,
  text: string,
): () => Row[] | Promise<Row[]> {
  return isPostgres(database.reader.manager)
    ? shareReadings(() => database.read((tx) => sql<Row>(tx, text)))
    : readOncePerTurn<Row>(database, text);
}

/**
 * Those who ask before a reading has begun share it; whoever asks while one is under way waits for
 * the next. A reading begins when the requests that came in together have all been taken in.
 */
function shareReadings<Row>(ask: () => Promise<Row[]>): () => Promise<Row[]> {
  let free: Promise<unknown> | null = null;
  let next: Promise<Row[]> | null = null;
  const begin = (): Promise<Row[]> => {
    next = null;
    const answer = ask();
    const ended = (): void => {
      if (free === underWay) free = null;
    };
    const underWay = (free = answer.then(ended, ended));
    return answer;
  };
  return () => (next ??= (free ?? inputTaken()).then(begin));
}

/**
 * SQLite answers at once, so nobody waits: the first who asks reads, and those whose requests had
 * come in with theirs are given the same, unless this process committed something in between. What
 * the sockets bring later is another turn, and read anew.
 */
function readOncePerTurn<Row>(database: Database, text: string): () => Row[] {
  const statement = sqliteHandle(database.reader).prepare(text);
  let held: { rows: Row[]; commits: number } | null = null;
  return () => {
    if (held === null) setImmediate(() => (held = null));
    if (held?.commits !== database.commits) {
      held = { rows: statement.all() as Row[], commits: database.commits };
    }
    return held.rows;
  };
}

/** When what the sockets brought in this turn has been read. */
function inputTaken(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
