import type { DataSource } from 'typeorm';
import { appendOnlyTables, guardedTables } from './guards.js';
import { isPostgres, sql, type Tx } from './sql.js';

/** Rows of these are added and never touched again; a rulebook's row also when it is published. */
const rightsOn = new Map<string, string>([
  ...appendOnlyTables.map((table) => [table, 'SELECT, INSERT'] as const),
  ['rulebook_version', 'SELECT, INSERT, UPDATE'],
  ['migration', 'SELECT'],
]);
const OTHERWISE = 'SELECT, INSERT, UPDATE, DELETE';

/**
 * Gives a role of PostgreSQL what the application needs on the tables of the owner, and takes from
 * it whatever more it has there. Does nothing when the role is the owner itself.
 *
 * @param owner a connection of the role that owns the tables
 * @param role the name of the role that the application works as
 */
export async function grantRights(owner: DataSource, role: string): Promise<void> {
  const tx = owner.manager;
  const [names] = await sql<{ role: string; schema: string; isOwner: boolean }>(
    tx,
    `SELECT quote_ident(?) AS role, quote_ident(current_schema()) AS schema,
            current_user = ? AS "isOwner"`,
    [role, role],
  );
  if (names === undefined || names.isOwner) return;
  const tables = await sql<{ name: string }>(
    tx,
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tableowner = current_user ORDER BY tablename`,
  );
  const statements = tables.flatMap(({ name }) => [
    `REVOKE ALL ON ${name} FROM ${names.role}`,
    `GRANT ${rightsOn.get(name) ?? OTHERWISE} ON ${name} TO ${names.role}`,
  ]);
  statements.unshift(`GRANT USAGE ON SCHEMA ${names.schema} TO ${names.role}`);
  await owner.query(statements.join(';\n'));
}

/**
 * What the role of this connection may do beyond adding rows to the tables that are append-only,
 * itself or as a role that it can become; each as the rest of a sentence about the role. Empty when
 * nothing with the application's rights can change an entry, and always on SQLite, where the process
 * owns the file.
 */
export async function excessiveRights(tx: Tx): Promise<string[]> {
  if (!isPostgres(tx)) return [];
  const roles = await rolesOf(tx);
  if (roles.includes(SUPERUSER)) return [SUPERUSER];
  const found = [...roles, ...(await schemaOf(tx)), ...(await tablesOf(tx))];
  found.push(...(await functionsOf(tx)));
  if (await maySilenceTriggers(tx)) found.push('may set session_replication_role');
  return found;
}

const SUPERUSER = 'is a superuser';

const MEMBER = `pg_has_role(session_user, r.oid, 'MEMBER')`;

/** Whoever is one of these can take every other right. */
async function rolesOf(tx: Tx): Promise<string[]> {
  const rows = await sql<{ name: string; self: boolean; super: boolean }>(
    tx,
    `SELECT r.rolname AS name, r.rolname = session_user AS self, r.rolsuper AS "super"
     FROM pg_roles r
     WHERE ${MEMBER} AND (r.rolsuper OR r.rolcreaterole
       OR r.rolname IN ('pg_execute_server_program', 'pg_write_server_files'))
     ORDER BY self DESC, name`,
  );
  return rows.map((role) => {
    if (!role.self) return `can act as ${role.name}`;
    return role.super ? SUPERUSER : 'may make roles';
  });
}

/** The owner of a schema may drop its tables. */
async function schemaOf(tx: Tx): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    tx,
    `SELECT n.nspname AS name FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
     WHERE n.oid = current_schema()::regnamespace AND ${MEMBER}`,
  );
  return rows.map(({ name }) => `owns the schema ${name}`);
}

const GUARDED = guardedTables.map((name) => `'${name}'`).join(', ');

async function tablesOf(tx: Tx): Promise<string[]> {
  const may = (right: string) => `has_table_privilege(r.oid, c.oid, '${right}')`;
  const update = `c.relname <> 'rulebook_version' AND has_any_column_privilege(r.oid, c.oid, 'UPDATE')`;
  const rows = await sql<{ name: string; owns: boolean }>(
    tx,
    `SELECT c.relname AS name, bool_or(c.relowner = r.oid) AS owns
     FROM pg_class c CROSS JOIN pg_roles r
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relname IN (${GUARDED})
       AND ${MEMBER} AND (c.relowner = r.oid OR ${update}
         OR ${may('DELETE')} OR ${may('TRUNCATE')} OR ${may('TRIGGER')})
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows.map(({ name, owns }) => (owns ? `owns ${name}` : `may change ${name}`));
}

/** Who owns the function that a guard calls can make it do nothing. */
async function functionsOf(tx: Tx): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    tx,
    `SELECT DISTINCT p.proname AS name
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     JOIN pg_roles r ON r.oid = p.proowner
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relname IN (${GUARDED})
       AND NOT t.tgisinternal AND ${MEMBER} ORDER BY name`,
  );
  return rows.map(({ name }) => `owns the function ${name}`);
}

/** Triggers do not fire for a replica; since PostgreSQL 15 others than superusers may say to be one. */
async function maySilenceTriggers(tx: Tx): Promise<boolean> {
  const [version] = await sql<{ number: string }>(
    tx,
    `SELECT current_setting('server_version_num') AS number`,
  );
  if (Number(version?.number) < 150_000) return false;
  const rows = await sql(
    tx,
    `SELECT r.rolname FROM pg_roles r
     WHERE ${MEMBER} AND has_parameter_privilege(r.oid, 'session_replication_role', 'SET')`,
  );
  return rows.length > 0;
}
