import type { QueryRunner } from 'typeorm';

/**
 * Raises `register_revision` in every transaction that changes a row of the table, whoever makes
 * the change. A migration that rebuilds the table on SQLite must call this again.
 *
 * On PostgreSQL the trigger waits for the commit, and acts once per transaction: the one row is
 * then the last lock that is taken and held only while committing, so that nobody deadlocks on it,
 * and revisions rise in the order of the commits.
 */
export async function raiseRegisterRevisionOn(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`
      CREATE CONSTRAINT TRIGGER ${table}_register AFTER INSERT OR UPDATE OR DELETE ON ${table}
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_register_revision()`);
    return;
  }
  for (const operation of ['insert', 'update', 'delete']) {
    await runner.query(`
      CREATE TRIGGER ${table}_register_${operation} AFTER ${operation} ON ${table}
      BEGIN UPDATE register_revision SET revision = revision + 1; END`);
  }
}

/** Takes away what {@link raiseRegisterRevisionOn} made. */
export async function endRegisterRevisionOn(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') {
    await runner.query(`DROP TRIGGER ${table}_register ON ${table}`);
    return;
  }
  for (const operation of ['insert', 'update', 'delete']) {
    await runner.query(`DROP TRIGGER ${table}_register_${operation}`);
  }
}

/** The trigger function of PostgreSQL; SQLite needs none. */
export async function addRegisterFunction(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  await runner.query(`
    CREATE FUNCTION raise_register_revision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE this_transaction text := pg_current_xact_id()::text;
    BEGIN
      IF current_setting('motpost.register_raised_in', true) IS DISTINCT FROM this_transaction THEN
        UPDATE register_revision SET revision = revision + 1;
        PERFORM set_config('motpost.register_raised_in', this_transaction, true);
      END IF;
      RETURN NULL;
    END $$`);
}

export async function dropRegisterFunction(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  await runner.query('DROP FUNCTION raise_register_revision()');
}
